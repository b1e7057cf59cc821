import { existsSync } from "node:fs";
import { type ExampleResult, readExamples, runExamples } from "../doctor/examples.ts";
import { examine, type Hint } from "../doctor/index.ts";
import { InputError } from "../errors.ts";
import type { Pack } from "../pack/schema.ts";
import { packageFile } from "../package-file.ts";
import { compile, readingId } from "../phrase/compile.ts";
import { printHints } from "../report/doctor.ts";
import { printExamples } from "../report/examples.ts";
import { findNotices } from "../source/files.ts";
import { openNotice } from "../source/open-notice.ts";
import { bytesOf } from "../source/read-notice.ts";
import type { Document } from "../types.ts";
import { complain } from "./complain.ts";
import type { Io } from "./io.ts";
import { openPacks, type PackPart } from "./open-packs.ts";
import type { TestOptions } from "./options.ts";
import { chosenRules, openAccuracy } from "./pack.ts";

/** Runs the examples of a pack's rules and looks the pack over; prints what is not as written. Gives the exit code. */
export async function runTest(folder: string | undefined, options: TestOptions, io: Io): Promise<number> {
  const { pack: joined, parts } = await openPacks(folder, io.cwd);
  const pack = testedOf(parts, joined);
  const rules = chosenRules(pack, options.rule);
  const compiled = compile(joined);
  const examples = readExamples({ ...compiled, pack: { ...joined, rules: pack.rules } }, rules);
  const results = runExamples({ ...compiled, pack }, examples, rules);
  if (results.length === 0) {
    throw new InputError("there are no examples", {
      path: folder ?? "test",
      hint: "each rule has two that pass, two that fail",
    });
  }
  const { notices, errors } = await noticesFor(folder, options.notices ?? [], io);
  const hints = examine(pack, {
    asOf: options.asOf ?? io.today(),
    days: options.checkedWithin,
    notices,
    examples,
    accuracy: openAccuracy(folder, io.cwd),
    rules,
  }).filter((hint) => isOfOwnSet(hint, parts) && (!rules || isOf(pack, hint.path, rules)));

  const look = { colour: options.color ? io.out.colour : 0, width: io.out.width } as const;
  const failed = results.filter(({ ok }) => !ok).map((result) => ({ result, place: placeOf(pack, result) }));
  io.out.write(printHints(hints, options.allHints ? Number.POSITIVE_INFINITY : FIRST, look));
  io.out.write(printExamples(results, failed, look));
  complain(errors, options, io);
  if (errors.length > 0) return 2;
  return failed.length > 0 || (options.strict && hints.length > 0) ? 1 : 0;
}

/** The pack that is tested, with the word sets of the one that it uses. */
function testedOf(parts: readonly PackPart[], { lexicon, file }: Pack): Pack {
  const { pack } = parts.at(-1)!;
  return parts.length === 1 ? pack : { ...pack, file, lexicon };
}

/** A word set of the pack that is used need not be used by the one that uses it. */
function isOfOwnSet({ kind, message }: Hint, parts: readonly PackPart[]): boolean {
  const own = parts.at(-1)!.pack.lexicon.value;
  return kind !== "unused-set" || Object.hasOwn(own, message.replace(/[<>]/g, ""));
}

/** How many hints of a kind are printed where not all are asked for. */
const FIRST = 3;

/** The notices that were named and, for the pack that comes with noticelint, the corpus where the repository is at hand. */
async function noticesFor(
  folder: string | undefined,
  named: readonly string[],
  io: Io,
): Promise<{ notices: readonly Document[]; errors: readonly InputError[] }> {
  const corpus = folder === undefined && existsSync(CORPUS) ? [CORPUS] : [];
  const found = findNotices([...corpus, ...named], io.cwd);
  const errors = [...found.errors];
  const notices: Document[] = [];
  for (const path of found.paths) {
    try {
      notices.push(await openNotice(bytesOf(path, io.cwd), path));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  return { notices, errors };
}

const CORPUS = packageFile("corpus");

const isOf = ({ rules }: Pack, path: string, ids: ReadonlySet<string>): boolean =>
  rules.some((rule) => rule.path === path && ids.has(rule.value.id));

/** The file, line and column of an example, of a rule or of a reading (which goes by its file's name). */
function placeOf({ rules, readings }: Pack, { rule, kind, index }: ExampleResult): string {
  const file = rules.find(({ value }) => value.id === rule) ?? readings.find(({ path }) => readingId(path) === rule);
  const place = file?.place(["examples", kind, index]);
  return file ? `${file.path}${place ? `:${place.line}:${place.column}` : ""}` : rule;
}
