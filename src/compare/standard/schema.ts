/** The shape of a house standard: what every notice of an organisation should say. */
import { z } from "zod";
import { isDay } from "../../day.ts";
import { elementIds } from "../../vocabulary.ts";
import { isPeriod } from "../period.ts";

const name = z.string().min(1);
const names = z.array(name).min(1);
const contact = z.string().min(3);
const contacts = z.array(contact).min(1);
const domain = z.string().regex(/^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u, "a domain is written larch.gov.uk");
const day = z.string().refine(isDay, "a day is written YYYY-MM-DD");

/** The schema of a house standard, for zod: `standardSchema.parse(value)` gives a Standard or throws. */
export const standardSchema = z
  .strictObject({
    controller: z
      .strictObject({
        name: name.describe("Who is responsible, as notices should name it."),
        aliases: names.optional().describe("Other names that are as good: abbreviations, trading names."),
        formerNames: names.optional().describe("Names that should stand nowhere any more."),
      })
      .optional(),
    dpo: z
      .strictObject({
        name: name.optional().describe("The data protection officer, where notices name a person."),
        contacts: contacts
          .optional()
          .describe("Ways to reach the officer: e-mail addresses, telephone numbers, pages."),
      })
      .optional(),
    icoNumber: z
      .string()
      .regex(/^Z[A-Z]?\d{6,7}$/i, "a registration number with the ICO is written Z1234567 or ZA123456")
      .optional()
      .describe("The registration number with the ICO."),
    contacts: z
      .strictObject({
        domains: z.array(domain).min(1).optional().describe("Domains at which contacts may be, with all below them."),
        formerDomains: z.array(domain).min(1).optional().describe("Domains that should stand nowhere any more."),
      })
      .optional(),
    complaints: z
      .strictObject({
        organisation: contacts.optional().describe("Where complaints to the organisation go: one of these at least."),
        ico: contacts.optional().describe("The ways to reach the ICO that may be given."),
      })
      .optional(),
    required: z.array(z.enum(elementIds)).min(1).optional().describe("Elements that every notice must state."),
    retention: z
      .array(
        z.strictObject({
          subject: name.describe("What the period is of, in the words of the notices: feedback."),
          period: z
            .string()
            .refine(isPeriod, 'a period is written "2 years", "18 months" or "P2Y"')
            .describe("How long it is kept: 2 years, 18 months, P2Y."),
        }),
      )
      .min(1)
      .optional()
      .describe("The retention schedule: wherever a notice gives a period for a subject, it is this one."),
    recipients: z
      .strictObject({
        expected: names.optional().describe("Recipients that every notice must name."),
        allowed: names.optional().describe("The only recipients that may be named."),
      })
      .optional(),
    updatedSince: day.optional().describe("The day since which every notice must have been updated, YYYY-MM-DD."),
  })
  .refine((standard) => Object.keys(standard).length > 0, "a standard asks for something");

/** What every notice of an organisation should say. */
export type Standard = z.infer<typeof standardSchema>;
