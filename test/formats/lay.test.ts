import fc from "fast-check";
import type { Nodes, Paragraph, Root, RootContent } from "mdast";
import { describe, expect, test } from "vitest";
import { lay } from "../../src/document/paper/lay.ts";
import { PAGE_MARK, unmarked } from "../../src/document/paper/marks.ts";
import { readPaper } from "../../src/document/paper/read-paper.ts";
import { sourceRange } from "../../src/document/place.ts";

const words = fc
  .array(fc.oneof(fc.stringMatching(/^[A-Za-z’–&<*_.,;:\u00a0]{1,9}$/), fc.constant(PAGE_MARK)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(" "))
  .filter((text) => unmarked(text).trim() !== "");

const paragraph = fc
  .array(fc.tuple(words, fc.constantFrom("text", "strong", "link", "break")), { minLength: 1, maxLength: 4 })
  .map(
    (parts): Paragraph => ({
      type: "paragraph",
      children: parts.flatMap(([value, kind]): Paragraph["children"] => {
        const text = { type: "text" as const, value };
        if (kind === "strong") return [{ type: "strong", children: [text] }];
        if (kind === "link") return [{ type: "link", url: "https://ambleford.example/", children: [text] }];
        return kind === "break" ? [text, { type: "break" }] : [text];
      }),
    }),
  );

const item = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((children) => ({ type: "listItem" as const, children }));

const block: fc.Arbitrary<RootContent> = fc.oneof(
  paragraph,
  paragraph.map(({ children }): RootContent => ({ type: "heading", depth: 2, children })),
  fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([children, ordered]): RootContent => ({ type: "list", ordered, children })),
  fc.array(fc.array(paragraph, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 }).map(
    (rows): RootContent => ({
      type: "table",
      children: rows.map((row) => ({
        type: "tableRow",
        children: row.map(({ children }) => ({ type: "tableCell", children })),
      })),
    }),
  ),
);

const tree = fc.array(block, { maxLength: 6 }).map((children): Root => ({ type: "root", children }));

const textsIn = (node: Nodes): Nodes[] =>
  node.type === "text" ? [node] : "children" in node ? node.children.flatMap((child) => textsIn(child)) : [];

const MARKS = /[\ue0f0\ue0f1]/;

describe("a paper that is written down", () => {
  test("has every text where its node says, in order, and no mark", () => {
    fc.assert(
      fc.property(tree, (root) => {
        const laid = lay({ tree: root, remarks: [], title: null });
        const texts = textsIn(laid.tree);
        const at = texts.map(({ position }) => laid.source.slice(position!.start.offset, position!.end.offset));
        expect(at).toEqual(texts.map((node) => (node.type === "text" ? node.value : "")));
        expect(at.join("")).toBe(
          textsIn(root)
            .map((node) => (node.type === "text" ? unmarked(node.value) : ""))
            .join(""),
        );
        expect(laid.source).not.toMatch(MARKS);
      }),
    );
  });

  test("counts pages up by its marks, and paragraphs anew on each", () => {
    fc.assert(
      fc.property(tree, (root) => {
        const { sheets, source } = lay({ tree: root, remarks: [], title: null });
        sheets.forEach((sheet, index) => {
          const before = sheets[index - 1] ?? { offset: -1, page: 1, paragraph: 0 };
          expect(sheet.offset).toBeGreaterThan(before.offset);
          expect(sheet.page).toBeGreaterThanOrEqual(before.page);
          expect(sheet.paragraph).toBe(sheet.page === before.page ? before.paragraph + 1 : 1);
        });
        const marks = JSON.stringify(root).split(PAGE_MARK).length - 1;
        expect(sheets.at(-1)?.page ?? 1).toBeLessThanOrEqual(marks + 1);
        if (source !== "") expect(sheets.length).toBeGreaterThan(0);
      }),
    );
  });

  test("is read into a document whose blocks are slices of it", () => {
    fc.assert(
      fc.property(tree, (root) => {
        const document = readPaper({ tree: root, remarks: [], title: null }, "notice.docx", "docx");
        for (const { from, to } of document.blocks) {
          const { start, end } = sourceRange(document, from, to);
          const fold = (text: string) => text.replace(/[\s*]+/g, "");
          const quoted = document.source.slice(start.offset, end.offset);
          expect(fold(quoted)).toBe(fold(document.view.text.slice(from, to)));
          expect(start.page).toBeGreaterThan(0);
          expect(start.paragraph).toBeGreaterThan(0);
        }
      }),
    );
  });
});
