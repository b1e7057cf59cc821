import { layOut } from "../sheet.ts";
import type { Desk } from "./desk.ts";
import { hasProse, leafOf } from "./leaf.ts";
import { isMetadata } from "./names.ts";
import { childrenOf, holdsJsx, type Node, nameOf, pathOf } from "./node.ts";
import { isProse, isRead, wordsOf } from "./words.ts";

/** Calls whose texts nobody reads. */
const SAYS_NOTHING =
  /^(?:console|logger|describe|it|test|expect|require|fetch|useState|useEffect|clsx|cn|classNames)\b/;

/** Tags of template literals whose text is a page's. */
const SAYS_TEXT = /^(?:html|markdown|md|dedent|outdent|stripIndent\w*|String)$/;

/** Reads what a node of the program says: JSX as markup, strings and data that are prose as paragraphs and lists. */
export function visit(node: Node, desk: Desk): void {
  switch (node.type) {
    case "ImportDeclaration":
    case "TSInterfaceDeclaration":
    case "TSTypeAliasDeclaration":
    case "TSTypeAnnotation":
    case "TSEnumDeclaration":
    case "ThrowStatement":
      return;
    case "TSAsExpression":
      visit(node.expression as Node, desk);
      return;
    case "TaggedTemplateExpression":
      if (SAYS_TEXT.test(nameOf(node.tag as Node))) visit(node.quasi as Node, desk);
      return;
    case "JSXElement":
    case "JSXFragment":
      desk.element(node);
      return;
    case "StringLiteral":
    case "TemplateLiteral":
      prose(node, desk);
      return;
    case "BinaryExpression":
    case "CallExpression":
      if (wordsOf(node)) {
        prose(node, desk);
        return;
      }
      if (node.type === "CallExpression" && SAYS_NOTHING.test(pathOf(node.callee as Node))) return;
      break;
    case "FunctionDeclaration":
      if (isLater(node, desk)) return;
      break;
    case "ObjectExpression":
    case "ArrayExpression":
      layData(node, desk);
      return;
    case "VariableDeclarator":
      if (isMetadata(node) || isUsedByName(node, desk) || isLater(node, desk)) return;
      break;
    default:
  }
  for (const child of childrenOf(node)) visit(child, desk);
}

/** A short string with a name of its own is read where the name stands. */
function isUsedByName(node: Node, { known }: Desk): boolean {
  const words = known.get(nameOf(node.id as Node));
  return words !== undefined && (node.init as Node | null)?.start === words.from - 1 && !isRead(words.value);
}

/** What JSX shows is read where it is shown. */
function isLater(node: Node, { shown, later }: Desk): boolean {
  const name = nameOf(node.id as Node);
  if (!shown.has(name)) return false;
  later.set(name, node);
  return true;
}

function prose(node: Node, { known, sheet }: Desk): void {
  const words = wordsOf(node, known);
  if (words && isProse(words.value)) sheet.paragraph(words);
}

function layData(node: Node, desk: Desk): void {
  const leaf = leafOf(node, 0, desk.known);
  if (leaf && hasProse(leaf) && !holdsJsx(node)) {
    layOut(leaf, desk.sheet, 2);
    return;
  }
  const isRead = leaf !== null && hasProse(leaf);
  for (const child of childrenOf(node)) if (isRead || holdsJsx(child)) visit(child, desk);
}
