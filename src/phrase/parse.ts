/**
 * The phrase language, read from its text:
 *
 *   right to object         words, in any inflection (they are compared by stem), whatever stands between them but words
 *   (ask | tell) us         one of several
 *   your? data, (of the)?   optional
 *   ..4                     up to four words of any kind
 *   ...                     any words, as far as the clause goes
 *   <we>                    a word set of the lexicon, or <number> <money> <email> <url> <capital>
 *                           or <word>: any word at all
 *   =object                 this very form, not its other inflections
 *   ^ and $                 the beginning and the end of the clause
 */
import { fold } from "./fold.ts";
import { scan } from "./scan.ts";

export type Node =
  | { readonly kind: "word"; readonly word: string; readonly exact: boolean }
  | { readonly kind: "set"; readonly name: string; readonly at: number }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "sequence"; readonly parts: readonly Node[] }
  | { readonly kind: "choice"; readonly options: readonly Node[] }
  | { readonly kind: "optional"; readonly part: Node };

export interface Phrase {
  readonly node: Node;
  readonly fromStart: boolean;
  readonly toEnd: boolean;
}

/** A gap without a bound reaches to the end of the clause. */
export const UNBOUNDED = Number.POSITIVE_INFINITY;
const WIDEST_GAP = 15;

/** What is wrong with a phrase, and where: `at` counts characters of the phrase from 0. */
export class PhraseError extends Error {
  readonly at: number;
  readonly hint: string;
  constructor(message: string, at: number, hint: string) {
    super(message);
    this.at = at;
    this.hint = hint;
  }
}

interface Symbol {
  readonly text: string;
  readonly at: number;
}

/** Parses one phrase. Throws PhraseError at the character where it goes wrong. */
export function parsePhrase(text: string): Phrase {
  const symbols = lex(text);
  let next = 0;
  const peek = (): string | undefined => symbols[next]?.text;
  const here = (): number => symbols[next]?.at ?? text.length;

  const choice = (): Node => {
    const options = [sequence()];
    while (peek() === "|") {
      next++;
      options.push(sequence());
    }
    return options.length === 1 ? (options[0] as Node) : { kind: "choice", options };
  };

  const sequence = (): Node => {
    const parts: Node[] = [];
    for (let symbol = peek(); symbol !== undefined && symbol !== "|" && symbol !== ")"; symbol = peek()) {
      const part = item();
      if (peek() === "?") {
        next++;
        parts.push({ kind: "optional", part });
      } else parts.push(part);
    }
    if (parts.length === 0) throw new PhraseError("nothing stands here", here(), "give each alternative a word");
    return parts.length === 1 ? (parts[0] as Node) : { kind: "sequence", parts };
  };

  const item = (): Node => {
    const { text: symbol, at } = symbols[next++] as Symbol;
    if (symbol === "(") {
      const node = choice();
      if (peek() !== ")") throw new PhraseError("this bracket is not closed", at, "add a ')'");
      next++;
      return node;
    }
    if (symbol === "?") throw new PhraseError("'?' follows nothing", at, "put it behind a word or a bracket");
    if (symbol === "^" || symbol === "$") {
      throw new PhraseError(`'${symbol}' stands inside`, at, "'^' only begins a phrase and '$' only ends it");
    }
    if (symbol.startsWith("..")) return gap(symbol, at);
    if (symbol.startsWith("<")) return { kind: "set", name: symbol.slice(1, -1), at };
    return words(symbol, at);
  };

  const fromStart = peek() === "^";
  if (fromStart) next++;
  const toEnd = symbols.at(-1)?.text === "$";
  if (toEnd) symbols.pop();
  const node = choice();
  if (next < symbols.length) throw new PhraseError("this bracket was never opened", here(), "remove the ')'");
  if (matchesNothing(node)) throw new PhraseError("this phrase needs no word at all", 0, "make one word obligatory");
  return { node, fromStart, toEnd };
}

const LEXEME = /\s+|\.{2,}\d*|<[a-z][a-z0-9-]*>|[()|?^$]|=?[^\s()|?^$<>=]+|./guy;

function lex(text: string): Symbol[] {
  const symbols: Symbol[] = [];
  let at = 0;
  // Every character is part of a symbol, so that each begins where the one before it ends.
  for (const symbol of text.match(LEXEME) ?? []) {
    if (symbol === "<" || symbol === ">" || symbol === "=") {
      throw new PhraseError(`'${symbol}' is out of place`, at, "sets are written <name>, exact words =word");
    }
    if (symbol.trim() !== "") symbols.push({ text: symbol, at });
    at += symbol.length;
  }
  if (symbols.length === 0) throw new PhraseError("the phrase is empty", 0, "write at least one word");
  return symbols;
}

function gap(symbol: string, at: number): Node {
  if (symbol === "...") return { kind: "gap", most: UNBOUNDED };
  const most = Number(symbol.slice(2));
  if (!/^\.\.\d+$/.test(symbol) || most < 1 || most > WIDEST_GAP) {
    throw new PhraseError(
      `'${symbol}' is not a gap`,
      at,
      `write ..1 to ..${WIDEST_GAP}, or ... for any number of words`,
    );
  }
  return { kind: "gap", most };
}

/** A written word may be several ("opt-out", "don't"); they follow each other. */
function words(symbol: string, at: number): Node {
  const exact = symbol.startsWith("=");
  const text = exact ? symbol.slice(1) : symbol;
  const parts: Node[] = [];
  scan(text, 0, text.length, (_, from, to) => {
    for (const word of fold(text.slice(from, to))) parts.push({ kind: "word", word, exact });
  });
  if (parts.length === 0)
    throw new PhraseError(`'${symbol}' holds no word`, at, "punctuation does not matter: leave it out");
  return parts.length === 1 ? (parts[0] as Node) : { kind: "sequence", parts };
}

function matchesNothing(node: Node): boolean {
  if (node.kind === "optional" || node.kind === "gap") return true;
  if (node.kind === "sequence") return node.parts.every(matchesNothing);
  return node.kind === "choice" && node.options.some(matchesNothing);
}
