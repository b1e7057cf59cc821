/** Word sets: <name> in a phrase stands for any entry of the set of that name, or for a built-in kind of token. */
import { InputError } from "../errors.ts";
import type { Lexicon, Loaded } from "../rule/schema.ts";
import type { Alphabet } from "./alphabet.ts";
import { type Node, PhraseError, parsePhrase } from "./parse.ts";
import type { Resolved } from "./positions.ts";

const BUILT_IN = new Set(["number", "money", "email", "url", "capital"]);

/**
 * Returns the function that turns words and sets into symbols. A set's single words become one symbol together, so that
 * a phrase over large sets stays small. Throws InputError where the lexicon has a fault; the returned function throws
 * PhraseError for a set that does not exist.
 */
export function createResolver(lexicon: Loaded<Lexicon>, alphabet: Alphabet): (node: Node) => Resolved {
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

  /** A choice, its single words taken together as one symbol, so that choices among many words stay small. */
  const oneOf = (options: readonly Resolved[]): Resolved => {
    const flat = options.flatMap((option) => (option.kind === "choice" ? option.options : [option]));
    const words = flat.flatMap((option) => (option.kind === "atom" ? [option.symbol] : []));
    if (words.length < 2) return flat.length === 1 ? (flat[0] as Resolved) : { kind: "choice", options: flat };
    const others = flat.filter((option) => option.kind !== "atom");
    const group: Resolved = { kind: "atom", symbol: alphabet.groupOf(words) };
    return others.length === 0 ? group : { kind: "choice", options: [group, ...others] };
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

  return resolve;
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
    path: file.path,
    hint: error.hint,
    ...(place && { line: place.line, column: place.column, frame: place.frame }),
  });
}
