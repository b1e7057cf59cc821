/**
 * The ledger of reviewed findings (reviews/<pack>.yml).
 *   npm run review                                  how much is reviewed, and which verdicts are settled
 *   npm run review -- sheet FILE [--set ID]… [--rule ID]… [--severity error,warning] [--sample N] [--all]
 *                                                   a work sheet of the findings without a verdict, outside the repository
 *   npm run review -- take FILE                     a filled sheet into the ledger
 * A sheet lists what neither a verdict nor a label decides; with --all also what labels decide. --sample takes as many as
 * it says, spread over all of them, and the same ones each time.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { InputError } from "../src/errors.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { errorText } from "../src/report/error.ts";
import { pinnedDay } from "./accuracy.ts";
import { casesIn } from "./cases.ts";
import { judgeAll } from "./labelled.ts";
import { loadLedger, saveLedger } from "./ledger.ts";
import { root } from "./paths.ts";
import { settled } from "./settled.ts";
import { choose, readSheet, sheetText, toReview } from "./sheet.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: "string", multiple: true },
    rule: { type: "string", multiple: true },
    severity: { type: "string" },
    sample: { type: "string" },
    all: { type: "boolean" },
  },
});

const pack = compile(loadPack(join(root, "rules/uk-gdpr")));
const { name } = pack.pack.file;

try {
  const [command, file] = positionals;
  if (command === undefined) say();
  else if (command === "sheet" && file) writeSheet(resolve(file));
  else if (command === "take" && file) take(resolve(file));
  else throw new InputError("that is not a command", { path: "review", hint: "sheet FILE, take FILE, or nothing" });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(errorText(error, { colour: 0 }));
  process.exitCode = 2;
}

function say(): void {
  const ledger = loadLedger(name);
  const sets = judgeAll(pack, pinnedDay());
  const verdicts = Object.values(ledger).flatMap((notices) => Object.values(notices ?? {}).flat());
  const count = (wanted: boolean | string): number => verdicts.filter(({ verdict }) => verdict === wanted).length;
  console.log(`${verdicts.length} verdicts: ${count(true)} true, ${count(false)} false, ${count("unsure")} unsure`);
  const gone = settled(ledger, sets);
  console.log(`findings that are gone: ${gone.mended.length} false ones, ${gone.lost.length} true ones`);
  for (const one of gone.lost)
    console.log(`  no longer found: ${one.set}/${one.notice} ${one.rule} ${one.fingerprint}`);
  const open = toReview(sets, casesOf(sets), pack.pack, { all: false });
  console.log(`findings without a verdict, undecided by labels: ${open.length}`);
}

function writeSheet(file: string): void {
  if (!relative(root, file).startsWith("..")) {
    const hint = "it quotes the notices: name a file outside";
    throw new InputError("a sheet does not belong into the repository", { path: file, hint });
  }
  if (existsSync(file)) throw new InputError("the file is there already", { path: file, hint: "name another" });
  const sets = judgeAll(pack, pinnedDay());
  const found = toReview(sets, casesOf(sets), pack.pack, {
    sets: values.set,
    rules: values.rule,
    severities: values.severity?.split(","),
    all: values.all ?? false,
  });
  const entries = values.sample === undefined ? found : choose(found, Number(values.sample));
  writeFileSync(file, sheetText(entries));
  console.log(`${entries.length} of ${found.length} findings in ${file}`);
}

function take(file: string): void {
  const taken = readSheet(file, readFileSync(file, "utf8"), loadLedger(name));
  saveLedger(name, taken.ledger);
  console.log(`${taken.added} verdicts taken, ${taken.left} findings left without one`);
}

function casesOf(sets: ReturnType<typeof judgeAll>): ReturnType<typeof casesIn> {
  const rules = pack.pack.rules.map(({ value }) => value);
  return casesIn(sets, rules, loadLedger(name), pinnedDay());
}
