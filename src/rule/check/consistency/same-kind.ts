/** Kinds of organisations, each by the words of which names tell it. */
const KINDS: readonly RegExp[] = [
  /\b(?:surgery|medical (?:practice|centre|group)|health centre|group practice|family practice)\b/i,
  /\b(?:dental|dentists?|orthodontics?)\b/i,
  /\b(?:academy|academies|school|schools|college|primary|nursery|preschool)\b/i,
  /\buniversity\b/i,
  /\b(?:council)\b/i,
  /\b(?:church|parish|cathedral|chapel)\b/i,
  /\b(?:club|runners|harriers|rovers|rowing|rugby|cricket|tennis|golf|swimming|gymnastics|athletics)\b/i,
  /\b(?:homes|housing)\b/i,
  /\b(?:hotel|hotels|lodge|lodges|inn|resort|b&b|guest house)\b/i,
  /\b(?:theatre|museum|gallery|orchestra|choir|playhouse|cinema)\b/i,
  /\b(?:hospice|care home|nursing home)\b/i,
  /\b(?:solicitors|law|llp|barristers|chambers)\b/i,
  /\b(?:vets?|veterinary|animal (?:hospital|clinic))\b/i,
  /\b(?:estate agents?|lettings?)\b/i,
  /\b(?:building society|credit union)\b/i,
  /\b(?:police|constabulary)\b/i,
  /\bfire\b/i,
];

/** Whether a name is one of the kind of organisation that one of the others is. */
export const isOfSameKind = (name: string, others: readonly string[]): boolean =>
  KINDS.some((kind) => kind.test(name) && others.some((other) => kind.test(other)));
