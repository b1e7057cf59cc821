import { matchBehind } from "../match-behind.ts";
import type { Name } from "./names.ts";
import { firstFrom } from "./passage.ts";

/** One of several who are listed in a sentence, as a stretch of the text. */
export interface Listed {
  readonly from: number;
  readonly to: number;
}

/**
 * Splits "other departments, agencies and our suppliers, for example Acme Ltd, so that …" into its members, up to the
 * words that go on with something else. Commas and "and" inside proper names (`names`) do not split.
 */
export function listed(text: string, from: number, to: number, names: readonly Name[]): readonly Listed[] {
  const insideName = (at: number): boolean => {
    const name = names[firstFrom(names, at) - 1];
    return name !== undefined && at < name.to;
  };
  const found: Listed[] = [];
  let start = from;
  let listing = true;
  const stretch = text.slice(from, to);
  for (let match = matchBehind(BREAK, stretch, null); match; match = matchBehind(BREAK, stretch, match)) {
    const at = from + match.index;
    if (at > from && insideName(at)) continue;
    if (listing) push(found, text, start, at);
    start = at + match[0].length;
    if (STOP.test(match[0])) {
      // Behind the words that end the list only examples bring more of it.
      if (listing && !HAS_EXAMPLES.test(text.slice(start, to))) return found;
      listing = false;
    } else if (!listing && BEGINS_EXAMPLES.test(match[0])) listing = true;
  }
  if (listing) push(found, text, start, to);
  return found;
}

/** Words that introduce examples go on with the list; they are told from those that end it. */
const EXAMPLES =
  "(?:including )?(?:but )?not limited to|for example|for instance|such as|includ(?:ing|es?)|namely|e\\.g\\.?|eg|i\\.e\\.?|ie|as well as";
const STOPS =
  "for(?! (?:example|instance))|so|in order|when|where|whenever|wherever|if|unless|who|whom|whose|which|that|because|as(?! well as)|by|under|on|without|except|during|until|after|before|via|using|outside|within|only|provided|subject to|whether|while|you|we|they|it|this|these may|is|are|was|will|may|can|has|have|not|to (?=\\p{Ll})|in connection|in relation|in accordance|in line|in response|in the (?:course|event|case|interests?)|in this|in these|in some|in certain|at|about|regarding|relating|through|involved|acting|employed|engaged|working|based|located|responsible|providing|delivering|helping|supporting|operating|contracted|listed|from|in (?:which|the area|whose|order)|necessary|required|depending|concerning";
const BREAK = new RegExp(
  `[,;:()\\n]\\s*(?:(?:and|or) )?(?:(?:${EXAMPLES})\\b[,:]?\\s*)?|\\.\\s|\\s(?:–|—|-)\\s|\\s+(?:and/or|and|or|&)\\s+(?:(?:with|to|by)\\s+)?|(?<=^|[\\s,(])(?:${EXAMPLES})\\s*[,:]?\\s+|(?<=^|\\s)(?:${STOPS})\\b`,
  "giu",
);
const BEGINS_EXAMPLES = new RegExp(`(?:${EXAMPLES})[\\s,:]*$`, "iu");
const HAS_EXAMPLES = new RegExp(`\\b(?:${EXAMPLES})`, "i");
const STOP = new RegExp(`^(?:\\.\\s|\\s(?:–|—|-)\\s|:|(?:${STOPS})$)`, "iu");

function push(found: Listed[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const kept = piece.trim();
  if (!/\p{L}{2}/u.test(kept)) return;
  const start = from + piece.indexOf(kept);
  found.push({ from: start, to: start + kept.length });
}
