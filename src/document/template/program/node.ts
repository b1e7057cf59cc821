/** Babel's tree, as far as it is looked at. */

/** A node of Babel's tree, as far as it is looked at. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
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

/** Whether a value in the tree is a node of it. */
export const isNode = (value: unknown): value is Node =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Node).type === "string" &&
  typeof (value as Node).start === "number";

/** Whether a node is JSX or holds some. */
export function holdsJsx(node: Node): boolean {
  return /^JSX(?:Element|Fragment)$/.test(node.type) || childrenOf(node).some(holdsJsx);
}

/** The key of a property; empty where it is computed. */
export const keyOf = (property: Node): string => {
  const key = property.key as Node | undefined;
  return key ? String(key.name ?? key.value ?? "") : "";
};

/** The name of an identifier; empty for any other node. */
export const nameOf = (node: Node | null | undefined): string => String(node?.name ?? "");

/** "a.b.c" of a member expression. */
export function pathOf(node: Node | null | undefined): string {
  if (!node) return "";
  if (/^(?:Optional)?MemberExpression$|^JSXMemberExpression$/.test(node.type))
    return `${pathOf(node.object as Node)}.${pathOf(node.property as Node)}`;
  return String(node.name ?? node.value ?? "");
}
