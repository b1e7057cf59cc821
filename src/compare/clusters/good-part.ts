/** From this share of its words on, a notice has a good part of another's text; … */
const GOOD_PART = 0.3;

/** … which is not only that of a short text that stands in many. */
const AT_LEAST = 0.1;

/** Whether two notices, of whose words these shares stand in the other, have a good part of their text in common. */
export function isGoodPart(one: number, other: number): boolean {
  return Math.max(one, other) >= GOOD_PART && Math.min(one, other) >= AT_LEAST;
}
