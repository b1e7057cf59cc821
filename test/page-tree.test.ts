import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { Properties, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import { parsePage } from "../src/document/page/parse.ts";

const reference = unified().use(rehypeParse).freeze();

/** The properties that reading asks for, each as text: numbers and lists are read from it where they are needed. */
const READ =
  "className id role hidden ariaHidden ariaControls ariaExpanded ariaLevel style href scope colSpan rowSpan dataToggle dataBsToggle";
const read = (properties: Properties) =>
  READ.split(" ").flatMap((name) => {
    const value = properties[name];
    return value === undefined || value === null ? [] : [[name, value === true ? "" : [value].flat().join(" ")]];
  });

/** All that two trees must have in common; what an element of the tree under test has besides is its maker's own. */
const bare = (node: Root | RootContent): unknown => ({
  type: node.type,
  ...("value" in node ? { value: node.value } : {}),
  ...("tagName" in node ? { tagName: node.tagName, properties: read(node.properties) } : {}),
  ...(node.type === "root" ? {} : { position: node.position }),
  ...("children" in node ? { children: node.children.map(bare) } : {}),
});

function same(source: string): void {
  expect(bare(parsePage(source))).toEqual(bare(reference.parse(source)));
}

const folder = "test/pages";
const pages = readdirSync(folder).filter((name) => name.endsWith(".html"));

describe("the tree of a page is the one that rehype-parse makes", () => {
  it.each(pages)("for %s", (name) => same(readFileSync(`${folder}/${name}`, "utf8")));

  it("for attributes of all kinds", () =>
    same(
      '<p class="a  b\n c" id=d hidden>1<td colspan=2><a href="" role=tab aria-controls=e data-bs-toggle=tab>2</a>' +
        '<table><tr><th rowspan="3" scope=row>3<th style="x:y" aria-level=2 class="">4</table><i class=" ">5</i>',
    ));

  it("for what stands where it must not", () => {
    same("<table>words<tr><td>1</td>more</tr><p>2</table><b><p>3</b>4</p></body>5<body id=late class=x><html id=top>");
    same("<template><p>1</template><svg><a href=x>2</a></svg><math><mi>3</math><select><p>4</select><p>5<p>6<ul><li>7");
  });

  it("for any tags in any order", () => {
    const tags =
      "p b a div ul li table tr td th dl dt dd h2 main form button select option svg template pre body html frameset".split(
        " ",
      );
    const piece = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} id=x class="y z">`])),
      fc.constantFrom("words ", "\n", "\r\n", "&amp;", "&nbsp;", "\0", "<!-- note -->", "<!doctype html>", "<br>", "<"),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => same(pieces.join(""))),
      { numRuns: 1000 },
    );
  });
});
