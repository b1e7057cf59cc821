import { expect, test } from "vitest";
import { compare } from "../src/compare/side-by-side.ts";
import { printComparison } from "../src/report/comparison.ts";
import { printComparisonMarkdown } from "../src/report/comparison-markdown.ts";
import { elementIds } from "../src/types.ts";
import { type Made, made } from "./compare-made.ts";

const template = (desk: string, end: string) =>
  `Privacy notice

Write to the ${desk} desk if you want a copy of your data${end}. We keep what we hold in a cabinet that only two of us can open, and we delete it after two years.`;

const wren: Made = {
  path: "wren-choir/notice.txt",
  text: template("Wren Choir", ""),
  states: { "right-access": ["present", "a copy of your data"], retention: ["present", "after two years"] },
};
const heron: Made = {
  path: "heron-choir/notice.txt",
  text: template("Heron | Choir", ", [INSERT FEE]"),
  states: { retention: ["present", "after two years"], cookies: ["partial", "hold in a cabinet"] },
  elsewhere: { "right-access": "Write to the Heron" },
  findings: [["placeholder-bracket", "error", "[INSERT FEE]"]],
};
const comparison = compare([wren, heron].map(made));
const plain = (width: number) => printComparison(comparison, { colour: false, width });

test("for a terminal: notices, matrix, differences, facts side by side, findings, shared text", () => {
  expect(plain(100)).toMatchInlineSnapshot(`
    "1 Wren Choir: Privacy notice · 38 words · 2 ● 0 ◐ 27 ○ 0 – · 0 errors, 0 warnings ·
        wren-choir/notice.txt
    2 Heron Choir: Privacy notice · 40 words · 1 ● 1 ◐ 27 ○ 0 – · 1 error, 0 warnings ·
        heron-choir/notice.txt

    ┌───────────────────────────────────┬───────┬───────┐
    │ element                           │ Wren  │ Heron │
    │                                   │ Choir │ Choir │
    ├───────────────────────────────────┼───────┼───────┤
    │ controller-identity               │   ○   │   ○   │
    │ controller-contact                │   ○   │   ○   │
    │ dpo-contact                       │   ○   │   ○   │
    │ purposes                          │   ○   │   ○   │
    │ data-categories                   │   ○   │   ○   │
    │ lawful-basis                      │   ○   │   ○   │
    │ legitimate-interests              │   ○   │   ○   │
    │ special-category-condition        │   ○   │   ○   │
    │ recipients                        │   ○   │   ○   │
    │ international-transfers           │   ○   │   ○   │
    │ transfer-safeguards               │   ○   │   ○   │
    │ retention                         │   ●   │   ●   │
    │ right-access                      │   ●   │   ↪   │
    │ right-rectification               │   ○   │   ○   │
    │ right-erasure                     │   ○   │   ○   │
    │ right-restriction                 │   ○   │   ○   │
    │ right-objection                   │   ○   │   ○   │
    │ right-portability                 │   ○   │   ○   │
    │ right-withdraw-consent            │   ○   │   ○   │
    │ automated-decisions               │   ○   │   ○   │
    │ complaint-controller              │   ○   │   ○   │
    │ complaint-ico                     │   ○   │   ○   │
    │ statutory-contractual-requirement │   ○   │   ○   │
    │ data-source                       │   ○   │   ○   │
    │ security                          │   ○   │   ○   │
    │ cookies                           │   ○   │   ◐   │
    │ children                          │   ○   │   ○   │
    │ changes                           │   ○   │   ○   │
    │ last-updated                      │   ○   │   ○   │
    └───────────────────────────────────┴───────┴───────┘
    ● stated · ◐ in weak words · ○ not found · – not applicable · ↪ points to another text
    stated in all:   retention
    stated in none:  controller-identity, controller-contact, dpo-contact, purposes, data-categories,
                     lawful-basis, legitimate-interests, special-category-condition, recipients,
                     international-transfers, transfer-safeguards, right-rectification, right-erasure,
                     right-restriction, right-objection, right-portability, right-withdraw-consent,
                     automated-decisions, complaint-controller, complaint-ico,
                     statutory-contractual-requirement, data-source, security, children, changes,
                     last-updated

    Differences, most telling first

    1. Wren Choir and Heron Choir are edits of one text: 32 words in 2 runs, 84 % of the first and 80 %
       of the second. Where Wren Choir has … Heron Choir has: “to the Wren” / “to the Heron”
       see Wren Choir :3 and Heron Choir :3
    2. Rights stated: Wren Choir: 1 of 7 (only access); Heron Choir: 0 of 7
       see Wren Choir :3 and Heron Choir :3
    3. Names of others in Wren Choir and Heron Choir, which have text in common: only in Heron Choir:
       INSERT FEE
       see Heron Choir :3
    4. Found only in Heron Choir: error: placeholder-bracket “[INSERT FEE]”
       see Heron Choir :3
    5. None speaks of cookies; only in weak words: Heron Choir; not found: Wren Choir
       see Heron Choir :3

    Side by side (numbers are lines)

    How long data is kept
      Wren Choir   “after two years” :3
      Heron Choir  “after two years” :3

    Rights
      Wren Choir   “a copy of your data” “a copy of your data” :3
      Heron Choir  ↪ “Write to the Heron” :3

    Cookies
      Wren Choir   ○ not found
      Heron Choir  (in weak words) “hold in a cabinet” :3

    Found in some of them only

    error placeholder-bracket
      Heron Choir: “[INSERT FEE]” :3

    Shared text

    Made from one text
    1. 2 notices, 80 % to 84 % of each in common with the nearest: Wren Choir and Heron Choir. Most of
    them have 37 words of Wren Choir

    Two by two, those with most in common first
    Wren Choir and Heron Choir: 32 words in 2 runs, 84 % of the one and 80 % of the other
      the same sentence in other words:
      :3 / :3 “to the Wren” → “to the Heron” · ∅ → “INSERT FEE” (states right-access only in the
        first)

    Passages
      22 words in Wren Choir :3 and Heron Choir :3: “We keep what we hold in a cabinet that only two
        of us can open, and we delete it after two years”
      10 words in Wren Choir :3 and Heron Choir :3: “Choir desk if you want a copy of your data”
    "
  `);
});

test("lines keep to the width, and colour changes nothing but colour", () => {
  for (const width of [60, 80, 120]) {
    for (const line of plain(width).split("\n")) expect(line.length).toBeLessThanOrEqual(width);
  }
  const coloured = printComparison(comparison, { colour: true, width: 100 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
  expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(plain(100));
  expect(coloured).not.toBe(plain(100));
});

test("the matrix stands under names, else numbers, else is a list by element", () => {
  const many = (count: number) =>
    compare(
      Array.from({ length: count }, (_, i) =>
        made({
          ...(i % 3 ? wren : heron),
          path: `troop-${String.fromCharCode(97 + (i % 26))}x${Math.floor(i / 26)}/notice.txt`,
        }),
      ),
    );
  const print = (count: number, width: number) => printComparison(many(count), { colour: false, width });
  expect(print(6, 100)).toMatch(/│ element\s+│ Troop │ Troop/);
  expect(print(10, 100)).toMatch(/│ element\s+│ 1 +│ 2 +│ 3 .*│ 10/);
  const ranked = print(60, 100);
  expect(ranked).not.toContain("│");
  expect(ranked).toMatch(/right-access {23}40 ● 0 ◐ 20 ○ 0 – · not found: Troop Ax0, .* and 16 more/s);
  expect(ranked.split("\n").findIndex((line) => line.startsWith("cookies"))).toBeLessThan(
    ranked.split("\n").findIndex((line) => line.startsWith("retention")),
  );
  expect(ranked).not.toContain("Side by side");
});

test("control characters of a notice do not reach the terminal", () => {
  const text = "Privacy notice\n\nWrite to \u001b[31mus\u0007 for a copy of your data, which we keep in a cabinet.";
  const odd = made({
    path: "odd\u001b[2Jcase.txt",
    text,
    states: { "right-access": ["present", "\u001b[31mus\u0007"] },
  });
  const printed = printComparison(compare([odd, made(wren)]), { colour: false, width: 100 });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/);
});

test("as a page of Markdown: table, quotations, no markup of the notices' own", () => {
  expect(printComparisonMarkdown(comparison)).toMatchInlineSnapshot(`
    "# 2 privacy notices compared

    | Notice | Title | Kind of organisation | Words | File |
    | --- | --- | --- | --- | --- |
    | Wren Choir | Privacy notice | unknown | 38 | \`wren-choir/notice.txt\` |
    | Heron Choir | Privacy notice | unknown | 40 | \`heron-choir/notice.txt\` |

    | Element | Wren Choir | Heron Choir |
    | --- | --- | --- |
    | controller-identity | ○ | ○ |
    | controller-contact | ○ | ○ |
    | dpo-contact | ○ | ○ |
    | purposes | ○ | ○ |
    | data-categories | ○ | ○ |
    | lawful-basis | ○ | ○ |
    | legitimate-interests | ○ | ○ |
    | special-category-condition | ○ | ○ |
    | recipients | ○ | ○ |
    | international-transfers | ○ | ○ |
    | transfer-safeguards | ○ | ○ |
    | retention | ● | ● |
    | right-access | ● | ↪ |
    | right-rectification | ○ | ○ |
    | right-erasure | ○ | ○ |
    | right-restriction | ○ | ○ |
    | right-objection | ○ | ○ |
    | right-portability | ○ | ○ |
    | right-withdraw-consent | ○ | ○ |
    | automated-decisions | ○ | ○ |
    | complaint-controller | ○ | ○ |
    | complaint-ico | ○ | ○ |
    | statutory-contractual-requirement | ○ | ○ |
    | data-source | ○ | ○ |
    | security | ○ | ○ |
    | cookies | ○ | ◐ |
    | children | ○ | ○ |
    | changes | ○ | ○ |
    | last-updated | ○ | ○ |
    | in all | 2 ● 0 ◐ 27 ○ 0 – | 1 ● 1 ◐ 27 ○ 0 – |

    ● stated · ◐ in weak words · ○ not found · – not applicable · ↪ points to another text

    Stated in all: retention.
    Stated in none: controller-identity, controller-contact, dpo-contact, purposes, data-categories, lawful-basis, legitimate-interests, special-category-condition, recipients, international-transfers, transfer-safeguards, right-rectification, right-erasure, right-restriction, right-objection, right-portability, right-withdraw-consent, automated-decisions, complaint-controller, complaint-ico, statutory-contractual-requirement, data-source, security, children, changes, last-updated.

    ## Differences, most telling first

    1. Wren Choir and Heron Choir are edits of one text: 32 words in 2 runs, 84 % of the first and 80 % of the second. Where Wren Choir has … Heron Choir has: “to the Wren” / “to the Heron”
       - Wren Choir, line 3: “Write to the Wren Choir desk if you want a copy of your data.”
       - Heron Choir, line 3: “Write to the Heron \\| Choir desk if you want a copy of your data, \\[INSERT FEE\\].”
    2. Rights stated: Wren Choir: 1 of 7 (only access); Heron Choir: 0 of 7
       - Wren Choir, line 3: “a copy of your data”
       - Heron Choir, line 3: “Write to the Heron”
    3. Names of others in Wren Choir and Heron Choir, which have text in common: only in Heron Choir: INSERT FEE
       - Heron Choir, line 3: “Write to the Heron \\| Choir desk if you want a copy of your data, \\[INSERT FEE\\].”
    4. Found only in Heron Choir: error: placeholder-bracket “\\[INSERT FEE\\]”
       - Heron Choir, line 3: “\\[INSERT FEE\\]”
    5. None speaks of cookies; only in weak words: Heron Choir; not found: Wren Choir
       - Heron Choir, line 3: “hold in a cabinet”

    ## Side by side

    ### How long data is kept

    - **Wren Choir**: “after two years” (3)
    - **Heron Choir**: “after two years” (3)

    ### Rights

    - **Wren Choir**: “a copy of your data” “a copy of your data” (3)
    - **Heron Choir**: ↪ “Write to the Heron” (3)

    ### Cookies

    - **Wren Choir**: ○ not found
    - **Heron Choir**: ◐ “hold in a cabinet” (3)

    ## Found in some of them only

    - \`placeholder-bracket\` (error): About placeholder-bracket.
      - Heron Choir, line 3: “\\[INSERT FEE\\]”

    ## Shared text

    Runs of eight words or more, word for word; case, bullets and punctuation do not count.

    | of … in … | Wren Choir | Heron Choir |
    | --- | --- | --- |
    | Wren Choir |  | 84 % |
    | Heron Choir | 80 % |  |

    ### Made from one text

    1. 2 notices, 80 % to 84 % of each in common with the nearest: Wren Choir and Heron Choir. Most of them have 37 words of Wren Choir

    ### Two by two, those with most in common first

    - Wren Choir and Heron Choir: 32 words in 2 runs, 84 % of Wren Choir, 80 % of Heron Choir

    ### The same sentences in Wren Choir and Heron Choir

    | Wren Choir | Heron Choir |
    | --- | --- |
    | Write **to the Wren** Choir desk if you want a copy of your data. (states right-access) | Write **to the Heron** \\| Choir desk if you want a copy of your data, \\[**INSERT FEE**\\]. |

    ### Passages

    - 22 words, Wren Choir (3) and Heron Choir (3): “We keep what we hold in a cabinet that only two of us can open, and we delete it after two years”
    - 10 words, Wren Choir (3) and Heron Choir (3): “Choir desk if you want a copy of your data”
    "
  `);
});

test("the Markdown table has a column for each notice and a row for each element", () => {
  const rows = printComparisonMarkdown(comparison)
    .split("\n")
    .filter((line) => elementIds.some((id) => line.startsWith(`| ${id} |`)));
  expect(rows).toHaveLength(elementIds.length);
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(5);
});

test("words of care: nothing is called compliant or a violation, nothing is graded", () => {
  for (const text of [plain(100), printComparisonMarkdown(comparison), JSON.stringify(comparison)]) {
    expect(text).not.toMatch(/complian|violat|grade|score/i);
  }
});
