/**
 * How many syllables an English word has, by its groups of vowels. One word in ten comes out one off, as often too many as
 * too few, which does not move the mean of a text.
 */
export function syllables(word: string): number {
  const lower = word.toLowerCase();
  let groups = 0;
  let inGroup = false;
  for (let at = 0; at < lower.length; at++) {
    const vowel = VOWELS[lower.charCodeAt(at)] === 1;
    if (vowel && !inGroup) groups += 1;
    inGroup = vowel;
  }
  return Math.max(1, groups - (SILENT.test(lower) ? 1 : 0) + (APART.test(lower) ? 1 : 0));
}

/** By the code of a letter: 1 for those that are vowels. */
const VOWELS = new Uint8Array(256);
for (const letter of "aeiouyàáâäåæèéêëìíîïòóôöøùúûü") VOWELS[letter.charCodeAt(0)] = 1;

/** An "e" at the end that is not heard: "use", "uses" but "places", "stored" but "needed". */
const SILENT = /(?:[^aeiouyl]e|[aeiou]le|[^aeiouycgsxz]es|[^aeiouytd]ed|ely|ement)$/;

/** Vowels side by side that are two syllables: "creation", "period", "data of idea". */
const APART =
  /(?:creat|period|idea|area|medi[au]|science|being|quiet|real|dial|trial|client|experience|obedien|associat|appropriat|negotiat|initiat|evaluat|continu[ae]|individual|manual|annual|actual|usual|virtual)/;
