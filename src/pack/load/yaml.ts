import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from "yaml";
import type { z } from "zod";
import { InputError } from "../../errors.ts";
import type { Loaded, PlaceOf } from "../schema.ts";
import { caret } from "./caret.ts";
import { firstMistake, type Mistake } from "./mistake.ts";
import { contentStart, offsetInSource } from "./scalar.ts";

/** What to do with an empty file, of a pack. */
const FROM_ANOTHER = "start from a rule that exists";

type Path = readonly (string | number)[];
type Place = NonNullable<ReturnType<PlaceOf>>;

/**
 * Reads YAML text against a schema. Throws InputError at the first mistake, with line, column, hint and caret; `start` is
 * what to do with an empty file.
 */
export function loadYaml<T>(path: string, text: string, schema: z.ZodType<T>, start = FROM_ANOTHER): Loaded<T> {
  const source = text.replace(/^\uFEFF/, "");
  const lines = new LineCounter();
  const fail = (message: string, hint: string, offset: number): never => {
    throw new InputError(message, { path, hint, ...placeAt(source, lines, offset) });
  };

  return { path, value: checked(parse(source, lines, fail, start), schema, fail), place: placeIn(path, () => text) };
}

/**
 * The function that finds the places of a file that is known to be without mistakes. The tree of a file is large, and wanted
 * only where something is amiss: then it is made, and its text read.
 */
export function placeIn(path: string, textOf: () => string): PlaceOf {
  let made: Tree | undefined;
  const tree = (): Tree => {
    const source = textOf().replace(/^\uFEFF/, "");
    const lines = new LineCounter();
    const document = parse(source, lines, (message, hint) => {
      throw new InputError(message, { path, hint });
    });
    return { source, document, lines };
  };
  return (wanted, offset = 0) => {
    made ??= tree();
    const { source, document, lines } = made;
    if (offset === "key") {
      const last = String(wanted.at(-1));
      return nodeAt(document, wanted)
        ? placeAt(source, lines, offsetOf(document, { path: wanted.slice(0, -1), key: last }))
        : null;
    }
    const node = nodeAt(document, wanted);
    return node ? placeAt(source, lines, offsetInSource(source, node, offset)) : null;
  };
}

interface Tree {
  readonly source: string;
  readonly document: Document;
  readonly lines: LineCounter;
}

function placeAt(source: string, lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(Math.min(offset, source.length));
  return { line, column: col, frame: caret(source, line, col) };
}

type Fail = (message: string, hint: string, offset: number) => never;

function checked<T>(document: Document, schema: z.ZodType<T>, fail: Fail): T {
  const given = value(document, fail);
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const mistake = firstMistake(result.error.issues, schema, given, (one) => offsetOf(document, one));
  return fail(mistake.message, mistake.hint, offsetOf(document, mistake));
}

function parse(source: string, lines: LineCounter, fail: Fail, start = FROM_ANOTHER): Document {
  const document = treeOf(source, lines, fail);
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const [message, hint] = problemOf(problem.code, problem.message);
    fail(message, hint, problem.pos[0]);
  }
  if (document.contents === null || (isScalar(document.contents) && document.contents.value === null))
    fail("the file is empty", start, 0);
  return document;
}

/** The parser recurses with the nesting: that is the file's fault, not ours. */
function treeOf(source: string, lines: LineCounter, fail: Fail): Document {
  try {
    return parseDocument(source, { lineCounter: lines, prettyErrors: false });
  } catch (error) {
    if (error instanceof RangeError) return fail(...NESTED, 0);
    throw error;
  }
}

/** What the parser found, in words for who wrote the file, and what to do. */
function problemOf(code: string, message: string): readonly [message: string, hint: string] {
  if (code === "MULTIPLE_DOCS")
    return ["the file holds several documents", "take out the line --- and what stands behind it, or the rest"];
  if (code === "IMPOSSIBLE" || /call stack/.test(message)) return NESTED;
  return [`this is not YAML: ${message}`, HINTS[code] ?? SYNTAX_HINT];
}

const NESTED = [
  "the file is nested too deep",
  "a file that people write nests a few levels: close what is open",
] as const;

const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: "the key stands there twice: put its values together, or take one out",
  TAB_AS_INDENT: "indent with spaces",
  TAG_RESOLVE_FAILED: "text that begins with ! stands in quotes",
};
const SYNTAX_HINT = "text that holds ': ' or ' #', or begins with one of [ ] { } & * ! | > % @ `, stands in quotes";

/** A few aliases are handy; a file whose aliases multiply is an attack or an accident. */
const MOST_ALIASES = 50;

function value(document: Document, fail: Fail): unknown {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const unknown = aliases.find((alias) => !alias.resolve(document));
  if (unknown) {
    const { source } = unknown;
    fail(
      `*${source} repeats what stands behind &${source}, and that stands nowhere before it`,
      `text that begins with * stands in quotes: "*${source}"`,
      offsetOfNode(unknown),
    );
  }
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (error instanceof RangeError) return fail(...NESTED, 0);
    if (!(error instanceof ReferenceError)) throw error;
    const last = aliases.at(-1);
    return fail("what is repeated with * multiplies too often", "write it out", last ? offsetOfNode(last) : 0);
  }
}

const offsetOfNode = ({ range }: Node): number => range?.[0] ?? 0;

/** Where a mistake is to be shown: at the key, at the value, or for what is missing at the nearest thing around it. */
function offsetOf(document: Document, mistake: Pick<Mistake, "path" | "key">): number {
  for (let length = mistake.path.length; length >= 0; length--) {
    const node = nodeAt(document, mistake.path.slice(0, length));
    if (!node) continue;
    const key =
      length === mistake.path.length && mistake.key !== undefined ? pairOf(node, mistake.key)?.key : undefined;
    return (key as Node | undefined)?.range?.[0] ?? contentStart(node);
  }
  return 0;
}

function nodeAt(document: Document, path: Path): Node | null {
  let node = document.contents as Node | null;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isSeq(node)) node = (node.items[Number(step)] as Node | undefined) ?? null;
    else node = node ? ((pairOf(node, String(step))?.value as Node | null | undefined) ?? null) : null;
  }
  return node;
}

const pairOf = (node: Node, key: string): Pair | undefined =>
  isMap(node) ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key) : undefined;
