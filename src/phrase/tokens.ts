/** Text → tokens, once a notice, for all who look at its words: where each stands, and the number of how it is written. */
import { oncePer } from "../once-per.ts";
import { ownText } from "../own-text.ts";
import { type TextNumbers, textNumbers } from "../text-numbers.ts";
import type { Clause, Document } from "../types.ts";
import { withRoom } from "./room.ts";
import { kinds, scan, type TokenKind } from "./scan.ts";

/** The tokens of the clauses of a notice in reading order. What stands around it has none. */
export interface Tokens {
  readonly forms: Forms;
  readonly count: number;
  /** Per token: its form, and where it begins and ends in the view. */
  readonly form: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Per clause: index of its first token, and one past its last. */
  readonly first: Int32Array;
  readonly end: Int32Array;
}

/** How tokens are written: a form is a kind of token and its characters. Numbered from 0, in notice after notice alike. */
export interface Forms {
  readonly kindOf: TokenKind[];
  readonly written: string[];
}

/** The tokens of the clauses of a document. */
export function tokensOf({ document, clauses }: Read): Tokens {
  return known(clauses)(document);
}

/** A document and its clauses. */
interface Read {
  readonly document: Document;
  readonly clauses: readonly Clause[];
}

const known = oncePer((clauses: readonly Clause[]) =>
  oncePer((document: Document) => readTokens({ document, clauses })),
);

/** A function of forms that remembers what it gave for each: a number. */
export function perForm(
  make: (written: string, kind: TokenKind) => number,
): (forms: Forms) => (form: number) => number {
  return oncePer((forms: Forms) => {
    const values: number[] = [];
    return (form) => {
      while (values.length <= form) values.push(UNKNOWN);
      const value = values[form] as number;
      if (value !== UNKNOWN) return value;
      const made = make(forms.written[form] as string, forms.kindOf[form] as TokenKind);
      values[form] = made;
      return made;
    };
  });
}

const UNKNOWN = -(2 ** 30);

function readTokens({ document, clauses }: Read): Tokens {
  const forms = formsWithRoom();
  const { text } = document.view;
  // A token has a character at least, and nearly always one that parts it from the next.
  let form = new Int32Array(text.length / 4 + 16);
  let from = new Int32Array(form.length);
  let to = new Int32Array(form.length);
  let count = 0;
  const first = new Int32Array(clauses.length);
  const end = new Int32Array(clauses.length);
  const add = (kind: TokenKind, start: number, stop: number): void => {
    form = withRoom(form, count + 1);
    from = withRoom(from, count + 1);
    to = withRoom(to, count + 1);
    form[count] = forms.numberOf(kind, text, start, stop);
    from[count] = start;
    to[count] = stop;
    count++;
  };
  for (const clause of clauses) {
    first[clause.index] = count;
    if (clause.part === "notice") scan(text, clause.from, clause.to, add);
    end[clause.index] = count;
  }
  return { forms, count, form, from, to, first, end };
}

interface OpenForms extends Forms {
  numberOf(kind: TokenKind, text: string, from: number, to: number): number;
}

/** The forms of the notices read so far; a corpus of millions of notices must not grow them without end. */
let forms: OpenForms | undefined;
const MOST = 25_000;

function formsWithRoom(): OpenForms {
  if (!forms || forms.written.length > MOST) forms = newForms();
  return forms;
}

function newForms(): OpenForms {
  const kindOf: TokenKind[] = [];
  const written: string[] = [];
  /** Per kind ("10" may be a number and an amount): the numbers of its stretches, and the forms by them. */
  const numbers: readonly TextNumbers[] = kinds.map(() => textNumbers());
  const formOf: readonly number[][] = kinds.map(() => []);
  return {
    kindOf,
    written,
    numberOf(kind, text, from, to) {
      const number = (numbers[kind] as TextNumbers).of(text, from, to);
      const ofKind = formOf[kind] as number[];
      if (number < ofKind.length) return ofKind[number] as number;
      ofKind.push(written.length);
      kindOf.push(kind);
      written.push(ownText(text, from, to));
      return written.length - 1;
    },
  };
}
