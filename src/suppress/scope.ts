import { sourceEnd, sourceOffset } from "../document/view.ts";
import type { Block, Document } from "../types.ts";
import type { Directive } from "./directives.ts";

/** A stretch of the source in which a directive suppresses: findings that begin in it. `to` is exclusive. */
export interface Scope {
  readonly directive: Directive;
  readonly from: number;
  readonly to: number;
}

/** The scope of every directive that has one, and those that are left open or close nothing. */
export function scopesOf(
  directives: readonly Directive[],
  document: Document,
): { readonly scopes: readonly Scope[]; readonly unpaired: readonly Directive[] } {
  const scopes: Scope[] = [];
  const unpaired: Directive[] = [];
  let open: Directive[] = [];
  for (const directive of directives.filter(({ mistake }) => mistake === null)) {
    if (directive.kind === "file") scopes.push({ directive, from: 0, to: Number.POSITIVE_INFINITY });
    else if (directive.kind === "next") scopes.push({ directive, ...blockAfter(document, directive) });
    else if (directive.kind === "begin") open.push(directive);
    else {
      const closed = open.filter(({ rules }) => rules.some((rule) => directive.rules.includes(rule)));
      if (closed.length === 0) unpaired.push(directive);
      scopes.push(...closed.map((begin) => ({ directive: begin, from: begin.to, to: directive.from })));
      open = open.filter((begin) => !closed.includes(begin));
    }
  }
  return { scopes, unpaired: [...unpaired, ...open] };
}

/** The block behind a comment, or in which it stands; of a list or a table all of it. Nothing where none follows. */
function blockAfter(document: Document, { to }: Directive): { readonly from: number; readonly to: number } {
  const { blocks, view, source } = document;
  const end = (block: Block): number => sourceEnd(view, source, block.to);
  const first = blocks.findIndex((block) => block.kind !== "code" && end(block) > to);
  const block = blocks[first];
  if (!block) return { from: to, to };
  let last = first;
  if (block.kind === "item" || block.kind === "cell") {
    while (blocks[last + 1]?.kind === block.kind) last += 1;
  }
  return { from: Math.min(to, sourceOffset(view, block.from)), to: end(blocks[last] as Block) };
}
