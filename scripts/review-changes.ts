/**
 * How true the changes are that `diff` tells of the labelled revisions: samples, read by hand (reviews/changes.yml).
 *   npx tsx scripts/review-changes.ts                    what was said of each sample
 *   npx tsx scripts/review-changes.ts draw SEED [SIZE]   a sample to read, with both sentences; printed, never kept
 *   npx tsx scripts/review-changes.ts take SEED SIZE WRONG [DOUBTFUL]
 *                                                        the verdicts on a sample that was just drawn: the numbers of what
 *                                                        is wrong and of what is doubtful, each with a reason
 *                                                        ("3=the site is no recipient;17=told twice"); the rest is true
 */
import { InputError } from "../src/errors.ts";
import { errorText } from "../src/report/error.ts";
import { type ChangeVerdict, counted, loadSamples, saveSamples } from "./change-ledger.ts";
import { line, sampleOf, type Told, toldChanges } from "./told-changes.ts";

const [command, seed, size = "100", wrong = "", doubtful = ""] = process.argv.slice(2);

try {
  if (command === undefined) say();
  else if (command === "draw" && seed) draw(seed, Number(size));
  else if (command === "take" && seed) take(seed, Number(size));
  else
    throw new InputError("that is not a command", { path: "review-changes", hint: "draw SEED, take SEED, or nothing" });
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(errorText(error, { colour: 0 }));
  process.exitCode = 2;
}

function say(): void {
  for (const sample of loadSamples()) {
    const { confirmed, doubtful: unsure, wrong: not, share } = counted(sample);
    const of = `${sample.verdicts.length} of ${sample.told} changes by the seed "${sample.seed}"`;
    console.log(`${of}: ${confirmed} confirmed (${(100 * share).toFixed(0)} %), ${unsure} doubtful, ${not} wrong`);
  }
}

function draw(by: string, count: number): void {
  const told = toldChanges();
  console.log(`${told.length} changes in all, ${count} of them by the seed "${by}"`);
  sampleOf(told, by, count).forEach(({ pair, change }, i) => {
    console.log(`${i + 1}. ${pair}: ${change.message}`);
    console.log(`   − ${line(change.before)}\n   + ${line(change.after)}`);
  });
}

function take(by: string, count: number): void {
  const told = toldChanges();
  const [not, unsure] = [reasons(wrong), reasons(doubtful)];
  const verdicts = sampleOf(told, by, count).map((one, i) => verdictOn(one, not.get(i + 1), unsure.get(i + 1)));
  saveSamples([...loadSamples().filter((sample) => sample.seed !== by), { seed: by, told: told.length, verdicts }]);
  say();
}

function verdictOn({ pair, id, change }: Told, not?: string, unsure?: string): ChangeVerdict {
  const base = { pair, change: id, fact: change.fact, kind: change.change };
  if (not !== undefined) return { ...base, verdict: false, reason: not };
  return unsure === undefined ? { ...base, verdict: true } : { ...base, verdict: "unsure", reason: unsure };
}

/** "3=…;17=…" by number. */
function reasons(text: string): ReadonlyMap<number, string> {
  return new Map(
    text
      .split(";")
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const [number = "", reason = ""] = part.split("=");
        if (!/^\s*\d+\s*$/.test(number) || reason.trim() === "") {
          const hint = "write 3=why it is wrong;17=why it is doubtful";
          throw new InputError(`that is no verdict: ${part}`, { path: "review-changes", hint });
        }
        return [Number(number), reason.trim()];
      }),
  );
}
