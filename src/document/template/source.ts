/** The text of a page that is written as a program: JSX, and strings that are prose. */
import { type ParserPlugin, parse } from "@babel/parser";
import { InputError } from "../../errors.ts";
import { places } from "../place.ts";
import { HOLE } from "./aligned.ts";
import { evaluate, functionsIn, type Scope } from "./evaluate.ts";
import { writeJsx } from "./jsx.ts";
import { type Made, type Writer, writer } from "./made.ts";
import { type Branch, isText, type Leaf, layOut, type Sheet, sheetOf, type Words } from "./sheet.ts";

/** A node of Babel's tree, as far as it is looked at. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What writing a program's text needs. */
export interface Desk extends Scope {
  readonly source: string;
  readonly out: Writer;
  readonly sheet: Sheet;
  readonly html: boolean;
  /** Strings that the program gives to names. */
  readonly known: ReadonlyMap<string, Words>;
  /** Lists and objects of texts by name; those that a callback of JSX shows are read where they are shown. */
  readonly data: Map<string, Leaf>;
  /** Functions of the program that show markup, and those of them that are being shown. */
  readonly functions: ReadonlyMap<string, Node>;
  readonly showing: Set<string>;
  /** How much code loops and components may still be read, in characters: more than is written on purpose. */
  readonly left: { characters: number };
  visit(node: Node): void;
}

/** Calls whose texts nobody reads. */
const SAYS_NOTHING =
  /^(?:console|logger|describe|it|test|expect|require|fetch|useState|useEffect|clsx|cn|classNames)\b/;

/** How often, all in all, each character of a program is read in loops and components. */
const OFTEN = 8;
const AT_LEAST = 100_000;

/** Makes one notice of a program's page. Throws InputError with the place of a mistake in its syntax. */
export function sourceMade(source: string, path: string, code = source): Made {
  const program = programOf(code, path);
  const html = shareOfMarkup(program, code) > 0.4;
  const language = html ? "html" : "markdown";
  const out = writer(source);
  const known = namesIn(program);
  const sheet = sheetOf(source, out, language);
  let title: string | null = null;
  const data = dataIn(program, known);
  const functions = functionsIn(program, holdsJsx);
  const shown = shownIn(program, data, functions);
  const bound = new Set<string>();
  const rendered = new Set<string>();
  const showing = new Set<string>();
  const left = { characters: OFTEN * source.length + AT_LEAST };
  const desk: Desk = { source, out, sheet, html, known, data, functions, bound, rendered, showing, left, visit };
  /** What is read where it is shown; at the end, where nothing shows it. */
  const later = new Map<string, Node>();

  function visit(node: Node): void {
    switch (node.type) {
      case "ImportDeclaration":
      case "TSInterfaceDeclaration":
      case "TSTypeAliasDeclaration":
      case "TSTypeAnnotation":
      case "TSEnumDeclaration":
      case "ThrowStatement":
      case "TaggedTemplateExpression":
      case "TSAsExpression":
        if (node.type === "TSAsExpression") {
          visit(node.expression as Node);
          return;
        }
        if (
          node.type !== "TaggedTemplateExpression" ||
          !/^(?:html|markdown|md|dedent|outdent|stripIndent\w*|String)$/.test(nameOf(node.tag as Node))
        )
          return;
        visit(node.quasi as Node);
        return;
      case "JSXElement":
      case "JSXFragment":
        writeJsx(node, desk);
        return;
      case "StringLiteral":
      case "TemplateLiteral":
        prose(node);
        return;
      case "BinaryExpression":
      case "CallExpression":
        if (!wordsOf(node)) {
          if (node.type === "CallExpression" && SAYS_NOTHING.test(pathOf(node.callee as Node))) return;
          break;
        }
        prose(node);
        return;
      case "FunctionDeclaration":
        if (!isLater(node)) break;
        return;
      case "ObjectExpression":
      case "ArrayExpression":
        layData(node);
        return;
      case "VariableDeclarator":
        if (/^(?:metadata|seo|meta|head|frontmatter)$/i.test(nameOf(node.id as Node))) {
          title ??= titleIn(node.init as Node | null);
          return;
        }
        if (isUsedByName(node) || isLater(node)) return;
        break;
      default:
    }
    for (const child of childrenOf(node)) visit(child);
  }

  /** A short string with a name of its own is read where the name stands. */
  const isUsedByName = (node: Node): boolean => {
    const words = known.get(nameOf(node.id as Node));
    return words !== undefined && (node.init as Node | null)?.start === words.from - 1 && !isRead(words.value);
  };

  const isLater = (node: Node): boolean => {
    const name = nameOf(node.id as Node);
    if (!shown.has(name)) return false;
    later.set(name, node);
    return true;
  };

  const prose = (node: Node): void => {
    const words = wordsOf(node, known);
    if (words && isProse(words.value)) sheet.paragraph(words);
  };

  const layData = (node: Node): void => {
    const leaf = leafOf(node, 0, known);
    if (!leaf || !hasProse(leaf)) {
      for (const child of childrenOf(node)) if (holdsJsx(child)) visit(child);
      return;
    }
    if (holdsJsx(node)) for (const child of childrenOf(node)) visit(child);
    else layOut(leaf, sheet, 2);
  };

  visit(program);
  for (const [name, node] of later) {
    if (rendered.has(name)) continue;
    shown.delete(name);
    out.elsewhere(() => visit(node));
  }
  const made = out.finish(language, title);
  if (!/\p{L}/u.test(made.text)) {
    throw new InputError("there is no text in this program", {
      path,
      hint: "its words may stand in another file: name the locale file or the page",
    });
  }
  return made;
}

/** Reads a program. Throws InputError with the place of a mistake in its syntax. */
export function programOf(code: string, path: string): Node {
  const typed = !/\.(?:jsx?|mjs|cjs)$/i.test(path);
  const plugins: ParserPlugin[] = ["decorators-legacy"];
  plugins.push(typed ? "typescript" : "flow");
  if (!/\.(?:ts|mts|cts)$/i.test(path)) plugins.push("jsx");
  try {
    const options = {
      sourceType: "unambiguous",
      plugins,
      allowReturnOutsideFunction: true,
    } as const;
    return parse(code, options).program as unknown as Node;
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError("this program is nested too deeply to be read", { path, hint: "is it the right file?" });
    const { loc, message, pos } = error as Error & { loc?: { line: number; column: number }; pos?: number };
    const at = places(code)(pos ?? 0);
    throw new InputError(`this program cannot be read: ${message.replace(/ \(\d+:\d+\)$/, "")}`, {
      path,
      line: loc?.line ?? at.line,
      column: (loc?.column ?? at.column - 1) + 1,
      hint: "does it compile? Otherwise save the page's text to a file",
    });
  }
}

/** The nodes right below a node, in the order of the source. */
export function childrenOf(node: Node): readonly Node[] {
  const found: Node[] = [];
  for (const [key, value] of Object.entries(node)) {
    if (
      /^(?:loc|extra|leadingComments|trailingComments|innerComments|errors|typeAnnotation|typeParameters|returnType)$/.test(
        key,
      )
    )
      continue;
    if (Array.isArray(value)) for (const each of value) if (isNode(each)) found.push(each);
    if (isNode(value)) found.push(value);
  }
  return found.sort((a, b) => a.start - b.start);
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Node).type === "string" &&
  typeof (value as Node).start === "number";

/** How much of the words stands in markup rather than in strings. */
function shareOfMarkup(program: Node, code: string): number {
  let markup = 0;
  let strings = 0;
  const visit = (node: Node): void => {
    if (node.type === "JSXText") markup += code.slice(node.start, node.end).match(/\p{L}{2,}/gu)?.length ?? 0;
    else if (node.type === "TemplateElement" || node.type === "StringLiteral") {
      const text = code.slice(node.start, node.end);
      if (isProse(text)) strings += text.match(/\p{L}{2,}/gu)?.length ?? 0;
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return markup / Math.max(1, markup + strings);
}

function namesIn(program: Node): ReadonlyMap<string, Words> {
  const known = new Map<string, Words>();
  const visit = (node: Node): void => {
    if (node.type === "VariableDeclarator" && isNode(node.init)) {
      const words = wordsOf(node.init);
      if (words && !words.holes?.length) known.set(nameOf(node.id as Node), words);
      if (node.init.type === "ObjectExpression") {
        for (const property of (node.init.properties as Node[]) ?? []) {
          const value = isNode(property.value) ? wordsOf(property.value) : null;
          if (value) known.set(`${nameOf(node.id as Node)}.${keyOf(property)}`, value);
        }
      }
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return known;
}

/** Lists and objects of texts, by the names that the program gives them. */
function dataIn(program: Node, known: ReadonlyMap<string, Words>): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const visit = (node: Node): void => {
    if (node.type === "VariableDeclarator" && isNode(node.init)) {
      const scope: Scope = { data: found, known, bound: new Set(), rendered: new Set() };
      const leaf = /^(?:Arrow|Function|JSX)/.test(node.init.type) ? null : evaluate(node.init, scope);
      if (leaf && leaf.kind !== "words" && (leaf.entries.length > 0 || leaf.kind === "row"))
        found.set(nameOf(node.id as Node), leaf);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return found;
}

/** Names of the data and of the functions that JSX shows: they are read where they are shown. */
function shownIn(program: Node, data: ReadonlyMap<string, Leaf>, functions: ReadonlyMap<string, Node>): Set<string> {
  const found = new Set<string>();
  const visit = (node: Node, inJsx: boolean): void => {
    const name = nameOf(node);
    if (inJsx && /^(?:JSX)?Identifier$/.test(node.type) && (data.has(name) || functions.has(name))) found.add(name);
    const calls = node.type === "CallExpression" || node.type === "ReturnStatement";
    const isJsx = inJsx || node.type.startsWith("JSX") || (calls && holdsJsx(node));
    const keyed =
      /^(?:ObjectProperty|MemberExpression|OptionalMemberExpression)$/.test(node.type) && node.computed !== true;
    for (const child of childrenOf(node))
      if (!(keyed && (child === node.key || child === node.property)))
        visit(child, isJsx && child.type !== "JSXAttribute" ? true : isJsx);
  };
  visit(program, false);
  // The page itself, named where it is given away, is no part of another.
  return found;
}

/** What stands under a path of names ("section.items") in the data. */
export function leafAt(path: string, data: ReadonlyMap<string, Leaf>): Leaf | null {
  const [name = "", ...keys] = path.split(".");
  let leaf = data.get(name) ?? null;
  for (const key of keys) leaf = leaf && leaf.kind !== "words" ? entryOf(leaf, key) : null;
  return leaf;
}

const entryOf = ({ kind, entries }: Branch, key: string): Leaf | null =>
  (kind === "row" && /^\d+$/.test(key) ? entries[Number(key)] : entries.find((entry) => entry.key === key))?.value ??
  null;

/**
 * The text of a string, of a template or of strings joined by "+", with the places of the values that are put in; null for
 * any other node.
 */
export function wordsOf(node: Node, known?: ReadonlyMap<string, Words>): Words | null {
  if (node.type === "StringLiteral")
    return { kind: "words", value: node.value as string, from: node.start + 1, to: node.end - 1, holes: [] };
  if (node.type === "BinaryExpression") return joinedWords(node, known);
  if (node.type === "CallExpression") return listedWords(node, known);
  if (node.type !== "TemplateLiteral") return null;
  const quasis = node.quasis as readonly (Node & { value: { cooked: string | null; raw: string } })[];
  const codes = node.expressions as readonly Node[];
  let value = "";
  const holes: NonNullable<Words["holes"]>[number][] = [];
  quasis.forEach((quasi, index) => {
    value += quasi.value.cooked ?? quasi.value.raw;
    const next = quasis[index + 1];
    if (!next) return;
    // The code of the value stands in the text as it is written, and is a hole in it.
    const from = value.length;
    value += HOLE.repeat(next.start - quasi.end);
    holes.push({ from, to: value.length, says: known?.get(pathOf(codes[index]))?.value });
  });
  return { kind: "words", value, from: node.start + 1, to: node.end - 1, holes };
}

/** "['a', 'b'].join(' ')", "`a`.trim()" */
function listedWords({ callee, arguments: given }: Node, known?: ReadonlyMap<string, Words>): Words | null {
  const { type, object, property } = callee as Node & { object: Node };
  if (type !== "MemberExpression") return null;
  if (/^trim/.test(pathOf(property as Node))) return wordsOf(object, known);
  const between = (given as Node[])[0];
  if (pathOf(property as Node) !== "join" || object.type !== "ArrayExpression" || between?.type !== "StringLiteral")
    return null;
  const texts = (object.elements as (Node | null)[]).map((each) => (each ? wordsOf(each, known) : null));
  let value = "";
  const holes: NonNullable<Words["holes"]>[number][] = [];
  for (const [index, words] of texts.entries()) {
    if (!words) return null;
    if (index > 0) value += between.value as string;
    for (const hole of words.holes ?? [])
      holes.push({ ...hole, from: hole.from + value.length, to: hole.to + value.length });
    value += words.value;
  }
  const [first] = texts;
  return first ? { kind: "words", value, from: first.from, to: texts.at(-1)!.to, holes } : null;
}

/** "'a' + b + 'c'": a text with a hole from one string to the next; null where no operand is a string. */
function joinedWords(node: Node, known?: ReadonlyMap<string, Words>): Words | null {
  const operands: Node[] = [];
  let left = node;
  for (; left.type === "BinaryExpression" && left.operator === "+"; left = left.left as Node)
    operands.unshift(left.right as Node);
  operands.unshift(left);
  const texts = operands.map((each) => (each.type === "BinaryExpression" ? null : wordsOf(each, known)));
  if (operands.length < 2 || !texts.some((each) => each && /\S/.test(each.value))) return null;
  let value = "";
  const holes: NonNullable<Words["holes"]>[number][] = [];
  let at = texts[0]?.from ?? node.start;
  const from = at;
  operands.forEach((operand, index) => {
    const words = texts[index];
    if (words) {
      for (const hole of words.holes ?? [])
        holes.push({ ...hole, from: hole.from + value.length, to: hole.to + value.length });
      value += words.value;
      at = words.to;
      return;
    }
    const end = texts[index + 1]?.from ?? operands[index + 1]?.start ?? operand.end;
    const begin = value.length;
    value += HOLE.repeat(Math.max(1, end - at));
    holes.push({ from: begin, to: value.length, says: known?.get(pathOf(operand))?.value });
    at = end;
  });
  return { kind: "words", value, from, to: at, holes };
}

/** At least three words with a space between, and not a list of class names. */
export const isProse = (value: string): boolean =>
  /\p{L}[\p{L}’',;:.-]*\s+(?:\S+\s+)*?\S*\p{L}/u.test(value.slice(0, 400)) &&
  isText(value) &&
  !/^[a-z0-9:/[\]().%#_-]+(?:\s+[a-z0-9:/[\]().%#_-]*[-:/[\]_][a-z0-9:/[\]().%#_-]*)+$/.test(
    value.trim().slice(0, 400),
  ) &&
  !/^\s*(?:import|export|function|const|SELECT|query|mutation)\b/.test(value);

/** The texts of a literal of the program; null where it is none. Of what is `known` by name, short texts are put in. */
export function leafOf(node: Node, depth: number, known?: ReadonlyMap<string, Words>): Leaf | null {
  if (depth > 40) return null;
  const words = wordsOf(node, known);
  if (words) return words;
  const inner = (each: unknown) => leafOf(each as Node, depth + 1, known);
  if (/^JSX(?:Element|Fragment)$/.test(node.type)) {
    return { kind: "words", value: "", from: node.start, to: node.end, markup: node };
  }
  if (node.type === "BooleanLiteral")
    return { kind: "words", value: "", from: node.start, to: node.end, flag: node.value as boolean };
  if (node.type === "NumericLiteral")
    return { kind: "words", value: String(node.value), from: node.start, to: node.end, holes: [] };
  if (/^(?:Identifier|MemberExpression)$/.test(node.type)) {
    const said = known?.get(pathOf(node));
    return said && !isRead(said.value) ? { ...said, apart: true } : null;
  }
  if (
    /^(?:TSAsExpression|TSSatisfiesExpression|TSNonNullExpression|TSTypeAssertion|ParenthesizedExpression)$/.test(
      node.type,
    )
  )
    return inner(node.expression);
  if (
    node.type === "CallExpression" &&
    /^(?:Object\.freeze|freeze|ref|reactive|readonly|defineMessages)$/.test(pathOf(node.callee as Node))
  ) {
    const [first] = node.arguments as Node[];
    return first ? inner(first) : null;
  }
  if (node.type === "ArrayExpression") {
    const entries = (node.elements as (Node | null)[]).flatMap((each) => {
      const value = each ? inner(each) : null;
      return value ? [{ key: "", value }] : [];
    });
    return { kind: "row", entries };
  }
  if (node.type === "ObjectExpression") {
    const entries = (node.properties as Node[]).flatMap((property) => {
      const value = isNode(property.value) ? inner(property.value) : null;
      const key = property.key as Node | undefined;
      return value
        ? [{ key: keyOf(property), value, at: (key?.start ?? 0) + (key?.type === "StringLiteral" ? 1 : 0) }]
        : [];
    });
    return { kind: "keys", entries };
  }
  return null;
}

/** Whether a text with a name is long enough to be read where it is written, rather than where its name stands. */
const isRead = (value: string): boolean => /[.!?]\s|\n/.test(value);

const hasProse = (leaf: Leaf | Branch): boolean =>
  leaf.kind === "words" ? isProse(leaf.value) : leaf.entries.some(({ value }) => hasProse(value));

export function holdsJsx(node: Node): boolean {
  return /^JSX(?:Element|Fragment)$/.test(node.type) || childrenOf(node).some(holdsJsx);
}

const keyOf = (property: Node): string => {
  const key = property.key as Node | undefined;
  return key ? String(key.name ?? key.value ?? "") : "";
};

const nameOf = (node: Node | null | undefined): string => String(node?.name ?? "");

/** "a.b.c" of a member expression. */
export function pathOf(node: Node | null | undefined): string {
  if (!node) return "";
  if (/^(?:Optional)?MemberExpression$|^JSXMemberExpression$/.test(node.type))
    return `${pathOf(node.object as Node)}.${pathOf(node.property as Node)}`;
  return String(node.name ?? node.value ?? "");
}

function titleIn(node: Node | null): string | null {
  if (node?.type !== "ObjectExpression") return null;
  const title = (node.properties as Node[]).find((property) => keyOf(property) === "title")?.value;
  return isNode(title) ? (wordsOf(title)?.value ?? null) : null;
}
