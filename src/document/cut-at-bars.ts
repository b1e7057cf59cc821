import type { PhrasingContent } from "mdast";

/** Content cut at the bars ("|") in its text; emphasis and links are not cut, escaped bars do not count. */
export function cutAtBars(nodes: readonly PhrasingContent[], source: string): PhrasingContent[][] {
  const pieces: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (node.type !== "text" || from === undefined || to === undefined || !node.value.includes("|")) {
      pieces.at(-1)!.push(node);
      continue;
    }
    const values = node.value.split("|");
    const bars = [...source.slice(from, to).matchAll(/\|/g)].map((match) => from + match.index);
    if (bars.length !== values.length - 1) {
      pieces.at(-1)!.push(node);
      continue;
    }
    values.forEach((value, index) => {
      if (index > 0) pieces.push([]);
      if (value.trim() === "") return;
      const start = index > 0 ? bars[index - 1]! + 1 : from;
      const end = bars[index] ?? to;
      const { line, column } = node.position!.start;
      pieces.at(-1)!.push({
        type: "text",
        value,
        position: {
          start: { line, column: column + start - from, offset: start },
          end: { line, column: column + end - from, offset: end },
        },
      });
    });
  }
  return pieces;
}
