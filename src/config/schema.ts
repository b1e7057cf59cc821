/** The shape of a configuration file, noticelint.config.yml. */
import { z } from "zod";
import { standardSchema } from "../compare/standard/schema.ts";
import { dayHint, isDay } from "../day.ts";
import { confidences, organisationKinds, severities, thresholds } from "../vocabulary.ts";
import { globMistake } from "./globs.ts";

/** How much of a pack runs. */
export const amounts = ["all", "recommended", "off"] as const;
export type Amount = (typeof amounts)[number];

/** What a rule is set to: `on` is its own severity. */
export const ruleLevels = ["off", "on", ...severities] as const;
export type RuleLevel = (typeof ruleLevels)[number];

const glob = z.string().superRefine((text, context) => {
  const mistake = globMistake(text);
  if (mistake) context.addIssue({ code: "custom", message: mistake.message, params: { hint: mistake.hint } });
});
const globs = z.array(glob).min(1);

const day = z.string().superRefine((text, context) => {
  if (!isDay(text))
    context.addIssue({ code: "custom", message: `${text} is not a day`, params: { hint: dayHint(text) } });
});

/** What may differ from notice to notice. */
const ofNotices = {
  rules: z
    .record(z.string(), z.enum(ruleLevels))
    .optional()
    .describe("By a rule's id or a group's name: off, on (at its own severity), error, warning or info."),
  organisation: z.enum(organisationKinds).optional().describe("Whose notices they are. Default: read from the notice."),
  standard: z
    .union([z.string().min(1), standardSchema])
    .optional()
    .describe("What every notice should say: controller, officer, contacts … in full, or a file that holds it."),
  asOf: day.optional().describe("The day whose law applies, YYYY-MM-DD. Default: today."),
  failOn: z.enum(thresholds).optional().describe("From which severity on findings fail a run. Default: error."),
  failOnReview: z.boolean().optional().describe("Whether what a human must look at fails too. Default: false."),
  minConfidence: z.enum(confidences).optional().describe("Findings that are less sure are suppressed. Default: low."),
};

const overrideSchema = z.strictObject({
  files: globs.describe("The notices for which it holds: globs, from the folder of this file."),
  ...ofNotices,
});

export const configSchema = z.strictObject({
  $schema: z.string().optional().describe("The schema of this file, for editors."),
  engine: z
    .string()
    .regex(/^>=\s*\d+(?:\.\d+){0,2}$/, 'the versions of noticelint that it is for are written ">=0.1"')
    .optional()
    .describe("The versions of noticelint that it is for."),
  extends: z
    .array(z.tuple([z.string().min(1), z.enum(amounts)]))
    .min(1)
    .optional()
    .describe(
      "The packs of rules, each with how much of it runs: all; recommended (what was measured on labelled notices, and of the rest the errors); off (only what rules switches on). A pack of your own is a folder: ./rules. Default: [[uk-gdpr, all]].",
    ),
  notices: globs
    .optional()
    .describe("The notices that are checked where none are named. Default: what is called a privacy notice."),
  ignore: globs.optional().describe("What is never checked, though a folder or a hook hands it over."),
  ...ofNotices,
  overrides: z
    .array(overrideSchema)
    .min(1)
    .optional()
    .describe("What holds for some notices only. Where two match, the later one wins, key by key."),
  maxWarnings: z.int().min(0).optional().describe("More warnings than so many, in a whole run, fail it."),
  baseline: z.string().min(1).optional().describe("The file that accepts findings, from the folder of this file."),
  settings: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).min(1), z.null()]))
    .optional()
    .describe("Values of the packs' settings, by name; pack.yml says what each is."),
});

export type Config = z.infer<typeof configSchema>;
export type Override = z.infer<typeof overrideSchema>;
