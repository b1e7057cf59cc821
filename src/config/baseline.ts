/** The file of a baseline: YAML, one accepted finding a line, sorted, so that two branches merge line by line. */
import { z } from "zod";
import { loadYaml } from "../pack/load/yaml.ts";
import type { Accepted } from "../triage/baseline.ts";

export const baselineSchema = z.strictObject({
  version: z.literal(1),
  accepted: z
    .array(
      z.strictObject({
        path: z.string().min(1).describe("The notice, from the folder of this file."),
        rule: z.string().min(1),
        fingerprint: z.string().regex(/^[0-9a-f]{16}$/, "a fingerprint is 16 digits of 0-9 and a-f"),
        quote: z.string().describe("The first words of what it is about, for people who read this file."),
      }),
    )
    .describe("Findings that were accepted on a day; they are suppressed, and taken out once they are gone."),
});

/** Reads the text of a baseline. Throws InputError at the first mistake. */
export const readBaseline = (path: string, text: string): readonly Accepted[] =>
  loadYaml(path, text, baselineSchema).value.accepted;

/** The text of a baseline. */
export function printBaseline(accepted: readonly Accepted[]): string {
  const lines = accepted.toSorted(inOrder).map((one) => {
    const { path, rule, fingerprint, quote } = one;
    return `  - {path: ${JSON.stringify(path)}, rule: ${rule}, fingerprint: "${fingerprint}", quote: ${JSON.stringify(quote)}}\n`;
  });
  return `${HEAD}version: 1\naccepted:${lines.length === 0 ? " []\n" : `\n${[...new Set(lines)].join("")}`}`;
}

const HEAD =
  "# Findings of noticelint that were accepted; one that is gone is taken out, none is ever added unasked.\n";

const inOrder = (one: Accepted, other: Accepted): number =>
  compare(one.path, other.path) || compare(one.rule, other.rule) || compare(one.fingerprint, other.fingerprint);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
