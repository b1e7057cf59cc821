/** Words as phrases see them: case, quotes, contractions, possessives and -ize spellings do not matter. */

/**
 * The words that a written word stands for, folded: "Don’t" → do, not; "council’s" → council; "organized" → organised;
 * "e.g" → eg. At least one, at most two.
 */
export function fold(written: string): readonly string[] {
  const lower = written.toLowerCase().replace(/[‘’ʼ]/g, "'");
  if (lower.includes("'")) return expand(lower);
  if (lower === "cannot") return CAN_NOT;
  return [spell(lower)];
}

const CAN_NOT = ["can", "not"] as const;

const ENDINGS: Readonly<Record<string, string>> = { ll: "will", ve: "have", re: "are", d: "would", m: "am" };

function expand(word: string): readonly string[] {
  if (word === "can't") return CAN_NOT;
  if (word === "won't") return ["will", "not"];
  if (word === "let's") return ["let", "us"];
  if (word.endsWith("n't")) return [spell(word.slice(0, -3)), "not"];
  const at = word.lastIndexOf("'");
  const ending = ENDINGS[word.slice(at + 1)];
  if (ending) return [spell(word.slice(0, at)), ending];
  if (word.endsWith("'s")) return [spell(word.slice(0, -2))];
  return [spell(word.replaceAll("'", ""))];
}

/** British spelling of -ize words, and one spelling for the words that notices write in several ways. */
function spell(word: string): string {
  if (word.includes(".")) return word === "u.s" || word === "u.s.a" ? "usa" : word.replaceAll(".", "");
  if (word.startsWith("e-mail")) return word.replace("-", "");
  if (word.length > 5 && word.includes("iz")) return word.replace(/iz(e|es|ed|er|ers|ing|ation|ations|able)$/, "is$1");
  return word;
}
