import type { Judge } from "../judge.ts";
import { fail, notApplicable, pass } from "../verdict.ts";

/** The first day on which the GDPR applied. */
const GDPR = "2018-05-25";

/** Judges by the notice's own date: that of its last update, else the day from which it says that it applies. */
export const lastUpdatedBeforeGdpr: Judge = (_rule, on) => {
  const date = on.facts.dates.lastUpdated ?? on.facts.dates.effective;
  if (!date) return notApplicable("the notice gives no date of its own");
  return lastDay(date.iso) < GDPR ? fail([date.evidence]) : pass([date.evidence]);
};

/** A date to the month ("2018-05") counts as that month's last day. */
const lastDay = (iso: string): string => (iso.length === 7 ? `${iso}-31` : iso);
