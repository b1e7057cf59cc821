/** The named checks: what needs facts and dates, not words alone. */
import type { Judge } from "../judge.ts";

export const checks: Readonly<Record<string, Judge>> = {};
