/** What a stretch of code says, as far as a reader of its text needs to know: strings, calls, lists, and what joins them. */
import { type StringPart, type Token, tokensOf } from "./tokens.ts";

export type Value = Text | Name | Call | List | Dictionary | Joined | Choice;

interface Placed {
  readonly from: number;
  readonly to: number;
}

export interface Text extends Placed {
  readonly kind: "text";
  readonly parts: readonly StringPart[];
}

/** A name or path whose value is not known here; a number or whatever else is no text is one too. */
export interface Name extends Placed {
  readonly kind: "name";
  readonly name: string;
}

/** "link_to 'x', y", "govukButton({ … })", "_('x')", "'x'.html_safe", "x | t": `on` is what it is called of. */
export interface Call extends Placed {
  readonly kind: "call";
  readonly name: string;
  readonly on: Value | null;
  readonly args: readonly Value[];
  readonly named: readonly Entry[];
  /** Whether it opens a block of the template ("do", "{ |x|"). */
  readonly block: boolean;
}

export interface List extends Placed {
  readonly kind: "list";
  readonly items: readonly Value[];
}

export interface Dictionary extends Placed {
  readonly kind: "dictionary";
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: string;
  readonly keyFrom: number;
  readonly keyTo: number;
  readonly value: Value;
}

/** Texts one behind the other ("a" + b ~ "c"). */
export interface Joined extends Placed {
  readonly kind: "joined";
  readonly parts: readonly Value[];
}

/** Texts of which one is shown (x ? "a" : "b"; "a" if x else "b"). */
export interface Choice extends Placed {
  readonly kind: "choice";
  readonly parts: readonly Value[];
}

export interface Statement extends Placed {
  /** Left side of "x = value", without "var", "set" or "$"; "ViewData.Title" for ViewData["Title"]. */
  readonly target: string | null;
  readonly value: Value | null;
  /** The words that it begins with, before the first sign. */
  readonly head: string;
}

/** Deepest nesting of code that is read; nobody writes more, and what lies deeper is one value of unknown content. */
const DEEPEST = 40;

/** Reads one expression; what follows it is left out. With a name, what stands in the brackets are that one's arguments. */
export function expressionOf(source: string, from: number, to: number, name?: string): Value | null {
  const read = tokensOf(source, from, to);
  const tokens =
    name === undefined ? read : [{ kind: "name", from, to: from, text: name, spaced: false } as const, ...read];
  return tokens.length === 0 ? null : parser(tokens).expression();
}

/** Reads statements, parted by ";" or line ends between them. */
export function statementsOf(source: string, from: number, to: number): readonly Statement[] {
  return parser(tokensOf(source, from, to)).statements();
}

const NOTHING: Token = { kind: "sign", from: 0, to: 0, text: "", spaced: false };
const JOINS = new Set(["+", "~", ".", "<<", "&", "%"]);
const CHOOSES = new Set(["||", "??", "or", "?:"]);
const COMPARES = new Set([
  "==",
  "===",
  "!=",
  "!==",
  "<",
  ">",
  "<=",
  ">=",
  "&&",
  "and",
  "in",
  "is",
  "not",
  "-",
  "*",
  "/",
  "..",
  "...",
  "=~",
  "eq",
]);
const PREFIXES = new Set([
  "!",
  "-",
  "not",
  "new",
  "await",
  "return",
  "echo",
  "print",
  "puts",
  "raw",
  "yield",
  "...",
  "*",
  "**",
  "&",
  "@",
  "typeof",
  "html!",
]);
const CLOSES = new Set([
  ")",
  "]",
  "}",
  ",",
  ";",
  ":",
  "=>",
  "do",
  "end",
  "then",
  "%",
  "if",
  "unless",
  "else",
  "as",
  "with",
  "for",
  "from",
  "only",
  "|",
]);

function parser(tokens: readonly Token[]) {
  let index = 0;
  let depth = 0;
  /** How many calls without brackets are being read. */
  let commands = 0;
  const peek = (ahead = 0): Token => tokens[index + ahead] ?? NOTHING;
  const isEnd = () => index >= tokens.length;
  const isSign = (text: string, ahead = 0) => peek(ahead).kind === "sign" && peek(ahead).text === text;
  const isWord = (text: string, ahead = 0) => peek(ahead).kind === "name" && peek(ahead).text === text;
  const behind = () => tokens[index - 1]?.to ?? tokens[0]?.from ?? 0;
  const take = (): Token => tokens[index++] ?? NOTHING;

  const expression = (): Value => {
    const start = peek().from;
    if (depth >= DEEPEST) {
      skipGroup();
      return { kind: "name", name: "", from: start, to: behind() };
    }
    depth += 1;
    const value = ternary();
    depth -= 1;
    return value;
  };

  const ternary = (): Value => {
    const value = binary();
    if (isSign("?") && index + 1 < tokens.length) {
      take();
      const yes = expression();
      if (!isSign(":") && peek().kind !== "symbol") return choice([yes]);
      if (isSign(":")) take();
      return choice([yes, expression()]);
    }
    if ((isWord("if") || isWord("unless")) && index > 0 && !isEnd()) {
      take();
      binary();
      if (!isWord("else")) return value;
      take();
      return choice([value, expression()]);
    }
    return value;
  };

  const binary = (): Value => {
    const parts = [postfix()];
    let joins = true;
    let chooses = false;
    while (!isEnd()) {
      const { kind, text } = peek();
      const next = peek(1);
      if (kind === "string" && parts.at(-1)?.kind === "text") {
        parts.push(postfix());
      } else if (
        (kind === "sign" || kind === "name") &&
        (JOINS.has(text) || CHOOSES.has(text) || COMPARES.has(text)) &&
        !isLast()
      ) {
        if (text === "-" && peek().spaced && !next.spaced && next.kind === "sign") break;
        take();
        if (COMPARES.has(text)) joins = false;
        if (CHOOSES.has(text)) chooses = true;
        const operand = postfix();
        // "…%s…" % value: the value is put in.
        if (text !== "%") parts.push(operand);
      } else if (kind === "sign" && text === "|" && next.kind === "name") {
        take();
        const filtered = parts.pop()!;
        const { text: name } = take();
        const given = isSign("(") ? argumentsIn(")") : isSign(":") ? filterArguments() : NO_ARGUMENTS;
        parts.push({ kind: "call", name, on: filtered, ...given, block: false, from: filtered.from, to: behind() });
      } else break;
    }
    if (parts.length === 1) return parts[0]!;
    if (chooses) return choice(parts);
    const place = { from: parts[0]!.from, to: parts.at(-1)!.to };
    return joins ? { kind: "joined", parts, ...place } : { kind: "name", name: "", ...place };
  };

  const isLast = () => index + 1 >= tokens.length || (peek(1).kind === "sign" && CLOSES.has(peek(1).text));

  /** Liquid's "| default: 'x', y". */
  const filterArguments = () => {
    take();
    const args = [postfix()];
    while (isSign(",")) {
      take();
      args.push(postfix());
    }
    return { args, named: [] };
  };

  const choice = (parts: readonly Value[]): Value => ({
    kind: "choice",
    parts,
    from: parts[0]!.from,
    to: parts.at(-1)!.to,
  });

  const postfix = (): Value => {
    let value = primary();
    while (!isEnd()) {
      const { text, kind, spaced } = peek();
      if (kind !== "sign") break;
      if (
        /^(?:\.|\?\.|&\.|::|->)$/.test(text) &&
        peek(1).kind === "name" &&
        !(text === "." && spaced && peek(1).spaced)
      ) {
        take();
        const name = take().text;
        const path = value.kind === "name" && value.name !== "" ? `${value.name}.${name}` : name;
        value =
          value.kind === "name"
            ? { kind: "name", name: path, from: value.from, to: behind() }
            : call(name, value, NO_ARGUMENTS, value.from);
      } else if (text === "(" && (!spaced || value.kind === "name")) {
        const given = argumentsIn(")");
        if (value.kind === "name") value = call(value.name, null, given, value.from);
        else if (value.kind === "call") value = call(value.name, value.on, given, value.from);
      } else if (text === "[" && !spaced) {
        const given = argumentsIn("]");
        const name = value.kind === "name" ? value.name : "";
        value = call(name, null, given, value.from);
      } else break;
    }
    if (
      (value.kind === "name" && value.name !== "") ||
      (value.kind === "call" && value.on !== null && value.args.length === 0)
    ) {
      if (beginsArgument()) {
        const given = commandArguments();
        value =
          value.kind === "name"
            ? call(value.name, null, given, value.from)
            : call(value.name, value.on, given, value.from);
      }
    }
    // "do" belongs to the call whose arguments go before it.
    if (commands === 0 && (value.kind === "call" || value.kind === "name")) {
      const opensBlock = isWord("do") || (isSign("{") && (isSign("|", 1) || index === tokens.length - 1));
      if (opensBlock) {
        const { name } = value;
        const given = value.kind === "call" ? value : NO_ARGUMENTS;
        value = { ...call(name, value.kind === "call" ? value.on : null, given, value.from), block: true };
        index = tokens.length;
      }
    }
    return value;
  };

  const call = (
    name: string,
    on: Value | null,
    { args, named }: { args: readonly Value[]; named: readonly Entry[] },
    from: number,
  ): Call => ({ kind: "call", name, on, args, named, block: false, from, to: behind() });

  /** "link_to 'x', y": an argument right behind a name, without brackets. */
  const beginsArgument = (): boolean => {
    const { kind, text, spaced } = peek();
    if (isEnd() || !spaced) return false;
    if (kind === "string" || kind === "symbol" || kind === "number") return true;
    if (kind === "name") return !CLOSES.has(text) && !COMPARES.has(text) && !CHOOSES.has(text);
    return kind === "sign" && text === "[" && peek(1).text !== "";
  };

  const commandArguments = () => {
    const args: Value[] = [];
    const named: Entry[] = [];
    commands += 1;
    while (!isEnd()) {
      const before = index;
      argument(args, named);
      if (isSign(",")) take();
      // Handlebars parts its arguments by white space.
      else if (!(beginsArgument() && index > before)) break;
    }
    commands -= 1;
    return { args, named };
  };

  const argumentsIn = (close: string) => {
    take();
    const args: Value[] = [];
    const named: Entry[] = [];
    while (!isEnd() && !isSign(close)) {
      const before = index;
      argument(args, named);
      if (isSign(",")) take();
      else if (!isSign(close) && index === before) take();
    }
    take();
    return { args, named };
  };

  const argument = (args: Value[], named: Entry[]): void => {
    const key = keyHere();
    if (key) named.push({ ...key, value: expression() });
    else args.push(expression());
  };

  /** "key: …", "key = …", "'key' => …", ":key => …" */
  const keyHere = (): Omit<Entry, "value"> | null => {
    const token = peek();
    const next = peek(1);
    if (!/^(?:name|string|symbol|number)$/.test(token.kind) || next.kind !== "sign") return null;
    if (!/^(?:=>|=|:)$/.test(next.text)) return null;
    if (next.text === ":" && next.spaced && token.kind === "name") return null;
    index += 2;
    const [part] = token.parts ?? [];
    return { key: token.text, keyFrom: part?.from ?? token.from, keyTo: part?.to ?? token.to };
  };

  const primary = (): Value => {
    const token = take();
    const place = { from: token.from, to: token.to };
    if (token.kind === "string") return { kind: "text", parts: token.parts ?? [], ...place };
    if (token.kind === "sign" && token.text === "(") {
      if (isSign(")")) take();
      else {
        const value = expression();
        const items = [value];
        while (!isEnd() && !isSign(")")) {
          if (isSign(",") && !isSign(")", 1)) {
            take();
            items.push(expression());
          } else if (isSign("(") || isSign("[") || isSign("{")) skipGroup();
          else take();
        }
        take();
        // "(x) => …": what a function gives is not known.
        if (isSign("=>")) return functionBody(token.from);
        return items.length > 1 ? { kind: "list", items, from: token.from, to: behind() } : value;
      }
      return isSign("=>") ? functionBody(token.from) : { kind: "name", name: "", from: token.from, to: behind() };
    }
    if (token.kind === "sign" && token.text === "[") {
      index -= 1;
      const { args, named } = argumentsIn("]");
      if (named.length > 0 && args.length === 0)
        return { kind: "dictionary", entries: named, from: token.from, to: behind() };
      const items = named.length > 0 ? [...args, ...named.map(({ value }) => value)] : args;
      return { kind: "list", items, from: token.from, to: behind() };
    }
    if (token.kind === "sign" && token.text === "{") {
      const entries = entriesIn();
      return { kind: "dictionary", entries, from: token.from, to: behind() };
    }
    if (PREFIXES.has(token.text) && !isEnd() && !(peek().kind === "sign" && !"([{@$!-".includes(peek().text))) {
      if (token.text === "new" && isSign("{")) return primary();
      const given = token.text === "new" ? initialiser() : null;
      if (given) return given;
      const value = postfix();
      return token.text === "!" || token.text === "not" || token.text === "-"
        ? { kind: "name", name: "", from: token.from, to: value.to }
        : value;
    }
    if (token.kind === "name" && isSign("=>")) return functionBody(token.from);
    return { kind: "name", name: token.kind === "name" ? token.text.replace(/^[@$]+/, "") : "", ...place };
  };

  /** "new[] { … }", "new List<string> { … }": what stands in the braces behind a type. */
  const initialiser = (): Value | null => {
    let ahead = 0;
    let open = 0;
    for (; ahead < LONGEST_TYPE && !isSign("{", ahead); ahead += 1) {
      const { kind, text } = peek(ahead);
      if (/^[[(<]$/.test(text)) open += 1;
      else if (/^[\])>]$/.test(text)) open -= 1;
      else if (kind !== "name" && !/^[.?]$/.test(text) && !(text === "," && open > 0)) return null;
    }
    if (!isSign("{", ahead)) return null;
    index += ahead;
    return braced();
  };

  /** "{ 'a', 'b' }", "{ { 'a', 'b' } }", "{ ['a'] = 'b' }" */
  const braced = (): Value => {
    const { from } = take();
    const items: Value[] = [];
    const entries: Entry[] = [];
    while (!isEnd() && !isSign("}")) {
      const before = index;
      const isIndex = isSign("[") && isSign("]", 2) && isSign("=", 3);
      if (isIndex) {
        const { parts, ...key } = peek(1);
        index += 4;
        const [part] = parts ?? [];
        entries.push({
          key: key.text,
          keyFrom: part?.from ?? key.from,
          keyTo: part?.to ?? key.to,
          value: expression(),
        });
      } else if (isSign("{") && depth < DEEPEST) {
        depth += 1;
        items.push(braced());
        depth -= 1;
      } else if (isSign(",")) take();
      else argument(items, entries);
      if (index === before) take();
    }
    take();
    const place = { from, to: behind() };
    return entries.length > 0 ? { kind: "dictionary", entries, ...place } : { kind: "list", items, ...place };
  };

  const functionBody = (from: number): Value => {
    take();
    if (isSign("{")) skipGroup();
    else expression();
    return { kind: "name", name: "", from, to: behind() };
  };

  const entriesIn = (): readonly Entry[] => {
    const entries: Entry[] = [];
    while (!isEnd() && !isSign("}")) {
      const before = index;
      const key = keyHere();
      if (key) entries.push({ ...key, value: expression() });
      else if (isSign(",") || isSign(";")) take();
      else expression();
      if (index === before) take();
    }
    take();
    return entries;
  };

  /** Skips a bracket with all that it holds, or one token. */
  const skipGroup = () => {
    let open = 0;
    while (!isEnd()) {
      const { kind, text } = take();
      if (kind === "sign" && (text === "(" || text === "[" || text === "{")) open += 1;
      if (kind === "sign" && (text === ")" || text === "]" || text === "}")) open -= 1;
      if (open <= 0) return;
    }
  };

  const statements = (): readonly Statement[] => {
    const all: Statement[] = [];
    while (!isEnd()) {
      if (isSign(";") || isSign("}") || isSign("{") || isSign(")") || isSign("]")) {
        take();
        continue;
      }
      const from = peek().from;
      const start = index;
      const head = headHere();
      const target = targetHere();
      const value = isEnd() ? null : expression();
      if (index === start) take();
      all.push({ target, value, head, from, to: behind() });
    }
    return all;
  };

  const headHere = (): string => (peek().kind === "name" ? peek().text : "");

  /** "var x =", "$x =", "ViewData['x'] =", "set x =": what is assigned to. */
  const targetHere = (): string | null => {
    const start = index;
    while (/^(?:var|let|const|set|assign|string|public|private|capture)$/.test(peek().text) && peek(1).kind === "name")
      take();
    if (peek().kind !== "name") {
      index = start;
      return null;
    }
    let path = take().text.replace(/^[@$]+/, "");
    while (isSign(".") && peek(1).kind === "name") {
      take();
      path += `.${take().text}`;
    }
    if (isSign("[") && peek(1).kind === "string" && isSign("]", 2)) {
      take();
      path += `.${take().text}`;
      take();
    }
    if (isSign("=") || isSign("||=")) {
      take();
      return path;
    }
    index = start;
    return null;
  };

  return { expression, statements };
}

/** Longest type behind "new", in tokens. */
const LONGEST_TYPE = 40;

const NO_ARGUMENTS = { args: [], named: [] } as const;
