/** The work sheet on which a reviewer judges findings: YAML, rule by rule, with the quotes that the ledger leaves out. */
import { createHash } from "node:crypto";
import { stringify } from "yaml";
import { z } from "zod";
import { InputError } from "../src/errors.ts";
import { loadYaml } from "../src/pack/load/yaml.ts";
import type { Pack } from "../src/types.ts";
import type { Case } from "./cases.ts";
import { type JudgedSet, type SetId, setIds } from "./labelled.ts";
import { type Ledger, withVerdict } from "./ledger.ts";

const entrySchema = z.strictObject({
  set: z.enum(setIds),
  notice: z.string(),
  rule: z.string(),
  fingerprint: z.string(),
  line: z.number(),
  section: z.string(),
  message: z.string(),
  quote: z.string(),
  context: z.string(),
  verdict: z.union([z.boolean(), z.literal("unsure")]).nullable(),
  reason: z.string().nullable(),
});

export type Entry = z.infer<typeof entrySchema>;

/** Which findings a sheet is to list; everything where nothing is said. */
export interface Wanted {
  readonly sets?: readonly string[] | undefined;
  readonly rules?: readonly string[] | undefined;
  readonly severities?: readonly string[] | undefined;
  /** Also what labels decide. */
  readonly all: boolean;
}

/** The findings without a verdict, by rule, then set and notice: one rule's are judged faster together. */
export function toReview(
  sets: readonly JudgedSet[],
  cases: readonly Case[],
  pack: Pack,
  { sets: ofSets, rules: ofRules, severities, all }: Wanted,
): readonly Entry[] {
  const decided = new Map(
    cases.flatMap((one) => (one.finding ? [[keyOf(one.set, one.notice, one.finding), one]] : [])),
  );
  const entries = sets
    .filter(({ id, labels }) => ofSets?.includes(id) ?? labels.unreliable === undefined)
    .flatMap(({ id, notices }) =>
      notices.flatMap(({ name, report, source }) =>
        report.findings
          .filter(({ outcome, rule }) => outcome === "fail" && (ofRules?.includes(rule) ?? true))
          .filter(({ severity }) => severities?.includes(severity) ?? true)
          .filter((finding) => {
            const one = decided.get(keyOf(id, name, finding));
            return one?.by !== "reviewer" && (all || !one || one.kind === "open");
          })
          .map((finding) => entryOf(id, name, finding, source)),
      ),
    );
  const place = new Map(pack.rules.map(({ value }, index) => [value.id, index]));
  return entries.toSorted((a, b) => (place.get(a.rule) ?? 0) - (place.get(b.rule) ?? 0));
}

/** As many of the entries as asked for, spread by chance that is the same each time, in their order. */
export function choose(entries: readonly Entry[], count: number): readonly Entry[] {
  const lot = (entry: Entry): string =>
    createHash("sha256").update(`${entry.set}/${entry.notice}/${entry.rule}/${entry.fingerprint}`).digest("hex");
  const drawn = new Set([...entries].sort((a, b) => (lot(a) < lot(b) ? -1 : 1)).slice(0, count));
  return entries.filter((entry) => drawn.has(entry));
}

/** A sheet as text. */
export function sheetText(entries: readonly Entry[]): string {
  const head = [
    "# For each finding: verdict: true (a careful reader would want this mended, for the reason that the message gives),",
    "# false, or unsure; and a reason in a few words of your own that quote nothing. What stays null is asked again.",
  ];
  return `${head.join("\n")}\n${stringify(entries, { lineWidth: 120, nullStr: "" })}`;
}

/** A filled sheet, added to the ledger. Throws InputError for a sheet that is not right or a verdict without a reason. */
export function readSheet(path: string, text: string, ledger: Ledger): { ledger: Ledger; added: number; left: number } {
  const sheet = loadYaml(path, text, z.array(entrySchema));
  let all = ledger;
  let added = 0;
  sheet.value.forEach(({ set, notice, rule, fingerprint, verdict, reason, quote }, index) => {
    if (verdict === null) return;
    const wrong = reasonMistake(reason, quote);
    if (wrong) throw new InputError(wrong.message, { path, hint: wrong.hint, ...sheet.place([index, "verdict"]) });
    all = withVerdict(all, set, notice, { rule, fingerprint, verdict, reason: reason as string });
    added += 1;
  });
  return { ledger: all, added, left: sheet.value.length - added };
}

/** More words in a row than this, and a reason quotes the notice. */
const MOST_QUOTED = 5;

function reasonMistake(reason: string | null, quote: string): { message: string; hint: string } | null {
  if (reason === null || reason.trim() === "") {
    return { message: "the verdict has no reason", hint: "say in a few words why" };
  }
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words(reason);
  const theirs = ` ${words(quote).join(" ")} `;
  const quotes = own.some((_, at) => {
    const run = own.slice(at, at + MOST_QUOTED + 1);
    return run.length > MOST_QUOTED && theirs.includes(` ${run.join(" ")} `);
  });
  return quotes ? { message: "the reason quotes the notice", hint: "say it in words of your own" } : null;
}

const keyOf = (set: SetId, notice: string, { rule, fingerprint }: { rule: string; fingerprint: string }): string =>
  `${set}/${notice}/${rule}/${fingerprint}`;

/** Characters of the notice that a sheet shows on either side of a finding. */
const AROUND = 300;

type Finding = JudgedSet["notices"][number]["report"]["findings"][number];

const entryOf = (set: SetId, notice: string, finding: Finding, source: string): Entry => ({
  set,
  notice,
  rule: finding.rule,
  fingerprint: finding.fingerprint,
  line: finding.start.line,
  section: finding.section.map(plain).join(" › "),
  message: plain(finding.message),
  quote: finding.absence ? "" : plain(finding.quote),
  context: finding.absence
    ? ""
    : plain(source.slice(Math.max(0, finding.start.offset - AROUND), finding.end.offset + AROUND)),
  verdict: null,
  reason: null,
});

const plain = (text: string): string => text.replace(/\s+/g, " ").trim();
