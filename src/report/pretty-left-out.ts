import type { LeftOutKind, NoticeReport } from "../types.ts";
import { leftOutNames } from "./left-out-names.ts";
import { type Look, paint } from "./paint.ts";
import { wrap } from "./wrap.ts";

/** What of a page was not read as its notice, in one line; none where everything was read. */
export function leftOutLines({ leftOut }: NoticeReport, { colour, width }: Look): string[] {
  if (leftOut.length === 0) return [];
  const counts = new Map<LeftOutKind, number>();
  for (const { what } of leftOut) counts.set(what, (counts.get(what) ?? 0) + 1);
  const kinds = [...counts].map(([what, count]) =>
    count === 1 ? leftOutNames[what] : `${leftOutNames[what]} (${count})`,
  );
  const line = `not read: ${kinds.join(", ")}; --whole-page reads it`;
  return wrap(line, width - 2).map((text) => paint(colour).dim(text));
}
