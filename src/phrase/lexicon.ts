/** Word sets: <name> in a phrase stands for any entry of the set of that name, or for a built-in kind of token. */
import { InputError } from "../errors.ts";
import type { Lexicon, Loaded } from "../pack/schema.ts";
import type { Alphabet } from "./alphabet.ts";
import { type Node, PhraseError, parsePhrase } from "./parse.ts";
import { isBounded, type Resolved } from "./resolved.ts";

const BUILT_IN = new Set(["number", "money", "email", "url", "capital", "word"]);

export interface Resolver {
  /** Turns words and sets into symbols. Throws PhraseError for a set that does not exist. */
  resolve(node: Node): Resolved;
  /** The symbols that stand for several words in a row, and what these are. */
  readonly compounds: ReadonlyMap<number, Resolved>;
}

/**
 * Makes the resolver of a pack. A choice becomes one symbol, so that a phrase over large sets stays small, and is looked for
 * once however many phrases ask for it. Throws InputError where the lexicon has a fault.
 */
export function createResolver(lexicon: Loaded<Lexicon>, alphabet: Alphabet): Resolver {
  const compounds = new Map<number, Resolved>();
  const sets = new Map<string, Resolved>();
  const underway: string[] = [];

  const setOf = (name: string, at: number): Resolved => {
    const known = sets.get(name);
    if (known) return known;
    if (BUILT_IN.has(name)) return { kind: "atom", symbol: alphabet.symbolOf("class", name) };
    const entries = lexicon.value[name];
    if (!entries)
      throw new PhraseError(`there is no word set <${name}>`, at, `add it to ${lexicon.path}, or check its spelling`);
    if (underway.includes(name)) {
      throw new PhraseError(`<${name}> is made of itself`, at, `break the circle ${[...underway, name].join(" → ")}`);
    }
    underway.push(name);
    const made = makeSet(name, entries);
    underway.pop();
    sets.set(name, made);
    return made;
  };

  const makeSet = (name: string, entries: readonly string[]): Resolved =>
    oneOf(
      entries.map((entry, index) => {
        const node = parseEntry(lexicon, name, index, entry);
        return atEntry(lexicon, name, index, () => resolve(node));
      }),
    );

  /** A choice as one symbol, but for options that have no first and last word of their own. */
  const oneOf = (options: readonly Resolved[]): Resolved => {
    const flat = options.flatMap((option) => (option.kind === "choice" ? option.options : [option]));
    if (flat.length === 1) return flat[0] as Resolved;
    const loose = flat.filter((option) => !isBounded(option));
    const symbols = flat.filter(isBounded).map(symbolFor);
    if (symbols.length === 0) return { kind: "choice", options: loose };
    const group: Resolved = {
      kind: "atom",
      symbol: symbols.length === 1 ? (symbols[0] as number) : alphabet.groupOf(symbols),
    };
    return loose.length === 0 ? group : { kind: "choice", options: [group, ...loose] };
  };

  const symbolFor = (option: Resolved): number => {
    if (option.kind === "atom") return option.symbol;
    const symbol = alphabet.compoundOf(JSON.stringify(option));
    compounds.set(symbol, option);
    return symbol;
  };

  const symbolOf = (node: Node & { kind: "word" }): number =>
    alphabet.symbolOf(node.exact ? "exact" : "stem", node.word);

  const resolve = (node: Node): Resolved => {
    switch (node.kind) {
      case "word":
        return { kind: "atom", symbol: symbolOf(node) };
      case "set":
        return setOf(node.name, node.at);
      case "gap":
        return node;
      case "sequence":
        return { kind: "sequence", parts: node.parts.map(resolve) };
      case "choice":
        return oneOf(node.options.map(resolve));
      case "optional":
        return { kind: "optional", part: resolve(node.part) };
    }
  };

  return { resolve, compounds };
}

const parseEntry = (lexicon: Loaded<Lexicon>, name: string, index: number, entry: string): Node =>
  atEntry(lexicon, name, index, () => {
    const phrase = parsePhrase(entry);
    if (phrase.fromStart || phrase.toEnd) throw new PhraseError("'^' and '$' do not belong in a set", 0, "remove them");
    return phrase.node;
  });

function atEntry<T>(lexicon: Loaded<Lexicon>, name: string, index: number, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PhraseError) throw placed(error, lexicon, [name, index]);
    throw error;
  }
}

/** A fault in a phrase as a mistake at its place in the YAML file. */
export function placed(error: PhraseError, file: Loaded<unknown>, path: readonly (string | number)[]): InputError {
  const place = file.place(path, error.at);
  return new InputError(error.message, {
    path: place?.path ?? file.path,
    hint: error.hint,
    ...(place && { line: place.line, column: place.column, frame: place.frame }),
  });
}
