import { isKey, isTranslation } from "../helpers.ts";
import { type Words, writeWords } from "../sheet.ts";
import { given as givenBy } from "./binding.ts";
import type { Desk } from "./desk.ts";
import { evaluate, truth } from "./evaluate.ts";
import { showEach, showFunction } from "./jsx-components.ts";
import { childrenOf, holdsJsx, type Node, pathOf } from "./node.ts";
import { isProse, wordsOf } from "./words.ts";
import { writeLeaf } from "./write-leaf.ts";

/** What code in JSX shows. `place`: the code with its braces. */
export function show(node: Node, desk: Desk, place = node): void {
  const { out, source, known } = desk;
  const words = wordsOf(node, known);
  if (words && node.type !== "BinaryExpression") {
    writeWords(source, out, words);
    return;
  }
  switch (node.type) {
    case "JSXEmptyExpression":
    case "NullLiteral":
    case "BooleanLiteral":
      return;
    case "JSXElement":
    case "JSXFragment":
      desk.element(node);
      return;
    case "LogicalExpression":
      if (node.operator === "&&" && truth(node.left as Node, desk) === false) return;
      if (node.operator !== "&&" && truth(node.left as Node, desk) === true) {
        show(node.left as Node, desk);
        return;
      }
      if (node.operator !== "&&" && truth(node.left as Node, desk) === null) show(node.left as Node, desk);
      show(node.right as Node, desk);
      return;
    case "ConditionalExpression": {
      const taken = truth(node.test as Node, desk);
      if (taken !== null) {
        const branch = (taken ? node.consequent : node.alternate) as Node;
        show(branch, desk);
        return;
      }
      show(node.consequent as Node, desk);
      out.put(" ", (node.alternate as Node).start);
      show(node.alternate as Node, desk);
      return;
    }
    case "BinaryExpression":
      if (node.operator !== "+") break;
      show(node.left as Node, desk);
      show(node.right as Node, desk);
      return;
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSNonNullExpression":
      show(node.expression as Node, desk, place);
      return;
    case "Identifier":
    case "OptionalMemberExpression":
    case "MemberExpression": {
      const leaf = evaluate(node, desk);
      if (leaf?.kind === "words" && !leaf.apart) {
        out.elsewhere(() => writeLeaf(leaf, desk));
        return;
      }
      if (leaf && leaf.kind !== "words") {
        out.elsewhere(() => {
          for (const { value } of leaf.entries) if (value.kind === "words") writeLeaf(value, desk);
        });
        return;
      }
      // What an entry or an attribute lacks shows nothing.
      if (desk.bound.has(pathOf(node).replace(/\..*$/, "")) && pathOf(node) !== "") return;
      const said = known.get(pathOf(node))?.value;
      // A longer text is read where it is written.
      if (said !== undefined && /[\r\n]/.test(said)) return;
      if (said !== undefined) out.put(said, place.start, place.end);
      else if (!/^(?:props\.)?children$/.test(pathOf(node))) out.fill(place.start, place.end);
      return;
    }
    case "OptionalCallExpression":
    case "CallExpression": {
      const [first] = node.arguments as Node[];
      const name = pathOf(node.callee as Node);
      const given = first ? (wordsOf(first) ?? defaultIn(first)) : null;
      if (isTranslation(name) || isTranslation(name.replace(/^.*\./, ""))) {
        const spare = (node.arguments as Node[])
          .slice(1)
          .map((each) => wordsOf(each))
          .find((each) => each && isProse(each.value));
        if (given && !isKey(given.value, "t"))
          writeWords(source, out, { kind: given.kind, value: given.value, from: given.from, to: given.to });
        else if (spare) writeWords(source, out, spare);
        else out.fill(place.start, place.end);
        return;
      }
      if (first && showEach(node.callee as Node, first, desk)) return;
      const code = desk.functions.get(name);
      if (code && !desk.showing.has(name)) {
        const params = code.params as Node[];
        const pairs = params.flatMap((param, index) =>
          givenBy(param, evaluate((node.arguments as Node[])[index], desk)),
        );
        showFunction(name, code, pairs, desk);
        return;
      }
      if (holdsJsx(node)) {
        for (const child of childrenOf(node)) desk.visit(child);
        return;
      }
      break;
    }
    case "ArrayExpression":
      for (const each of node.elements as Node[]) if (each) show(each, desk);
      return;
    default:
  }
  if (holdsJsx(node)) for (const child of childrenOf(node)) desk.visit(child);
  else out.fill(place.start, place.end);
}

/** formatMessage({ id: "…", defaultMessage: "…" }) */
function defaultIn(node: Node): Words | null {
  if (node.type !== "ObjectExpression") return null;
  const found = (node.properties as Node[]).find(({ key }) => /^default(?:Message|Value)?$/.test(pathOf(key as Node)));
  return found?.value ? wordsOf(found.value as Node) : null;
}
