import type { PageHead } from "../paper/paper.ts";
import type { Line, Page } from "./run.ts";

/** Pages, and what was printed at their heads and feet. */
export interface Trimmed {
  readonly pages: readonly Page[];
  /** Each once, as it stands on the first page that has it. */
  readonly heads: readonly PageHead[];
}

/** The pages without what is printed at the head or foot of several of them, and without the numbers of pages. */
export function withoutRunningHeads(pages: readonly Page[]): Trimmed {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of edgesOf(page)) {
      const key = keyOf(line, page);
      seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  }
  // Of a long document each chapter may have a head of its own.
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length * 0.4)));
  const heads = new Map<string, PageHead>();
  const trimmed = pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const lines = page.lines.filter((line) => {
      if (!edges.has(line)) return true;
      const key = keyOf(line, page);
      const isNumber = PAGE_NUMBER.test(line.text.trim());
      if (!isNumber && (seen.get(key)?.size ?? 0) < enough) return true;
      if (!isNumber && !heads.has(key))
        heads.set(key, { what: "page-header", text: line.text.trim(), page: page.number });
      return false;
    });
    return { ...page, lines };
  });
  return { pages: trimmed, heads: [...heads.values()] };
}

const PAGE_NUMBER = /^[-–|\s]*(?:(?:page|p\.)?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[ivxl]{1,6})[-–|\s]*$/i;

/** The lines at the very top and bottom: the first and last three heights at which there is text. */
function edgesOf({ lines, height }: Page): Line[] {
  const heights = [...new Set(lines.map(({ y }) => Math.round(y)))].sort((one, other) => one - other);
  const top = heights.slice(0, 3).filter((y) => y < height * 0.14);
  const bottom = heights.slice(-3).filter((y) => y > height * 0.86);
  return lines.filter(({ y }) => top.includes(Math.round(y)) || bottom.includes(Math.round(y)));
}

/** What makes two lines the same head: words but for numbers, size and height, on left or right pages. */
function keyOf({ text, size, y }: Line, { height }: Page): string {
  const words = text.trim().replace(/\s+/g, " ").replace(/\d+/g, "#").toLowerCase();
  return `${words}|${Math.round(size)}|${y < height / 2 ? Math.round(y / 8) : Math.round((height - y) / 8)}`;
}
