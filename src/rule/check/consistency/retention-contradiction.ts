import { stem } from "../../../phrase/stem.ts";
import type { Evidence, Retention } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** Judges by the periods that are stated: two for the same data, with nothing to tell the cases apart. */
export const retentionContradiction: Judge = (_rule, { facts }) => {
  const periods = facts.retention.filter(isPlain);
  if (periods.length < 2) return notApplicable("the notice does not state two periods");
  const first = new Map<string, Retention>();
  const found: { readonly later: Evidence; readonly earlier: Evidence }[] = [];
  for (const period of periods) {
    const key = subjectOf(period.subject as string);
    if (key === "") continue;
    const before = first.get(key);
    if (!before) first.set(key, period);
    else if (
      days(before.iso as string) !== days(period.iso as string) &&
      before.evidence.start.offset !== period.evidence.start.offset
    ) {
      found.push({ later: period.evidence, earlier: before.evidence });
    }
  }
  if (found.length === 0) return pass(periods.slice(0, 1).map(({ evidence }) => evidence));
  return fail(
    found.map(({ later }) => later),
    { related: [...new Set(found.map(({ earlier }) => earlier))] },
  );
};

/** A period for some data whatever happens; "if", "up to" and "from the end of" tell cases apart, "review" is another matter. */
const isPlain = ({ kind, iso, subject, text, polarity }: Retention): boolean =>
  kind === "duration" &&
  iso !== null &&
  subject !== null &&
  polarity === "affirmed" &&
  !CASE.test(text.split(";")[0] as string);

const CASE =
  /\b(?:if|unless|where|when|in case|in the event|otherwise|except|after which|at least|minimum|up to|maximum|or (?:longer|until)|until|successful|unsuccessful|current|former|inactive|review\w*|back-?ups?|archiv\w+|anonymis\w+|further|additional|then|paper|electronic|adults?|child(?:ren)?)\b/i;

/** The words of a subject by which it is told from others: stems, in order of the alphabet. */
function subjectOf(subject: string): string {
  const words = subject.toLowerCase().match(/\p{L}+/gu) ?? [];
  const telling = words
    .filter((word) => !FILLER.has(word))
    .map(stem)
    .map((word) => SAME.get(word) ?? word);
  return telling.length > 0 ? [...new Set(telling)].sort().join(" ") : "";
}

const FILLER = new Set(
  "the a an any all your our we you this that these those of for from to in on and or by with is are personal data information details record records it them they about hold collect provide which such".split(
    " ",
  ),
);

/** Words, as stems, that say the same of a row: what is owed, what a camera recorded, who applies, who works here. */
const SAME: ReadonlyMap<string, string> = new Map(
  [
    "debts arrears outstanding unpaid overdue owed owing",
    "footage images recordings",
    "applicants candidates",
    "staff employees",
  ].flatMap((group) => {
    const [first = "", ...others] = group.split(" ").map(stem);
    return others.map((other): [string, string] => [other, first]);
  }),
);

/** An ISO 8601 duration in days: "P12M" and "P1Y" are one period. */
function days(iso: string): number {
  const [, years = 0, months = 0, weeks = 0, days = 0] =
    /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?/.exec(iso) ?? [];
  return Math.round((Number(years) * 12 + Number(months)) * 30.44) + Number(weeks) * 7 + Number(days);
}
