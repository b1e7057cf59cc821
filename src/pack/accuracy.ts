/**
 * How often the rules and readings of a pack were right on labelled notices: the shape of the pack's accuracy.yml, which
 * `npm run accuracy` writes, and what the figures say.
 */
import { z } from "zod";
import { elementIds } from "../vocabulary.ts";

const count = z.number().int().min(0);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD");

const casesShape = {
  right: count.describe("Findings that a label or a reviewer confirms."),
  wrong: count.describe("Findings that a label or a reviewer denies."),
  missed: count.describe("What labels or reviewers say it should have found, and it did not."),
};
const casesSchema = z.strictObject(casesShape);

const ruleAccuracySchema = z.strictObject({
  ...casesShape,
  open: count.describe("Findings that nobody has judged; they count neither way."),
  review: z
    .strictObject({ due: count, needless: count, open: count })
    .optional()
    .describe(
      "Where it could not tell and asked for a look: where labels say it would have been right, wrong, unknown.",
    ),
  unseen: casesSchema
    .optional()
    .describe("The part of it from sets that were not looked at while the pack was written."),
});

const elementAccuracySchema = z.strictObject({
  ...casesShape,
  rightlyNot: count.describe("Notices of which it rightly says that they do not state it."),
});

export const accuracySchema = z.strictObject({
  pack: z.string(),
  version: z.string().describe("The version of the pack that was measured."),
  asOf: day.describe("The day whose law was applied."),
  sets: z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        notices: count,
        seen: z.boolean().describe("Whether its notices were looked at while the pack was written."),
      }),
    )
    .min(1),
  verdicts: count.describe("Verdicts of reviewers on single findings that went into the figures."),
  elements: z.partialRecord(z.enum(elementIds), elementAccuracySchema),
  rules: z.record(z.string(), ruleAccuracySchema),
});

export type Accuracy = z.infer<typeof accuracySchema>;
export type RuleAccuracy = z.infer<typeof ruleAccuracySchema>;
export type Cases = z.infer<typeof casesSchema>;

/** How many labelled cases a rule must have been measured on before it is called stable. */
export const ENOUGH_CASES = 10;

/** The labelled cases on which a rule was measured: what it found and somebody judged, and what it missed. */
export const casesOf = ({ right, wrong, missed }: Cases): number => right + wrong + missed;

/** Whether a rule was measured on enough cases for its figures to say something. */
export const measured = (accuracy: Cases | undefined): accuracy is Cases =>
  accuracy !== undefined && casesOf(accuracy) >= ENOUGH_CASES;

/** The status that a rule's figures give it; a rule that is on its way out stays so. */
export const statusFor = (status: Status, accuracy: Cases | undefined): Status =>
  status === "deprecated" ? status : measured(accuracy) ? "stable" : "experimental";

type Status = "experimental" | "stable" | "deprecated";
