/** The legitimate interests that a sentence names: "legitimate interests (improving our product)", "… in raising money". */
import { plain, quote, type Reader } from "../statement.ts";

const NAMED =
  /\blegitimate interests? ?(?:\(([^()]{6,90})\)|(?:in|to|of|for) ((?:the )?\p{L}+(?:ing|e|t|d|n|y|p)\b[^.;:()]{3,90}))/giu;

/** "In the interest of …" names none, nor does what the interest is weighed against. */
const NONE = /^(?:the (?:data|controller|organisation|reader)|us|you|process\w*|a third|do so|use|rely)\b/i;

export const legitimateInterests: Reader = (unit, revision) =>
  [...unit.text.replace(/\s+/g, " ").matchAll(NAMED)].flatMap(([, inBrackets, inWords]) => {
    const words = (inBrackets ?? inWords)!.trim();
    if (NONE.test(words)) return [];
    return [
      {
        fact: "legitimate-interest" as const,
        subject: words,
        about: "",
        value: plain(words),
        words,
        unit: unit.index,
        evidence: quote(revision, unit),
        denied: false,
        anywhere: true,
      },
    ];
  });
