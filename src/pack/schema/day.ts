import { z } from "zod";

/** A day, written YYYY-MM-DD. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date is written YYYY-MM-DD");
/** A day, or the name of a setting of the pack that holds one; once the pack is loaded always the day. */
export const dayOrSetting = z
  .string()
  .regex(/^(?:\d{4}-\d{2}-\d{2}|[a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/, "a date is written YYYY-MM-DD");
