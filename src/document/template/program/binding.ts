/** The names that loops and components give to what they are given. */
import type { Leaf } from "../sheet.ts";
import type { Scope } from "./evaluate.ts";
import { leafOf } from "./leaf.ts";
import { type Node, pathOf } from "./node.ts";

/** The names that a parameter gives, with what each takes of what is given. */
export function given(param: Node | undefined, leaf: Leaf | null): readonly (readonly [string, Leaf | null])[] {
  if (!param) return [];
  const part = (key: string) =>
    leaf && leaf.kind !== "words" ? (leaf.entries.find((each) => each.key === key)?.value ?? null) : null;
  switch (param.type) {
    case "Identifier":
      return [[pathOf(param), leaf]];
    case "AssignmentPattern":
      return given(param.left as Node, leaf ?? leafOf(param.right as Node, 0));
    case "ArrayPattern":
      return (param.elements as (Node | null)[]).flatMap((each, index) =>
        each ? given(each, leaf?.kind === "row" ? (leaf.entries[index]?.value ?? null) : null) : [],
      );
    case "ObjectPattern":
      return (param.properties as Node[]).flatMap((property) =>
        property.type === "RestElement"
          ? given(property.argument as Node, leaf)
          : given(property.value as Node, part(pathOf(property.key as Node))),
      );
    default:
      return [];
  }
}

/** Gives leaves to names while something is read; what a name is lacking is known to be nothing. */
export function binding(
  pairs: readonly (readonly [string, Leaf | null])[],
  { data, bound }: Scope,
  run: (outside: (read: () => void) => void) => void,
): void {
  const before = pairs.map(([name]) => [name, data.get(name) ?? null, bound.has(name)] as const);
  const bind = () => {
    for (const [name, leaf] of pairs) {
      bound.add(name);
      if (leaf) data.set(name, leaf);
      else data.delete(name);
    }
  };
  const unbind = () => {
    for (const [name, leaf, was] of before) {
      if (!was) bound.delete(name);
      if (leaf) data.set(name, leaf);
      else data.delete(name);
    }
  };
  bind();
  // What stands outside (the children of a component) is read with the names as they are there.
  run((read) => {
    unbind();
    read();
    bind();
  });
  unbind();
}
