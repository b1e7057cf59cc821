/**
 * Phrase → programs. A phrase is tried where its key word stands: backwards from there to where it begins, and forwards to
 * where it ends. Both ways work on a *front*: the words of the clause that the way has come to, as a set. Each instruction
 * makes the next front of it, until the last holds the words at which the phrase begins, or ends.
 */
import { neededWords } from "./needed-words.ts";
import { backwards, isAlwaysNeeded, type Resolved, reachOf, sequence, withoutTrailingGaps } from "./resolved.ts";

/** An instruction is one of these in its low three bits, and a number above them. */
export const STEP = 0; // on to the next word, where it satisfies symbol n of those asked for
export const SKIP = 1; // on over up to n words
export const REST = 2; // on over any number of words
export const KEEP = 3; // put the front aside, and go on with a copy
export const AGAIN = 4; // put this front aside too, and go on with a copy of the one before
export const JOIN = 5; // take back the front put aside last, together with the present one
export const DROP = 6; // forget the front put aside last
export const END = 7; // the front is what the way leads to
export const CODES = 3;
export const INSTRUCTION = (1 << CODES) - 1;

export interface Program {
  /** The number of the symbol of its key word: the rarest word that it cannot do without. */
  readonly key: number;
  /** From the key word to the words at which the phrase begins, and to those at which it ends. */
  readonly before: Way;
  readonly after: Way;
  /** The symbol of its key word. */
  readonly keyword: number;
  /** What else it cannot do without, the rarest first. */
  readonly needs: readonly ProgramNeed[];
}

/** How many words before the key word (below 0) or after it at most a word stands, and what it must satisfy or meet. */
export interface ProgramNeed {
  /** The number of a need; that of a symbol where the word stands right beside the key word. */
  readonly need: number;
  readonly within: number;
}

/** The instructions that lead from a key word in one direction. */
export interface Way {
  readonly code: readonly number[];
  /** How many words it may lead away at most, up to FAR. */
  readonly reach: number;
  /** How many fronts it puts aside at most. */
  readonly kept: number;
}

/** What programs are made with. */
export interface Making {
  /** Numbers the symbols that programs ask for, which are fewer than there are. */
  readonly numberOf: (symbol: number) => number;
  /** Numbers the need for a word that satisfies one of some symbols. */
  readonly needOf: (symbols: readonly number[]) => number;
  /** Numbers the choice among some symbols as one. */
  readonly anyOf: (symbols: readonly number[]) => number;
  /** How often a symbol holds, per word of text. */
  readonly often: (symbol: number) => number;
  /** How many words may satisfy a symbol together. */
  readonly longest: (symbol: number) => number;
}

/**
 * The programs of a phrase: one, or one for each of its choices where there is no word that all of them need. A gap at its end
 * matters only to a phrase that ends where the clause does.
 */
export function programsOf(node: Resolved, making: Making, toEnd = false): readonly Program[] {
  const trimmed = sequence(toEnd ? node : withoutTrailingGaps(node));
  const parts = trimmed.kind === "sequence" ? trimmed.parts : [trimmed];
  const key = rarest(parts, making);
  if (key >= 0) return [programAt(parts, key, making)];
  const choice = parts.findIndex(isAlwaysNeeded);
  const chosen = parts[choice];
  if (chosen?.kind !== "choice") throw new Error("a phrase that needs no word has no key word");
  return chosen.options.flatMap((option) =>
    programsOf(sequence(...parts.slice(0, choice), option, ...parts.slice(choice + 1)), making, toEnd),
  );
}

function programAt(parts: readonly Resolved[], key: number, making: Making): Program {
  const word = parts[key] as Resolved & { kind: "atom" };
  return {
    key: making.numberOf(word.symbol),
    before: wayOf(backwards(sequence(...parts.slice(0, key))), making),
    after: wayOf(sequence(...parts.slice(key + 1)), making),
    keyword: word.symbol,
    needs: neededWords(parts, key, making.often, making.longest).map(({ symbols, side, within }) => ({
      need: within === 1 ? making.anyOf(symbols) : making.needOf(symbols),
      within: (side === "before" ? -1 : 1) * Math.min(within, FAR),
    })),
  };
}

function wayOf(node: Resolved, { numberOf, longest }: Making): Way {
  const code = instructionsOf(node, numberOf);
  return { code, reach: Math.min(reachOf(node, longest), FAR), kept: kept(code) };
}

/** The index of the part that is a word which holds least often; −1 where no part is a word. */
function rarest(parts: readonly Resolved[], { often }: Making): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== "atom" || often(part.symbol) >= least) continue;
    best = index;
    least = often(part.symbol);
  }
  return best;
}

function instructionsOf(node: Resolved, numberOf: (symbol: number) => number): readonly number[] {
  const code: number[] = [];
  const emit = (instruction: number, operand = 0): void => {
    code.push((operand << CODES) | instruction);
  };
  const emitGap = (most: number): void => {
    if (Number.isFinite(most)) emit(SKIP, most);
    else emit(REST);
  };
  const write = (part: Resolved): void => {
    if (part.kind === "atom") emit(STEP, numberOf(part.symbol));
    else if (part.kind === "gap") emitGap(part.most);
    else if (part.kind === "sequence") for (const each of part.parts) write(each);
    else if (part.kind === "optional") {
      emit(KEEP);
      write(part.part);
      emit(JOIN);
    } else {
      for (const [index, option] of part.options.entries()) {
        emit(index === 0 ? KEEP : AGAIN);
        write(option);
        if (index > 0) emit(JOIN);
      }
      emit(DROP);
    }
  };
  write(node);
  return code;
}

/** The symbol that the first instruction of a way asks of the next word; ANY where it asks nothing of it. */
export function stepOf({ code: [first] }: Way): number {
  return first === undefined || (first & INSTRUCTION) !== STEP ? ANY : first >> CODES;
}

export const ANY = -1;

/** Stands for any number of words. */
export const FAR = 1 << 20;

/** How many fronts a program has put aside when it has put aside most. */
function kept(code: readonly number[]): number {
  let now = 0;
  let most = 0;
  for (const each of code) {
    const instruction = each & INSTRUCTION;
    if (instruction === KEEP || instruction === AGAIN) most = Math.max(most, ++now);
    else if (instruction === JOIN || instruction === DROP) now--;
  }
  return most;
}
