/** The words of code that a template holds, whatever its language: strings, names, numbers and signs, each with its place. */
export interface Token {
  readonly kind: "string" | "name" | "number" | "symbol" | "sign";
  readonly from: number;
  readonly to: number;
  /** The name, the sign, or what a string holds, as it is written. */
  readonly text: string;
  /** For a string: its contents, parted where values are put in. */
  readonly parts?: readonly StringPart[];
  /** Whether white space stands before it. */
  readonly spaced: boolean;
}

/** A stretch of a string: its own letters, or the code of a value that is put in. */
export interface StringPart {
  readonly from: number;
  readonly to: number;
  readonly isCode: boolean;
  /** Whether backslashes escape in it. */
  readonly escapes: boolean;
}

/** How a language writes strings that hold values: "#{x}" in Ruby, `${x}` in JavaScript, f"{x}" and $"{x}", "$x" in PHP. */
type Holds = "ruby" | "dollar" | "braces" | "php" | null;

const NAME = /[\p{L}_$@][\p{L}\p{N}_$]*[?!]?/uy;
const NUMBER = /\d[\d_.]*/y;
const SPACE = /\s+/y;
/** Comments of JavaScript, PHP and C#; "#" begins one in Ruby and Python, but it is rare there and a colour or key elsewhere. */
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/y;
const SIGN = /=>|->|\?\?|\|\||&&|\?\.|&\.|::|==+|!==?|<=|>=|<<|\.\.\.?|[^\s]/y;
const SYMBOL = /:[\p{L}_]\w*[?!]?/uy;
const WORDS = /%[wi][[({<]/y;

/** Reads the tokens of a stretch of code. Whatever is not understood is a sign of one character. */
export function tokensOf(source: string, from: number, to: number): readonly Token[] {
  const tokens: Token[] = [];
  let at = from;
  let spaced = false;
  const read = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    return found === undefined || at + found.length > to ? null : found;
  };
  const add = (kind: Token["kind"], end: number, text = source.slice(at, end), parts?: readonly StringPart[]) => {
    tokens.push({ kind, from: at, to: end, text, spaced, ...(parts ? { parts } : {}) });
    at = end;
    spaced = false;
  };
  while (at < to) {
    const char = source[at]!;
    const skipped = read(SPACE) ?? (char === "/" ? read(COMMENT) : null);
    if (skipped !== null) {
      at += skipped.length;
      spaced = true;
      continue;
    }
    const prefix = /^(?:[fFrRbBuU]{1,2}|\$@?|@\$?)(?=["'`])/.exec(source.slice(at, at + 3))?.[0] ?? "";
    const quote = source[at + prefix.length]!;
    const afterName = tokens.at(-1)?.kind === "name" && !spaced && prefix !== "";
    if (/["'`]/.test(quote) && at + prefix.length < to && !(afterName && prefix !== "@")) {
      const string = stringAt(source, at, at + prefix.length, to, prefix);
      add("string", string.to, source.slice(string.parts[0]?.from ?? at, string.parts.at(-1)?.to ?? at), string.parts);
      continue;
    }
    const words = char === "%" ? read(WORDS) : null;
    if (words !== null) {
      const close = source.indexOf({ "[": "]", "(": ")", "{": "}", "<": ">" }[words.at(-1)!]!, at);
      add("sign", at + words.length, "[");
      const end = close < 0 || close > to ? to : close;
      for (const { 0: word, index } of source.slice(at, end).matchAll(/\S+/g)) {
        if (tokens.at(-1)?.kind === "string") tokens.push({ kind: "sign", from: at, to: at, text: ",", spaced: false });
        const begin = at + index;
        const stop = begin + word.length;
        tokens.push({
          kind: "string",
          from: begin,
          to: stop,
          text: word,
          parts: [{ from: begin, to: stop, isCode: false, escapes: false }],
          spaced: true,
        });
      }
      at = end;
      if (at < to) add("sign", at + 1, "]");
      continue;
    }
    const symbol =
      char === ":" && source[at + 1] !== ":" && (spaced || tokens.length === 0 || opens(tokens.at(-1)!))
        ? read(SYMBOL)
        : null;
    if (symbol !== null) {
      add("symbol", at + symbol.length, symbol.slice(1));
      continue;
    }
    const name = read(NAME);
    if (name !== null) {
      // "a ? b" and "a != b": the mark is not the name's.
      const bare = /[?!]$/.test(name) && /[=\s]/.test(source[at + name.length] ?? " ") ? name.slice(0, -1) : name;
      add("name", at + Math.max(1, bare.length));
      continue;
    }
    const number = read(NUMBER);
    if (number !== null) add("number", at + number.length);
    else add("sign", at + (read(SIGN) ?? char).length);
  }
  return tokens;
}

const opens = ({ kind, text }: Token): boolean => kind === "sign" && /^[([{,?|=]$|^=>$/.test(text);

function stringAt(
  source: string,
  start: number,
  open: number,
  limit: number,
  prefix: string,
): { readonly to: number; readonly parts: readonly StringPart[] } {
  const quote = source[open]!;
  const long = quote.repeat(3);
  const mark = quote !== "`" && source.startsWith(long, open) ? long : quote;
  const verbatim = prefix.includes("@") || /r/i.test(prefix);
  const holds: Holds =
    quote === "`" ? "dollar" : /f/i.test(prefix) || prefix.includes("$") ? "braces" : quote === '"' ? "ruby" : null;
  const parts: StringPart[] = [];
  let at = open + mark.length;
  let run = at;
  const part = (end: number, isCode = false) => {
    if (end > run) parts.push({ from: run, to: end, isCode, escapes: !verbatim });
    run = end;
  };
  while (at < limit) {
    const char = source[at]!;
    if (char === "\\" && !verbatim) {
      at += 2;
      continue;
    }
    if (source.startsWith(mark, at)) {
      // A verbatim string of C# doubles its quotes.
      if (verbatim && prefix.includes("@") && source[at + 1] === quote) {
        part(at + 1);
        at += 2;
        run = at;
        continue;
      }
      part(at);
      return { to: at + mark.length, parts };
    }
    const hole = holeAt(source, at, limit, holds);
    if (hole !== null) {
      part(at);
      run = hole.from;
      part(hole.to, true);
      at = run = hole.end;
      continue;
    }
    at += 1;
  }
  // A string that nothing closes ends with the code; only its sign is read, so that the rest is read once.
  const end = Math.min(limit, Math.max(start + 1, at));
  part(end);
  return { to: end, parts };
}

/** A value put in a string: where its code stands, and where the string goes on. */
function holeAt(
  source: string,
  at: number,
  limit: number,
  holds: Holds,
): { readonly from: number; readonly to: number; readonly end: number } | null {
  const char = source[at];
  if (holds === null) return null;
  if (holds === "ruby" && char === "$") {
    const name = /^\$[a-z_]\w*(?:->\w+)*/i.exec(source.slice(at, at + 80))?.[0];
    return name === undefined ? null : { from: at, to: at + name.length, end: at + name.length };
  }
  const opening =
    holds === "ruby"
      ? char === "#" && source[at + 1] === "{"
        ? 2
        : char === "{" && source[at + 1] === "$"
          ? 1
          : 0
      : holds === "dollar"
        ? char === "$" && source[at + 1] === "{"
          ? 2
          : 0
        : char === "{" && source[at + 1] !== "{"
          ? 1
          : 0;
  if (opening === 0) return null;
  const to = closing(source, at + opening, limit);
  return to < 0 ? null : { from: at + opening, to, end: to + 1 };
}

/** Longest code of a value put in a string, in characters: what goes on longer is a string that nothing closes. */
const LONGEST_HOLE = 2000;

function closing(source: string, from: number, limit: number): number {
  let depth = 0;
  const last = Math.min(limit, from + LONGEST_HOLE);
  for (let at = from; at < last; at += 1) {
    const char = source[at];
    if (char === "{") depth += 1;
    else if (char === "}" && depth-- === 0) return at;
  }
  return -1;
}
