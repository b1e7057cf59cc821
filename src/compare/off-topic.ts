/** Clauses that stand among those of a topic and say nothing of it. */
import type { Evidence, NoticeReport } from "../types.ts";

/** Whether two stretches of a notice have a character in common. */
export function overlaps(a: Evidence, b: Evidence): boolean {
  return a.start.offset < b.end.offset && b.start.offset < a.end.offset;
}

/** That data may be made anonymous is no period, unless it is said when. */
export function isAnonymised(text: string): boolean {
  return (
    /\b(?:may|might|can|could)\b[^.]{0,30}?\banonymi[sz]ed?\b/i.test(text) &&
    !/\b(?:until|after|once|when|within|as soon as)\b/i.test(text)
  );
}

/** "Registered office: …": the organisation's own name, number or address under a label is no kind of data of people. */
export function isOwnDetail(
  clause: Evidence,
  { controllers, contacts, registrations }: NoticeReport["facts"],
): boolean {
  if (!/^[^:.]{3,50}:\s*\S/.test(clause.text.trim())) return false;
  const own = [...contacts, ...registrations].some(({ evidence }) => overlaps(evidence, clause));
  return own || controllers.some(({ name }) => clause.text.includes(name));
}
