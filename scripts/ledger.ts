/**
 * reviews/<pack>.yml: what reviewers said of single findings. It holds no text of the notices: a finding is known by its
 * notice's file name and its fingerprint, which outlives edits elsewhere in the notice and in the rule.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { loadYaml } from "../src/pack/load/yaml.ts";
import { type SetId, setIds } from "./labelled.ts";
import { root } from "./paths.ts";

const verdictSchema = z.strictObject({
  rule: z.string(),
  fingerprint: z.string().regex(/^[0-9a-f]{16}$/, "a fingerprint is 16 hex digits"),
  verdict: z
    .union([z.boolean(), z.literal("unsure")])
    .describe(
      "Whether the finding is true: a careful reader would want this mended, for the reason that the rule gives.",
    ),
  reason: z.string().min(1).describe("Why, in a few words of the reviewer's own, without quoting the notice."),
});

/** Set → notice → verdicts. */
export const ledgerSchema = z.partialRecord(z.enum(setIds), z.record(z.string(), z.array(verdictSchema)));

export type Verdict = z.infer<typeof verdictSchema>;
export type Ledger = z.infer<typeof ledgerSchema>;

const file = (pack: string): string => join(root, "reviews", `${pack}.yml`);

/** The ledger of a pack; an empty one where there is none yet. Throws InputError for a file that is not right. */
export function loadLedger(pack: string): Ledger {
  if (!existsSync(file(pack))) return {};
  return loadYaml(`reviews/${pack}.yml`, readFileSync(file(pack), "utf8"), ledgerSchema).value;
}

/** The verdicts on one notice. */
export const verdictsOn = (ledger: Ledger, set: SetId, notice: string): readonly Verdict[] =>
  ledger[set]?.[notice] ?? [];

/** The ledger with verdicts added; one on the same finding replaces the older. */
export function withVerdict(ledger: Ledger, set: SetId, notice: string, verdict: Verdict): Ledger {
  const others = verdictsOn(ledger, set, notice).filter((one) => !same(one, verdict));
  return { ...ledger, [set]: { ...ledger[set], [notice]: [...others, verdict] } };
}

/** Whether two of them are about one finding of the same notice. */
export const same = (
  one: Pick<Verdict, "rule" | "fingerprint">,
  other: Pick<Verdict, "rule" | "fingerprint">,
): boolean => one.rule === other.rule && one.fingerprint === other.fingerprint;

/** Writes a ledger, sorted, so that a difference shows what is new. */
export function saveLedger(pack: string, ledger: Ledger): void {
  writeFileSync(file(pack), ledgerText(ledger));
}

/** A ledger as its file has it. */
export function ledgerText(ledger: Ledger): string {
  const sorted = setIds.flatMap((set) => {
    const notices = Object.entries(ledger[set] ?? {}).sort(([one], [other]) => (one < other ? -1 : 1));
    return notices.length === 0 ? [] : [[set, Object.fromEntries(notices.map(([name, list]) => [name, order(list)]))]];
  });
  const head = [
    "# yaml-language-server: $schema=../rules/schema/reviews.v1.json",
    "# What reviewers said of single findings: `npm run review`. Quotes from the notices do not belong here.",
  ];
  return `${head.join("\n")}\n${stringify(Object.fromEntries(sorted), { lineWidth: 0 })}`;
}

const order = (list: readonly Verdict[]): readonly Verdict[] =>
  list.toSorted((a, b) => (`${a.rule} ${a.fingerprint}` < `${b.rule} ${b.fingerprint}` ? -1 : 1));
