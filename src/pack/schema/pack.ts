/** The shape of what rules and readings share: word sets, settings and the file that names the pack. */
import { z } from "zod";
import { isoDate } from "./day.ts";

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
  uses: z
    .string()
    .optional()
    .describe(
      "The pack that comes with noticelint whose readings, word sets and settings its rules may name: uk-gdpr.",
    ),
  checked: isoDate.describe("The day up to which its law was looked up."),
  about: z.string(),
  settings: z
    .record(z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/), settingSchema)
    .optional()
    .describe("Values that may move: a configuration file may set them. Those of kind names are word sets of phrases."),
});

export type Lexicon = z.infer<typeof lexiconSchema>;
export type Setting = z.infer<typeof settingSchema>;
/** The head of a pack, pack.yml: its name and version, and the settings of its rules. */
export type PackFile = z.infer<typeof packFileSchema>;
