import type { Element, ElementContent } from "hast";
import type { Heading, ListItem, Paragraph, RootContent } from "mdast";
import { textOf } from "../paragraph-lines.ts";
import type { Choice } from "./choose.ts";
import { definitionsOf } from "./definitions.ts";
import { headingDepth, isBlock, isUnread } from "./elements.ts";
import { joinBulleted, paragraphsOf } from "./lines.ts";
import { labelOf } from "./panels.ts";
import { type Run, runOf } from "./phrasing.ts";
import { tableOf } from "./table.ts";

/** Reads elements of a page as the blocks of a notice. */
export interface BlockReader {
  /** The blocks of some elements and texts. */
  blocks(nodes: readonly ElementContent[]): RootContent[];
  /** A heading of one level below the last, or of a level of its own. */
  heading(nodes: readonly ElementContent[], depth: number, at: Element): Heading | null;
  /** Whether an element stands around the notice. */
  readonly leaves: Choice["leaves"];
  /** The level of the last heading that the page marks as one. */
  depth(): number;
}

/** A reader of the elements of one page, without what was chosen to be left out. */
export function blockReader(source: string, { leaves, leavesLine, titleIn, holdsBlock, tabs }: Choice): BlockReader {
  let depth = 1;

  const blocks = (nodes: readonly ElementContent[]): RootContent[] => {
    const found: RootContent[] = [];
    // Most elements hold no words of their own.
    let run: Run | undefined;
    const add = (node: ElementContent) => {
      run ??= runOf(leaves);
      run.add(node);
    };
    const close = () => {
      if (!run) return;
      for (const part of paragraphsOf(run.take(), source)) {
        if (part.type !== "paragraph" || part.children.length > 2 || !leavesLine(part)) found.push(part);
      }
    };
    for (const node of asWritten(nodes)) {
      if (node.type !== "element" || isUnread(node.tagName)) {
        if (node.type === "text" && (run || /\S/.test(node.value))) add(node);
        continue;
      }
      const label = labelOf(node);
      if (!label && !isBlock(node.tagName) && !holdsBlock(node)) {
        add(node);
        continue;
      }
      close();
      if (leaves(node)) {
        const title = titleIn(node);
        if (title) for (const part of block(title)) found.push(part);
        continue;
      }
      const inner = label ? heading(node.children, depth + 1, node) : null;
      if (inner) found.push(inner);
      else if (!label) for (const part of block(node)) found.push(part);
    }
    close();
    return joinBulleted(found);
  };

  const block = (element: Element): RootContent[] => {
    const level = headingDepth(element);
    if (level > 0) {
      // A heading that holds blocks may hold more than its words.
      const parts = holdsBlock(element) ? blocks(element.children) : [];
      if (parts.length > 1) return parts;
      depth = level;
      const own = heading(element.children, level, element);
      return own ? [own] : [];
    }
    switch (element.tagName) {
      case "ul":
      case "ol":
      case "menu":
      case "dir":
        return listOf(element);
      case "dl":
        return definitionsOf(element, reader);
      case "table":
        return tableOf(element, reader);
      case "summary": {
        const summary = heading(element.children, depth + 1, element);
        return summary ? [summary] : [];
      }
      case "hr":
        return [];
      default: {
        const parts = blocks(element.children);
        const { id } = element.properties;
        const title = typeof id === "string" ? tabs.get(id) : undefined;
        return title === undefined || parts[0]?.type === "heading"
          ? parts
          : [made(title, depth + 1, element), ...parts];
      }
    }
  };

  const heading = (nodes: readonly ElementContent[], level: number, place: Element): Heading | null => {
    const run = runOf((element) => element.tagName !== "button" && leaves(element));
    for (const node of nodes) run.add(node);
    const children = run.take();
    if (children.length === 0) return null;
    return { type: "heading", depth: Math.max(1, Math.min(6, level)) as Heading["depth"], children, ...at(place) };
  };

  const listOf = (element: Element): RootContent[] => {
    const items: ListItem[] = [];
    const outside: RootContent[] = [];
    let sections = 0;
    for (const child of element.children) {
      if (child.type !== "element") {
        if (child.type === "text" && child.value.trim() !== "") items.push(itemOf(blocks([child]), element));
        continue;
      }
      if (leaves(child)) continue;
      const parts = child.tagName === "li" ? blocks(child.children) : blocks([child]);
      if (parts.length === 0) continue;
      if (isSection(parts)) sections += 1;
      // A list that stands in a list without an item of its own belongs to the item before it.
      const nested = child.tagName !== "li" && parts.every(({ type }) => type === "list");
      if (nested && items.length > 0) items.at(-1)!.children.push(...(parts as ListItem["children"]));
      else items.push(itemOf(parts, child));
    }
    if (items.length === 0) return outside;
    // Lists whose items are whole sections with their headings only lay out the page.
    if (sections > items.length / 2) return items.flatMap(({ children }) => children as RootContent[]);
    return [{ type: "list", ordered: element.tagName === "ol", spread: false, children: items, ...at(element) }];
  };

  const reader: BlockReader = { blocks, heading, leaves, depth: () => depth };
  return reader;
}

/** Text that stands in a table outside its cells is moved before the table by browsers: here it stands behind it. */
function asWritten(nodes: readonly ElementContent[]): readonly ElementContent[] {
  if (!nodes.some((node) => node.type === "element" && node.tagName === "table")) return nodes;
  const found: ElementContent[] = [];
  for (const node of nodes) {
    const from = node.position?.start.offset ?? -1;
    let at = found.length;
    if (node.type === "element" && node.tagName === "table") {
      while (at > 0 && (found[at - 1]!.position?.start.offset ?? -1) > from) at -= 1;
    }
    found.splice(at, 0, node);
  }
  return found;
}

function itemOf(parts: RootContent[], element: Element): ListItem {
  // "<li><h3>Your name</h3></li>": a heading is an item's text.
  const children = parts.map(
    (part): RootContent =>
      part.type === "heading"
        ? ({ type: "paragraph", children: part.children, ...at(part) } satisfies Paragraph)
        : part,
  );
  return { type: "listItem", spread: false, children: children as ListItem["children"], ...at(element) };
}

const isSection = ([first, ...rest]: readonly RootContent[]): boolean =>
  first?.type === "heading" && rest.some((part) => part.type !== "list" && textOf(part).length > 0);

/** A heading of words that stand elsewhere in the source: at the place of what it heads. */
function made(title: string, level: number, { position }: Element): Heading {
  const start = position?.start;
  const place = start ? { position: { start, end: start } } : {};
  const children: Heading["children"] = [{ type: "text", value: title, ...place }];
  return { type: "heading", depth: Math.min(6, level) as Heading["depth"], children, ...place };
}

const at = <T>({ position }: { readonly position?: T | undefined }): { position?: T } => (position ? { position } : {});
