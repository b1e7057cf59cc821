import type { Element as Node } from "hast";
import { h } from "hastscript";
import { elementWords } from "../../compare/element-words.ts";
import type { NoticeReport, Status } from "../../types.ts";
import { counted } from "../counted.ts";
import { details, table } from "./parts.ts";
import { quotes } from "./rules.ts";

/** What a notice states of what the law or good practice asks for, by how far it does, with the words that state it. */
export function elementDetails({ elements }: NoticeReport): Node[] {
  return STATUSES.flatMap(([status, name]) => {
    const own = elements.filter((one) => one.status === status);
    if (own.length === 0) return [];
    const rows = own.map(({ id, evidence, elsewhere }) => [
      [h("code", id), ` ${elementWords[id].verb[0]} ${elementWords[id].rest}`],
      [...quotes(evidence), ...(elsewhere.length === 0 ? [] : ["It points elsewhere: ", ...quotes(elsewhere)])],
    ]);
    return [details(`${name}: ${counted(own.length, "element")}`, [table(["Element", "What it rests on"], rows)])];
  });
}

const STATUSES: readonly (readonly [Status, string])[] = [
  ["absent", "Not found"],
  ["partial", "Stated in part"],
  ["present", "Stated"],
  ["not-applicable", "Not applicable"],
];
