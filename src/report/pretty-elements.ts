import type { NoticeReport, Status } from "../types.ts";
import { type Look, paint } from "./paint.ts";
import { labelled } from "./wrap.ts";

/** What was found of each element: one passage a status, the elements by their ids. */
export function elementLines({ elements }: NoticeReport, { colour, width }: Look): string[] {
  const ink = paint(colour);
  return STATUSES.flatMap(([status, label]) => {
    const ids = elements.filter((one) => one.status === status).map(({ id }) => id);
    return ids.length === 0 ? [] : labelled(label, ids.join(", "), width - 2).map((line) => `  ${ink.dim(line)}`);
  });
}

const STATUSES: readonly (readonly [Status, string])[] = [
  ["present", "stated          "],
  ["partial", "stated in part  "],
  ["absent", "not found       "],
  ["not-applicable", "not applicable  "],
];
