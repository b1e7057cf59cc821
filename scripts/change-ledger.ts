/** reviews/changes.yml: what a reader said of samples of the changes that `diff` tells. It holds no text of the notices. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { z } from "zod";
import { loadYaml } from "../src/pack/load/yaml.ts";
import { changedFacts, changeKinds } from "../src/vocabulary.ts";
import { root } from "./paths.ts";

const changeVerdictSchema = z.strictObject({
  pair: z.string().describe("The pair of revisions."),
  change: z.string().regex(/^[0-9a-f]{16}$/, "a change is known by 16 hex digits"),
  fact: z.enum(changedFacts),
  kind: z.enum(changeKinds),
  verdict: z
    .union([z.boolean(), z.literal("unsure")])
    .describe(
      "Whether the two notices bear it out: the kind of fact, what it is about, what became of it, in whose favour.",
    ),
  reason: z.string().min(1).optional().describe("What is wrong or in doubt, without quoting the notice."),
});

/** Samples with the verdicts on them, the newest last. */
export const changeLedgerSchema = z.array(
  z.strictObject({
    seed: z.string(),
    told: z.int().describe("How many changes were told of all pairs when the sample was drawn."),
    verdicts: z.array(changeVerdictSchema),
  }),
);

export type ChangeVerdict = z.infer<typeof changeVerdictSchema>;
export type ReadSample = z.infer<typeof changeLedgerSchema>[number];

const name = "reviews/changes.yml";
const file = join(root, name);

/** The samples that were read; none where there is no file yet. Throws InputError for a file that is not right. */
export function loadSamples(): readonly ReadSample[] {
  return existsSync(file) ? loadYaml(name, readFileSync(file, "utf8"), changeLedgerSchema).value : [];
}

/** Writes the samples. */
export function saveSamples(samples: readonly ReadSample[]): void {
  const schema = "# yaml-language-server: $schema=../rules/schema/change-reviews.v1.json";
  const head = "# What a reader said of changes that diff tells: scripts/review-changes.ts. Quotes do not belong here.";
  writeFileSync(file, `${schema}\n${head}\n${stringify(samples, { lineWidth: 0 })}`);
}

/** How many changes of a sample were confirmed, doubtful and wrong, and the share that was confirmed. */
export function counted({ verdicts }: ReadSample): Record<"confirmed" | "doubtful" | "wrong" | "share", number> {
  const count = (wanted: ChangeVerdict["verdict"]) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  const confirmed = count(true);
  return { confirmed, doubtful: count("unsure"), wrong: count(false), share: confirmed / verdicts.length };
}
