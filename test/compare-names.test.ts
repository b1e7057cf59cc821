/** Two notices made from one text: the names that each put in, and those that both left standing. */
import { expect, test } from "vitest";
import { compare } from "../src/compare/side-by-side.ts";
import { made } from "./compare-made.ts";

const template = (owner: string, tool: string, end: string) =>
  `Privacy notice

This page is kept by ${owner}, and we count its visits with ${tool} so that we can see which of its pages people read.
For more about how your data is kept safe, read the entry of the Rowan County Council in the public register. ${end}`;
const notice = (owner: string, tool: string, end = "") =>
  made({
    path: `${owner.toLowerCase().replace(" ", "-")}/notice.txt`,
    text: template(owner, tool, end),
    facts: (quote) => ({ controllers: [{ name: owner, polarity: "affirmed", evidence: quote(owner) }] }),
  });
const said = (...inputs: ReturnType<typeof made>[]) =>
  compare(inputs)
    .differences.filter(({ topic }) => topic === "name")
    .map(({ message, evidence }) => ({ message, notices: evidence.map((each) => each.notice) }));

test("names that only one has, and a body that both kept; their own are none of them", () => {
  expect(said(notice("Heron Choir", "Tally Plus"), notice("Wren Choir", "Matrix Count"))).toEqual([
    {
      message:
        "Names of others in Heron Choir and Wren Choir, which have text in common: only in Heron Choir: Tally Plus; only in Wren Choir: Matrix Count; in both: Rowan County Council",
      notices: [0, 0, 1, 1],
    },
  ]);
});

test("nothing is said of the same names, or of notices without a common text", () => {
  expect(said(notice("Heron Choir", "Tally Plus"), notice("Wren Choir", "Tally Plus"))).toEqual([]);
  const unlike = made({ path: "owl/notice.txt", text: "Owl\n\nWe ring Matrix Count each week about the hall." });
  expect(said(notice("Heron Choir", "Tally Plus"), unlike)).toEqual([]);
});
