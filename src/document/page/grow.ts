import type { Element, ElementContent, Root, RootContent } from "hast";
import type { html, Token, TreeAdapter } from "parse5";
import type {
  Child,
  GrowingComment,
  GrowingDoctype,
  GrowingElement,
  GrowingRoot,
  GrowingText,
  Grown,
  Parent,
  Position,
} from "./growing.ts";
import { propertiesOf } from "./properties.ts";

/**
 * Grows the tree that rehype-parse makes of a page while the page is parsed, by the same parser. rehype-parse has a tree of
 * the parser's own made first and then made over, which takes half as long again.
 */
export const grow: TreeAdapter<Grown> = {
  createDocument: root,
  createDocumentFragment: root,
  createElement: (tagName, namespace, attributes) => ({
    type: "element",
    tagName,
    properties: propertiesOf(attributes),
    children: [],
    namespace,
    attributes,
    template: null,
    parent: null,
    position: undefined,
    ended: false,
    data: undefined,
  }),
  createCommentNode: (value) => ({ type: "comment", value, parent: null, position: undefined, ended: false }),
  createTextNode: text,

  appendChild(parent, child) {
    // Most elements hold one child: a list of one is made smaller than one that may grow.
    if (parent.children.length === 0) parent.children = [child as ElementContent];
    else childrenOf(parent).push(child);
    child.parent = parent;
  },
  insertBefore,
  detachNode(child) {
    if (!child.parent) return;
    const children = childrenOf(child.parent);
    children.splice(children.lastIndexOf(child), 1);
    child.parent = null;
  },
  insertText(parent, value) {
    const last = childrenOf(parent).at(-1);
    if (last?.type === "text") last.value += value;
    else grow.appendChild(parent, text(value));
  },
  insertTextBefore(parent, value, reference) {
    const children = childrenOf(parent);
    const before = children[children.lastIndexOf(reference) - 1];
    if (before?.type === "text") before.value += value;
    else insertBefore(parent, text(value), reference);
  },
  adoptAttributes(element, more) {
    const names = new Set(element.attributes.map(({ name }) => name));
    element.attributes.push(...more.filter(({ name }) => !names.has(name)));
    element.properties = propertiesOf(element.attributes);
  },
  setDocumentType(document) {
    grow.appendChild(document, { type: "doctype", parent: null, position: undefined, ended: false });
  },
  setDocumentMode(document, mode) {
    document.mode = mode;
  },
  setTemplateContent(template, content) {
    template.template = content;
  },

  setNodeSourceCodeLocation(node, location) {
    node.position = location ? { start: startOf(location), end: endOf(location) } : undefined;
  },
  updateNodeSourceCodeLocation(node, { endLine, endCol, endOffset, endTag }) {
    const end = node.position!.end;
    end.line = endLine!;
    end.column = endCol!;
    end.offset = endOffset!;
    if (endTag) node.ended = true;
  },
  getNodeSourceCodeLocation: ({ position, ended }) => (position ? (ended ? ENDED : PLACED) : null),

  getFirstChild: (node) => childrenOf(node)[0] ?? null,
  getChildNodes: childrenOf,
  getParentNode: ({ parent }) => parent,
  getAttrList: ({ attributes }) => attributes,
  getTagName: ({ tagName }) => tagName,
  getNamespaceURI: ({ namespace }) => namespace,
  getDocumentMode: ({ mode }) => mode,
  getTemplateContent: ({ template }) => template!,
  getTextNodeContent: ({ value }) => value,
  getCommentNodeContent: ({ value }) => value,
  // The tree does not say what kind of HTML a page declares.
  getDocumentTypeNodeName: () => "html",
  getDocumentTypeNodePublicId: () => "",
  getDocumentTypeNodeSystemId: () => "",
  isTextNode: (node): node is GrowingText => node.type === "text",
  isCommentNode: (node): node is GrowingComment => node.type === "comment",
  isDocumentTypeNode: (node): node is GrowingDoctype => node.type === "doctype",
  isElementNode: (node): node is GrowingElement => node.type === "element",
};

/** Of a node's place the parser only asks whether there is one, and whether its end was written out. */
const PLACED: Token.ElementLocation = {
  startLine: 0,
  startCol: 0,
  startOffset: 0,
  endLine: 0,
  endCol: 0,
  endOffset: 0,
};
const ENDED: Token.ElementLocation = { ...PLACED, endTag: PLACED };

/** What a node holds; every node of this tree was made here, so that its children were too. */
function childrenOf({ children }: Parent): Child[] {
  return children as readonly (RootContent | ElementContent)[] as Child[];
}

const NO_QUIRKS = "no-quirks" as html.DOCUMENT_MODE;

function root(): GrowingRoot {
  return { type: "root", children: [], mode: NO_QUIRKS, parent: null, position: undefined, ended: false };
}

function text(value: string): GrowingText {
  return { type: "text", value, parent: null, position: undefined, ended: false };
}

function insertBefore(parent: Parent, child: Child, reference: Child): void {
  const children = childrenOf(parent);
  children.splice(children.lastIndexOf(reference), 0, child);
  child.parent = parent;
}

const startOf = ({ startLine, startCol, startOffset }: Token.Location): Position["start"] => ({
  line: startLine,
  column: startCol,
  offset: startOffset,
});

const endOf = ({ endLine, endCol, endOffset }: Token.Location): Position["end"] => ({
  line: endLine,
  column: endCol,
  offset: endOffset,
});

/** Lets every element whose end the page does not write out end where what it holds ends. */
export function settleEnds(node: Root | Element): void {
  const { children } = node;
  for (const child of children) if (child.type === "element" && child.children.length > 0) settleEnds(child);
  if (node.type !== "element" || !node.position || (node as GrowingElement).ended) return;
  const last = children.at(-1)?.position;
  if (last) node.position.end = last.end;
}
