/** The text of a page that is written as a program: JSX, and strings that are prose. */
import { type ParserPlugin, parse } from "@babel/parser";
import { InputError } from "../../errors.ts";
import { places } from "../place.ts";
import { HOLE } from "./aligned.ts";
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
export interface Desk {
  readonly source: string;
  readonly out: Writer;
  readonly sheet: Sheet;
  readonly html: boolean;
  /** Strings that the program gives to names. */
  readonly known: ReadonlyMap<string, Words>;
  /** Lists and objects of texts by name; those that a callback of JSX shows are read where they are shown. */
  readonly data: Map<string, Leaf>;
  visit(node: Node): void;
}

/** Makes one notice of a program's page. Throws InputError with the place of a mistake in its syntax. */
export function sourceMade(source: string, path: string, code = source): Made {
  const program = programOf(code, path);
  const html = shareOfMarkup(program, code) > 0.4;
  const language = html ? "html" : "markdown";
  const out = writer(source);
  const known = namesIn(program);
  const sheet = sheetOf(source, out, language);
  let title: string | null = null;
  const data = dataIn(program);
  const shown = shownIn(program, data);
  const desk: Desk = { source, out, sheet, html, known, data, visit };

  function visit(node: Node): void {
    switch (node.type) {
      case "ImportDeclaration":
      case "TSInterfaceDeclaration":
      case "TSTypeAliasDeclaration":
      case "TSTypeAnnotation":
      case "TSEnumDeclaration":
      case "ThrowStatement":
      case "TaggedTemplateExpression":
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
      case "ObjectExpression":
      case "ArrayExpression":
        layData(node);
        return;
      case "VariableDeclarator":
        if (/^(?:metadata|seo|meta|head|frontmatter)$/i.test(nameOf(node.id as Node))) {
          title ??= titleIn(node.init as Node | null);
          return;
        }
        if (isUsedByName(node) || shown.has(nameOf(node.id as Node))) return;
        break;
      case "CallExpression":
        if (
          /^(?:console|logger|describe|it|test|expect|require|fetch|useState|useEffect|clsx|cn|classNames)\b/.test(
            pathOf(node.callee as Node),
          )
        )
          return;
        break;
      default:
    }
    for (const child of childrenOf(node)) visit(child);
  }

  /** A short string with a name of its own is read where the name stands. */
  const isUsedByName = (node: Node): boolean => {
    const words = known.get(nameOf(node.id as Node));
    return (
      words !== undefined && (node.init as Node | null)?.start === words.from - 1 && !/[.!?]\s|\n/.test(words.value)
    );
  };

  const prose = (node: Node): void => {
    const words = wordsOf(node);
    if (words && isProse(words.value)) sheet.paragraph(words);
  };

  const layData = (node: Node): void => {
    const leaf = leafOf(node, 0);
    if (!leaf || !hasProse(leaf)) {
      for (const child of childrenOf(node)) if (holdsJsx(child)) visit(child);
      return;
    }
    if (holdsJsx(node)) for (const child of childrenOf(node)) visit(child);
    else layOut(leaf, sheet, 2);
  };

  visit(program);
  const made = out.finish(language, title);
  if (!/\p{L}/u.test(made.text)) {
    throw new InputError("there is no text in this program", {
      path,
      hint: "its words may stand in another file: name the locale file or the page",
    });
  }
  return made;
}

function programOf(code: string, path: string): Node {
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
function dataIn(program: Node): Map<string, Leaf> {
  const found = new Map<string, Leaf>();
  const visit = (node: Node): void => {
    if (node.type === "VariableDeclarator" && isNode(node.init)) {
      const leaf = leafOf(node.init, 0);
      if (leaf && leaf.kind !== "words") found.set(nameOf(node.id as Node), leaf);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return found;
}

/** Names of the data whose entries JSX shows one by one. */
function shownIn(program: Node, data: ReadonlyMap<string, Leaf>): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: Node): void => {
    if (/CallExpression$/.test(node.type)) {
      const [, name] = /^([^.]+)(?:\..*)?\.(?:map|flatMap|forEach)$/.exec(pathOf(node.callee as Node)) ?? [];
      if (name !== undefined && data.has(name) && holdsJsx(node)) found.add(name);
    }
    if (node.type === "JSXExpressionContainer") {
      const name = pathOf(node.expression as Node).replace(/\..*$/, "");
      if (data.has(name)) found.add(name);
    }
    for (const child of childrenOf(node)) visit(child);
  };
  visit(program);
  return found;
}

/** What stands under a path of names ("section.items") in the data. */
export function leafAt(path: string, data: ReadonlyMap<string, Leaf>): Leaf | null {
  const [name = "", ...keys] = path.split(".");
  let leaf = data.get(name) ?? null;
  for (const key of keys)
    leaf = leaf && leaf.kind !== "words" ? (leaf.entries.find((entry) => entry.key === key)?.value ?? null) : null;
  return leaf;
}

/** The text of a string or template, with the places of the values that are put in; null for any other node. */
export function wordsOf(node: Node): Words | null {
  if (node.type === "StringLiteral")
    return { kind: "words", value: node.value as string, from: node.start + 1, to: node.end - 1, holes: [] };
  if (node.type !== "TemplateLiteral") return null;
  const quasis = node.quasis as readonly (Node & { value: { cooked: string | null; raw: string } })[];
  let value = "";
  const holes: { from: number; to: number }[] = [];
  quasis.forEach((quasi, index) => {
    value += quasi.value.cooked ?? quasi.value.raw;
    const next = quasis[index + 1];
    if (!next) return;
    // The code of the value stands in the text as it is written, and is a hole in it.
    const from = value.length;
    value += HOLE.repeat(next.start - quasi.end);
    holes.push({ from, to: value.length });
  });
  return { kind: "words", value, from: node.start + 1, to: node.end - 1, holes };
}

/** At least three words with a space between, and not a list of class names. */
export const isProse = (value: string): boolean =>
  /\p{L}[\p{L}’',;:.-]*\s+(?:\S+\s+)*?\S*\p{L}/u.test(value.slice(0, 400)) &&
  isText(value) &&
  !/^[a-z0-9:/[\]().%#_-]+(?:\s+[a-z0-9:/[\]().%#_-]*[-:/[\]_][a-z0-9:/[\]().%#_-]*)+$/.test(
    value.trim().slice(0, 400),
  ) &&
  !/^\s*(?:import|export|function|const|SELECT|query|mutation)\b/.test(value);

/** The texts of a literal of the program; null where it is none. */
export function leafOf(node: Node, depth: number): Leaf | null {
  if (depth > 40) return null;
  const words = wordsOf(node);
  if (words) return words;
  if (/^JSX(?:Element|Fragment)$/.test(node.type)) {
    return { kind: "words", value: "", from: node.start, to: node.end, markup: node };
  }
  if (node.type === "TSAsExpression" || node.type === "TSSatisfiesExpression")
    return leafOf(node.expression as Node, depth + 1);
  if (node.type === "ArrayExpression") {
    const entries = (node.elements as (Node | null)[]).flatMap((each) => {
      const value = each ? leafOf(each, depth + 1) : null;
      return value ? [{ key: "", value }] : [];
    });
    return { kind: "row", entries };
  }
  if (node.type === "ObjectExpression") {
    const entries = (node.properties as Node[]).flatMap((property) => {
      const value = isNode(property.value) ? leafOf(property.value, depth + 1) : null;
      return value ? [{ key: keyOf(property), value }] : [];
    });
    return { kind: "keys", entries };
  }
  return null;
}

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
