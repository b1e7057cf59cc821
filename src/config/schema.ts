/** The shape of a configuration file, noticelint.config.yml. */
import { z } from "zod";
import { organisationKinds } from "../vocabulary.ts";

export const configSchema = z.strictObject({
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD")
    .optional()
    .describe("The day whose law applies. Default: today."),
  organisation: z.enum(organisationKinds).optional().describe("Whose notices they are. Default: read from the notice."),
  settings: z
    .record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).min(1), z.null()]))
    .optional()
    .describe("Values of the pack's settings, by name; pack.yml says what each is."),
});

export type Config = z.infer<typeof configSchema>;
