import type { NoticeReport } from "../types.ts";
import { counted } from "./counted.ts";
import { type Look, paint } from "./paint.ts";
import { printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

/** Where a notice from the web was found, and which pages were read with it; no lines for a file. */
export function originLines({ fetched, layers, layerOf }: NoticeReport, { colour, width }: Look): string[] {
  const moved = fetched && fetched.finalUrl !== new URL(fetched.url).href ? [`found at ${fetched.finalUrl}`] : [];
  const followed = layers ? [followedLine(layers)] : [];
  const led = layerOf === undefined ? [] : [`read with ${layerOf}, which leads here: what it leaves out is no finding`];
  return [...moved, ...followed, ...led]
    .flatMap((line) => wrap(printable(line), width - 2))
    .map((line) => paint(colour).dim(line));
}

function followedLine({ read, notRead }: NonNullable<NoticeReport["layers"]>): string {
  const more = notRead.length > 0 ? `; ${notRead.length} more were not (--follow-limit)` : "";
  return `${counted(read.length, "page")} to which it leads ${read.length === 1 ? "was" : "were"} read with it${more}`;
}
