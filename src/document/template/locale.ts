import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, Scalar } from "yaml";
import { InputError } from "../../errors.ts";
import { type Made, writer } from "./made.ts";
import { type Branch, type Leaf, layOut, sheetOf } from "./sheet.ts";

/** Makes one notice of the texts of a YAML or JSON file. Throws InputError where the file is none. */
export function localeMade(source: string, path: string, wholePage = false): Made {
  const lines = new LineCounter();
  const json = /\.(?:json|jsonc|json5|arb)$/i.test(path);
  const document = parseDocument(source, {
    lineCounter: lines,
    keepSourceTokens: false,
    uniqueKeys: false,
    logLevel: "silent",
  });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new InputError(
      `this is not ${json ? "JSON" : "YAML"}: ${error.message.split("\n")[0]!.replace(/ at line \d+, column \d+:?$/, "")}`,
      {
        path,
        line,
        column: col,
        hint: json
          ? "look for a missing comma, quote or bracket here"
          : "look at the indentation and the quotes here; a text with a colon needs quotes",
      },
    );
  }
  const root = leafOf(document.contents, source, 0);
  if (!root)
    throw new InputError("there are no texts in this file", {
      path,
      hint: "texts stand under keys: is it the right file?",
    });
  const notice = wholePage ? root : noticeIn(languageIn(root));
  const out = writer(source);
  layOut(notice, sheetOf(source, out, "markdown"), 1);
  return out.finish("markdown", null);
}

/** Deepest nesting of keys that is read. */
const DEEPEST = 60;

function leafOf(node: unknown, source: string, depth: number): Leaf | null {
  if (depth > DEEPEST || isAlias(node)) return null;
  if (isScalar(node)) {
    if (typeof node.value !== "string" || !node.range) return null;
    const [from, to] = insideOf(node as Scalar<string>, source);
    const writing =
      node.type === Scalar.QUOTE_DOUBLE ? "escaped" : node.type === Scalar.QUOTE_SINGLE ? "doubled" : "plain";
    return { kind: "words", value: node.value, from, to, writing };
  }
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }) => {
      const leaf = leafOf(value, source, depth + 1);
      return leaf ? [{ key: String(isScalar(key) ? key.value : key), value: leaf }] : [];
    });
    return entries.length > 0 ? { kind: "keys", entries } : null;
  }
  if (isSeq(node)) {
    const entries = node.items.flatMap((item) => {
      const leaf = leafOf(item, source, depth + 1);
      return leaf ? [{ key: "", value: leaf }] : [];
    });
    return entries.length > 0 ? { kind: "row", entries } : null;
  }
  return null;
}

/** Where the text of a scalar is written, without its quotes or the head of its block. */
function insideOf({ range, type }: Scalar<string>, source: string): readonly [number, number] {
  const [from, to] = range!;
  if (type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE) return [from + 1, Math.max(from + 1, to - 1)];
  if (type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL) {
    const head = source.indexOf("\n", from);
    return head < 0 || head >= to ? [from, to] : [head + 1, to];
  }
  return [from, to];
}

/** Of texts in several languages, the English ones. */
function languageIn(leaf: Leaf): Leaf {
  if (leaf.kind !== "keys") return leaf;
  const english = leaf.entries.find(({ key }) => /^en(?:[-_](?:gb|uk))?$/i.test(key));
  return english
    ? english.value
    : leaf.entries.length === 1 && leaf.entries[0]!.value.kind === "keys"
      ? leaf.entries[0]!.value
      : leaf;
}

const NOTICE = /privacy|data[._-]?protection|fair[._-]?processing|personal[._-]?(?:data|information)|gdpr/i;
/** A notice has at least so many words. */
const LEAST_WORDS = 60;

/** Where a file holds the texts of a whole service: those under the key that names the notice. */
function noticeIn(root: Leaf): Leaf {
  const queue: Leaf[] = [root];
  let best: { readonly branch: Branch; readonly words: number } | null = null;
  for (const leaf of queue) {
    if (leaf.kind === "words") continue;
    for (const { key, value } of leaf.entries) {
      if (value.kind === "words") continue;
      const words = value.kind === "keys" && NOTICE.test(key) ? wordsOf(value) : 0;
      if (words >= LEAST_WORDS && (!best || words >= 2 * best.words)) best = { branch: value, words };
      // What stands below such a key belongs to it.
      if (words === 0) queue.push(value);
    }
  }
  return best && !speaksOfData(root, best.branch) ? best.branch : root;
}

/** Whether what stands beside a part speaks of personal data as well: then all together is the notice. */
function speaksOfData(leaf: Leaf, apart: Branch): boolean {
  let words = 0;
  let mentions = 0;
  const visit = (each: Leaf): void => {
    if (each === apart) return;
    if (each.kind !== "words") {
      for (const { value } of each.entries) visit(value);
      return;
    }
    words += each.value.split(/\s+/).length;
    mentions +=
      each.value.match(/\bpersonal (?:data|information)\b|\byour (?:data|information|rights)\b/gi)?.length ?? 0;
  };
  visit(leaf);
  return mentions >= 3 && mentions * 120 >= words;
}

function wordsOf(leaf: Leaf): number {
  if (leaf.kind === "words") return leaf.value.split(/\s+/).length;
  let sum = 0;
  for (const { value } of leaf.entries) sum += wordsOf(value);
  return sum;
}
