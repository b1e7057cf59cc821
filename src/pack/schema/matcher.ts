/** What a reading or a rule looks for: phrases and patterns, with their conditions, and what readings have read. */
import { z } from "zod";
import { dayOrSetting } from "./day.ts";

const phrases = z.union([z.string(), z.array(z.string()).min(1)]);

const conditions = {
  under: phrases.optional().describe("Holds only under a heading (or in a column) that one of these phrases matches."),
  outside: phrases.optional().describe("Does not hold under a heading that one of these phrases matches."),
  after: phrases.optional().describe("Holds only where the lead-in of the list item matches one of these phrases."),
  with: phrases.optional().describe("Holds only where the same clause (or its lead-in) also matches one of these."),
  not: phrases.optional().describe("Does not hold where the same clause (or its lead-in) matches one of these."),
  beside: phrases.optional().describe("Holds only where the clause or one within two of it matches one of these."),
  headings: z.boolean().optional().describe("Whether headings are read too. Default: body text only."),
  polarity: z
    .enum(["affirmed", "denied", "either"])
    .optional()
    .describe("Which statements count: affirmed, denied ('we do not share …') or either."),
};

const phraseMatcher = z.strictObject({
  phrase: phrases.describe("A phrase, or several of which any will do."),
  ...conditions,
});

const patternMatcher = z.strictObject({
  pattern: z.string().describe("A regular expression over the text itself, for shapes that words cannot describe."),
  case: z.boolean().optional().describe("Whether case matters. Default: it does not."),
  ...conditions,
});

/** What a reading has read. */
export const readingMatcherSchema = z.strictObject({
  reading: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "a reading is named 'file/label'")
    .describe("What a reading of the pack has read, as 'file/label'."),
  polarity: conditions.polarity,
  from: dayOrSetting.optional().describe("The first day on which it counts, or the setting that holds it."),
  until: dayOrSetting.optional().describe("The first day on which it counts no longer, or the setting that holds it."),
  now: z.string().optional().describe("With finds: what holds today instead, to be added to the finding's message."),
});

/** One way in which text can match: a phrase with its conditions, or a pattern over characters. */
export const matcherSchema = z.union([z.string(), phraseMatcher, patternMatcher]);
/** One or more of them. */
export const matchersSchema = z.array(matcherSchema).min(1);
/** What a rule looks for: text, or what a reading has read. */
export const ruleMatcherSchema = z.union([z.string(), phraseMatcher, patternMatcher, readingMatcherSchema]);
/** One or more of them. */
export const ruleMatchersSchema = z.array(ruleMatcherSchema).min(1);

/** What looks for something in clauses: a phrase or a pattern, or what a reading found, with its conditions. */
export type Matcher = z.infer<typeof matcherSchema>;
export type RuleMatcher = z.infer<typeof ruleMatcherSchema>;
