import { z } from "zod";
import { elementIds } from "../../vocabulary.ts";
import { matchersSchema } from "./matcher.ts";

/**
 * How an element or a fact is read: labels ("present", "partial", "consent" …), each with what matches it. Of an element,
 * "weak" is as "partial", and quoted only where neither "present" nor "partial" is found.
 */
export const readingSchema = z
  .strictObject({
    element: z.enum(elementIds).optional(),
    fact: z.string().optional(),
    about: z.string().describe("What is read, in a sentence."),
    labels: z.record(z.string(), matchersSchema),
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

/** How an element or a fact is found: a file of a pack's reading folder. */
export type Reading = z.infer<typeof readingSchema>;
