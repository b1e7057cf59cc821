import { type Token, tokensOf } from "./tokens.ts";

/** A place in the tokens of code, which moves on as they are taken. */
export interface Cursor {
  index: number;
  /** How many expressions stand around this one. */
  depth: number;
  /** How many calls without brackets are being read. */
  commands: number;
  /** How many tokens there are. */
  readonly length: number;
  /** The token that comes next, or one further on; an empty sign behind the last. */
  peek(ahead?: number): Token;
  take(): Token;
  isEnd(): boolean;
  isSign(text: string, ahead?: number): boolean;
  isWord(text: string): boolean;
  /** Where the last token that was taken ends. */
  behind(): number;
  /** Skips a bracket with all that it holds, or one token. */
  skipGroup(): void;
}

/** Reads the tokens of a stretch of code; `first` stands before them, where there is one. */
export function cursorOf(source: string, from: number, to: number, first?: string): Cursor {
  const read = tokensOf(source, from, to);
  const tokens: readonly Token[] =
    first === undefined ? read : [{ kind: "name", from, to: from, text: first, spaced: false }, ...read];
  const cursor: Cursor = {
    index: 0,
    depth: 0,
    commands: 0,
    length: tokens.length,
    peek: (ahead = 0) => tokens[cursor.index + ahead] ?? NOTHING,
    take: () => tokens[cursor.index++] ?? NOTHING,
    isEnd: () => cursor.index >= tokens.length,
    isSign: (text, ahead) => isOf("sign", text, cursor.peek(ahead)),
    isWord: (text) => isOf("name", text, cursor.peek()),
    behind: () => tokens[cursor.index - 1]?.to ?? tokens[0]?.from ?? 0,
    skipGroup: () => skipGroup(cursor),
  };
  return cursor;
}

const NOTHING: Token = { kind: "sign", from: 0, to: 0, text: "", spaced: false };

const isOf = (kind: Token["kind"], text: string, token: Token): boolean => token.kind === kind && token.text === text;

function skipGroup(cursor: Cursor): void {
  let open = 0;
  while (!cursor.isEnd()) {
    const { kind, text } = cursor.take();
    if (kind === "sign" && (text === "(" || text === "[" || text === "{")) open += 1;
    if (kind === "sign" && (text === ")" || text === "]" || text === "}")) open -= 1;
    if (open <= 0) return;
  }
}
