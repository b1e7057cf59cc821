import type { Line, Page } from "./run.ts";

/** The pages without what is printed at the head or foot of several of them, and without the numbers of pages. */
export function withoutRunningHeads(pages: readonly Page[]): Page[] {
  const seen = new Map<string, Set<number>>();
  for (const page of pages) {
    for (const line of edgesOf(page)) {
      const key = keyOf(line, page);
      seen.set(key, (seen.get(key) ?? new Set()).add(page.number));
    }
  }
  const enough = Math.max(2, Math.ceil(pages.length * 0.4));
  return pages.map((page) => {
    const edges = new Set(edgesOf(page));
    const runs = (line: Line) =>
      edges.has(line) && ((seen.get(keyOf(line, page))?.size ?? 0) >= enough || PAGE_NUMBER.test(line.text.trim()));
    return { ...page, lines: page.lines.filter((line) => !runs(line)) };
  });
}

const PAGE_NUMBER = /^(?:[-–|\s]*(?:page|p\.)?\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–|\s]*)$/i;

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
