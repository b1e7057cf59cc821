/**
 * The shape of a pack's YAML files. The types, the run-time validation and the JSON Schemas that editors use
 * (rules/schema/*.json, `npm run schema`) all come from here.
 */
import { z } from "zod";
import { elementIds, lawfulBases, organisationKinds } from "../vocabulary.ts";

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

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD");
/** A day, or the name of a setting of the pack that holds one; once the pack is loaded always the day. */
const dayOrSetting = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2}|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/, "a date is written YYYY-MM-DD");

const readingMatcher = z.strictObject({
  reading: z
    .string()
    .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, "a reading is named 'file/label'")
    .describe("What a reading of the pack has read, as 'file/label'."),
  polarity: conditions.polarity,
  from: dayOrSetting.optional().describe("The first day on which it counts, or the setting that holds it."),
  until: dayOrSetting.optional().describe("The first day on which it counts no longer, or the setting that holds it."),
  now: z.string().optional().describe("With finds: what holds today instead, to be added to the finding's message."),
});

/** Where links may not lead to any more. */
const linkMatcher = z.strictObject({
  address: z.string().describe("A regular expression over the address of a link."),
  from: dayOrSetting.optional().describe("The first day on which it counts, or the setting that holds it."),
  until: dayOrSetting.optional().describe("The first day on which it counts no longer, or the setting that holds it."),
  now: z.string().optional().describe("What holds today instead, to be added to the finding's message."),
});

/** One way in which text can match: a phrase with its conditions, or a pattern over characters. */
export const matcherSchema = z.union([z.string(), phraseMatcher, patternMatcher]);
const matchers = z.array(matcherSchema).min(1);
/** What a rule looks for: text, or what a reading has read. */
export const ruleMatcherSchema = z.union([z.string(), phraseMatcher, patternMatcher, readingMatcher]);
const ruleMatchers = z.array(ruleMatcherSchema).min(1);

export const lawSchema = z.strictObject({
  cite: z.string().describe("Instrument and article, as a lawyer would cite it."),
  url: z.url(),
  from: dayOrSetting.describe("The first day on which it held, or the setting of the pack that holds that day."),
  until: dayOrSetting.optional().describe("The first day on which it held no longer, or the setting that holds it."),
  change: z.string().optional().describe("What changed on that first day, in a sentence."),
  checked: isoDate.describe("When a person last looked it up."),
});

export const exampleSchema = z.strictObject({
  name: z.string().optional(),
  text: z.string().min(1),
  quote: z.string().optional().describe("Words that the finding must quote."),
  asOf: isoDate.optional().describe("The day whose law applies. Default: the pack's day of checking."),
  organisation: z.enum(organisationKinds).optional(),
  also: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Ids of other rules that find fault with it too, as they should."),
  todo: z.boolean().optional().describe("A known miss: reported, and an error once it starts to work."),
});

const applies = z.strictObject({
  to: z.array(z.enum(organisationKinds)).min(1).optional().describe("Only these kinds of organisation."),
  except: z.array(z.enum(organisationKinds)).min(1).optional().describe("Not these kinds of organisation."),
  reliesOn: z
    .strictObject({
      any: z
        .array(z.enum(lawfulBases))
        .min(1)
        .optional()
        .describe("Only where one of these lawful bases is relied on."),
      only: z.array(z.enum(lawfulBases)).min(1).optional().describe("Only where no basis but these is relied on."),
    })
    .optional()
    .describe("What the notice must rely on for the rule to concern it."),
});

export const ruleSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower case words joined by hyphens"),
    title: z.string(),
    status: z.enum(["experimental", "stable", "deprecated"]),
    since: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    confidence: z.enum(["high", "medium", "low"]),
    law: z.array(lawSchema).min(1),
    what: z.string().describe("What is wrong, as the finding's message."),
    why: z.string().describe("Why it matters to the reader of the notice."),
    do: z.string().describe("What to do about it."),
    suggest: z.string().optional().describe("Wording to adapt, where a sentence would mend it."),
    applies: applies.optional(),

    weak: z.string().optional().describe("With fails: absent, what to add where only the weak form was found."),

    element: z.enum(elementIds).optional().describe("Fails by the status of this element."),
    fails: z.enum(["absent", "partial"]).optional().describe("The status at which it fails."),

    finds: ruleMatchers
      .optional()
      .describe("Fails wherever one of these matches; with element, also where the element itself is stated."),
    links: z.array(linkMatcher).min(1).optional().describe("Fails wherever a link leads to one of these addresses."),
    unless: ruleMatchers.optional().describe("With finds: does not fail if the notice says one of these anywhere."),
    tolerates: z
      .array(readingMatcher)
      .min(1)
      .optional()
      .describe("With fails partial: statements that are weak, but that the finding does not report."),
    quote: z.enum(["match", "clause"]).optional().describe("Whether a finding quotes the match or its whole clause."),

    once: z
      .enum(["section", "notice"])
      .optional()
      .describe(
        "With finds: one finding a section, or a notice, for each reading it names and one for its own phrases.",
      ),

    when: ruleMatchers.optional().describe("Where one of these matches, one of needs must match too."),
    needs: ruleMatchers.optional(),
    within: z.enum(["clause", "section", "notice"]).optional().describe("How near needs must be to when."),

    check: z.string().optional().describe("A named check in src/rule/check, for what words alone cannot tell."),
    settings: z.array(z.string()).min(1).optional().describe("The settings of the pack that its check reads."),

    examples: z.strictObject({
      pass: z.array(exampleSchema).min(2),
      fail: z.array(exampleSchema).min(2),
      review: z.array(exampleSchema).optional(),
      "not-applicable": z.array(exampleSchema).optional(),
    }),
  })
  .superRefine((rule, context) => {
    const ways = [rule.element ?? rule.finds ?? rule.links, rule.when, rule.check].filter(
      (way) => way !== undefined,
    ).length;
    if (ways !== 1) {
      const message = "a rule has exactly one of element, finds, when, check (or element with finds)";
      context.addIssue({ code: "custom", path: [], message });
    }
    if ((rule.element === undefined) !== (rule.fails === undefined)) {
      context.addIssue({ code: "custom", path: ["fails"], message: "element and fails go together" });
    }
    if ((rule.when === undefined) !== (rule.needs === undefined)) {
      context.addIssue({ code: "custom", path: ["needs"], message: "when and needs go together" });
    }
    for (const key of ["unless", "once"] as const) {
      if (rule[key] && !rule.finds)
        context.addIssue({ code: "custom", path: [key], message: `${key} goes with finds` });
    }
  });

/**
 * How an element or a fact is read: labels ("present", "partial", "consent" …), each with what matches it. Of an element,
 * "weak" is as "partial", and quoted only where neither "present" nor "partial" is found.
 */
export const readingSchema = z
  .strictObject({
    element: z.enum(elementIds).optional(),
    fact: z.string().optional(),
    about: z.string().describe("What is read, in a sentence."),
    labels: z.record(z.string(), matchers),
    applies: z
      .array(z.string())
      .optional()
      .describe("The element is not applicable unless one of these 'reading/label' pairs is found."),
    examples: z
      .record(z.string(), z.array(z.string()).min(1))
      .optional()
      .describe("Per label: texts that it must match; 'none': texts that no label may match."),
  })
  .superRefine((reading, context) => {
    if ((reading.element === undefined) === (reading.fact === undefined)) {
      context.addIssue({ code: "custom", path: [], message: "a reading is of an element or of a fact" });
    }
  });

/** Named word sets for use in phrases as <name>. */
export const lexiconSchema = z.record(z.string(), z.array(z.string()).min(1));

const about = z.string().describe("What it is, and when to change it.");

/** A value that may move, with what it is for; null for a day that has not been fixed. */
export const settingSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("day"), about, value: isoDate.nullable() }),
  z.strictObject({ kind: z.literal("number"), about, value: z.number() }),
  z.strictObject({ kind: z.literal("names"), about, value: z.array(z.string()).min(1) }),
]);

export const packFileSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  engine: z.string().describe("The versions of noticelint that can read it."),
  checked: isoDate.describe("The day up to which its law was looked up."),
  about: z.string(),
  settings: z
    .record(z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/), settingSchema)
    .optional()
    .describe("Values that may move: a configuration file may set them. Those of kind names are word sets of phrases."),
});

export type Matcher = z.infer<typeof matcherSchema>;
export type RuleMatcher = z.infer<typeof ruleMatcherSchema>;
export type Law = z.infer<typeof lawSchema>;
export type Example = z.infer<typeof exampleSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type Reading = z.infer<typeof readingSchema>;
export type Lexicon = z.infer<typeof lexiconSchema>;
export type Setting = z.infer<typeof settingSchema>;
export type PackFile = z.infer<typeof packFileSchema>;

/**
 * Where the value at a YAML path stands in its file, or its character `at` (from 0): line and column from 1, and the line
 * with a caret under the place. Null where nothing stands at that path.
 */
export type PlaceOf = (
  path: readonly (string | number)[],
  at?: number,
) => { readonly line: number; readonly column: number; readonly frame: string } | null;

/** One YAML file of a pack as loaded: its value, where it came from, and the way to its places. */
export interface Loaded<T> {
  readonly path: string;
  readonly value: T;
  readonly place: PlaceOf;
}

export interface Pack {
  readonly file: PackFile;
  /** SHA-256 over the content of its files, first 16 hex digits. */
  readonly hash: string;
  readonly lexicon: Loaded<Lexicon>;
  readonly readings: readonly Loaded<Reading>[];
  /** Sorted by id; `group` is the folder's name. */
  readonly rules: readonly (Loaded<Rule> & { readonly group: string })[];
}
