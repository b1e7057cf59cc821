import type { PageViewport, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Run } from "./run.ts";

/** A rectangle of a page that leads to an address; "#" stands for another place in the document. */
export interface LinkArea {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The areas of a page that are links. */
export async function linksOn(page: PDFPageProxy, view: PageViewport): Promise<LinkArea[]> {
  const annotations: { subtype?: string; url?: string; unsafeUrl?: string; dest?: unknown; rect: number[] }[] =
    await page.getAnnotations();
  return annotations.flatMap(({ subtype, url, unsafeUrl, dest, rect }) => {
    const address = unsafeUrl ?? url ?? (dest ? "#" : undefined);
    if (subtype !== "Link" || address === undefined) return [];
    const [x0, y0] = view.convertToViewportPoint(rect[0]!, rect[1]!) as [number, number];
    const [x1, y1] = view.convertToViewportPoint(rect[2]!, rect[3]!) as [number, number];
    const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
    return [{ url: address, left, right, top: Math.min(y0, y1), bottom: Math.max(y0, y1) }];
  });
}

/** A run in pieces, where only part of it is a link; its letters are taken to be equally wide, and words are not cut. */
export function cutAtLinks(run: Run, links: readonly LinkArea[]): Run[] {
  const middle = run.y - run.size * 0.3;
  const areas = links
    .filter(
      ({ left, right, top, bottom }) =>
        middle > top && middle < bottom && left < run.x + run.width - 1 && right > run.x + 1,
    )
    .sort((one, other) => one.left - other.left);
  if (areas.length === 0) return [run];
  const bounds = wordBounds(run.text);
  const near = (x: number) => {
    const at = ((x - run.x) / run.width) * run.text.length;
    return bounds.reduce((best, bound) => (Math.abs(bound - at) < Math.abs(best - at) ? bound : best));
  };
  const pieces: Run[] = [];
  let done = 0;
  const push = (to: number, url: string | null) => {
    if (to <= done) return;
    const unit = run.width / run.text.length;
    pieces.push({ ...run, text: run.text.slice(done, to), x: run.x + done * unit, width: (to - done) * unit, url });
    done = to;
  };
  for (const { url, left, right } of areas) {
    push(near(left), null);
    push(near(right), url);
  }
  push(run.text.length, null);
  return pieces;
}

/** Where words begin and end, and the ends of the text. */
function wordBounds(text: string): number[] {
  const bounds = [0, text.length];
  for (const { 0: word, index } of text.matchAll(/[^\s()[\]“”"]+/g)) {
    const end = index + word.length;
    bounds.push(index, end, end - (/[.,;:!?]+$/.exec(word)?.[0].length ?? 0));
  }
  return bounds;
}
