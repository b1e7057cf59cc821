/** Checks of the dates that a notice gives itself. A date to the month ("2018-05") counts as that month's last day. */

import { dayIn } from "../../../pack/settings.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass, review } from "../../verdict.ts";

/** The first day on which the GDPR applied. */
const GDPR = "2018-05-25";

/** The day on which the Data (Use and Access) Act 2025 was passed: from then on a notice could be written for the duty. */
const ACT_PASSED = "2025-06-19";

/** Judges by the notice's own date, that of its last update or else the day from which it applies: fails before the GDPR. */
export const lastUpdatedBeforeGdpr: Judge = (_rule, on) => {
  const date = ownDate(on);
  if (!date) return notApplicable(NO_DATE);
  return lastDay(date.iso) < GDPR ? fail([date.evidence]) : pass([date.evidence]);
};

/**
 * The same for the day from which a notice states the right to complain; an older one is for the rule on the GDPR. One that
 * states the right was written for the change from the day that the Act was passed, and so was one of the last months before
 * the duty that states a route. An older one that states a route is left to a human.
 */
export const lastUpdatedBeforeComplaintsDuty: Judge = (_rule, on) => {
  const date = ownDate(on);
  const duty = dayIn(on.compiled.pack, "complaints-duty-from");
  if (!date) return notApplicable(NO_DATE);
  if (duty === null) return notApplicable("the day from which the duty holds is not set");
  const day = lastDay(date.iso);
  const stated = on.elements.some(({ id, status }) => id === "complaint-controller" && status === "present");
  if (ACT_PASSED <= day && on.context.hits.of("complaint-controller", "right").length > 0) return pass([date.evidence]);
  const ahead = dayIn(on.compiled.pack, "duaa-main-from");
  if (stated && ahead !== null && ahead <= day) return pass([date.evidence]);
  if (day < GDPR || duty <= day) return pass([date.evidence]);
  return stated ? review([date.evidence], ROUTE_STATED) : fail([date.evidence]);
};

const ROUTE_STATED = "the notice already tells how to complain to the organisation itself";

/** Fails where the day announced for the notice's next review is over, and no later update shows that it was held. */
export const reviewDatePassed: Judge = (_rule, on) => {
  const { review, lastUpdated } = on.facts.dates;
  if (!review) return notApplicable("the notice announces no day for its review");
  const passed = lastDay(review.iso) < on.asOf && (!lastUpdated || lastDay(lastUpdated.iso) <= lastDay(review.iso));
  return passed ? fail([review.evidence]) : pass([review.evidence]);
};

/** Fails where the day of the last update is still to come. */
export const dateInFuture: Judge = (_rule, on) => {
  const date = on.facts.dates.lastUpdated;
  if (!date) return notApplicable(NO_DATE);
  return firstDay(date.iso) > on.asOf ? fail([date.evidence]) : pass([date.evidence]);
};

const NO_DATE = "the notice gives no date of its own";

const ownDate = ({ facts }: Case) => facts.dates.lastUpdated ?? facts.dates.effective;

const lastDay = (iso: string): string => (iso.length === 7 ? `${iso}-31` : iso);
const firstDay = (iso: string): string => (iso.length === 7 ? `${iso}-01` : iso);
