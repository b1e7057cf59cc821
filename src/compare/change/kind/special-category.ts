/** Conditions for special category data: each counts once. */
import { named, type Reader } from "../statement.ts";

const CONDITIONS: readonly (readonly [name: string, words: RegExp])[] = [
  ["explicit consent", /\bexplicit consent\b/i],
  ["substantial public interest", /\bsubstantial public interest\b/i],
  [
    "health or social care",
    /\b(?:provision|provide|management) (?:of )?(?:\w+ )?(?:health ?care|health or social care|direct care)\b/i,
  ],
];
const ARTICLE = /\b9 ?\(2\) ?\(([a-j])\)/g;

export const conditions: Reader = (unit, revision) => {
  if (!unit.elements.has("special-category-condition")) return [];
  const cited = [...unit.text.replace(/\s+/g, " ").matchAll(ARTICLE)].map(([, letter]) => `Article 9(2)(${letter})`);
  const described = CONDITIONS.filter(([, words]) => words.test(unit.text)).map(([name]) => name);
  return (cited.length > 0 ? cited : described).map((name) =>
    named(name, { fact: "special-category", about: "condition", trait: "condition" }, unit, revision),
  );
};
