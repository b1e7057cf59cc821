/** The shape of a rule's file. */
import { z } from "zod";
import { elementIds, lawfulBases, organisationKinds } from "../../vocabulary.ts";
import { dayOrSetting, isoDate } from "./day.ts";
import { readingMatcherSchema, ruleMatchersSchema } from "./matcher.ts";

/** Where links may not lead to any more. */
const linkMatcher = z.strictObject({
  address: z.string().describe("A regular expression over the address of a link."),
  from: dayOrSetting.optional().describe("The first day on which it counts, or the setting that holds it."),
  until: dayOrSetting.optional().describe("The first day on which it counts no longer, or the setting that holds it."),
  now: z.string().optional().describe("What holds today instead, to be added to the finding's message."),
});

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
  answers: z
    .record(z.string(), z.int().min(100).max(599))
    .optional()
    .describe("What the addresses of its links answer, by address: the status. Default: they are not asked."),
  also: z
    .array(z.string())
    .min(1)
    .optional()
    .describe("Ids of other rules that find fault with it too, as they should."),
  marked: z
    .boolean()
    .optional()
    .describe(
      "Whether {>>…<<}, {++…++} and {--…--} stand for a comment, an insertion and a deletion of a word processor.",
    ),
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
      notOnly: z
        .array(z.enum(lawfulBases))
        .min(1)
        .optional()
        .describe("Not where bases are relied on and all are among these."),
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

    finds: ruleMatchersSchema
      .optional()
      .describe("Fails wherever one of these matches; with element, also where the element itself is stated."),
    links: z.array(linkMatcher).min(1).optional().describe("Fails wherever a link leads to one of these addresses."),
    unless: ruleMatchersSchema
      .optional()
      .describe("With finds: does not fail if the notice says one of these anywhere."),
    tolerates: z
      .array(readingMatcherSchema)
      .min(1)
      .optional()
      .describe("With fails partial: statements that are weak, but that the finding does not report."),
    yields: z
      .array(z.string())
      .min(1)
      .optional()
      .describe("Rules to which it leaves the words that they find fault with: one statement is reported once."),
    quote: z.enum(["match", "clause"]).optional().describe("Whether a finding quotes the match or its whole clause."),

    once: z
      .enum(["section", "notice"])
      .optional()
      .describe(
        "With finds: one finding a section, or a notice, for each reading it names and one for its own phrases.",
      ),

    when: ruleMatchersSchema.optional().describe("Where one of these matches, one of needs must match too."),
    needs: ruleMatchersSchema.optional(),
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
    // With element, a check judges the single statements.
    const check = rule.element ? undefined : rule.check;
    const ways = [rule.element ?? rule.finds ?? rule.links, rule.when, check].filter((way) => way !== undefined).length;
    if (ways !== 1) {
      const message = "a rule has exactly one of element, finds, when, check (or element with finds or check)";
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

/** A law that a rule rests on, with the days for which it holds. */
export type Law = z.infer<typeof lawSchema>;
/** An example of a rule: a text, and what the rule says of it. */
export type Example = z.infer<typeof exampleSchema>;
/** One duty or defect, as its YAML file has it. */
export type Rule = z.infer<typeof ruleSchema>;
