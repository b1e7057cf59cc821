import { describe, expect, it } from "vitest";
import { clauses } from "../src/document/clauses.ts";
import { evidence } from "../src/document/place.ts";
import { read } from "../src/document/read.ts";
import { outline } from "./document-outline.ts";

const md = (text: string) => outline(text, "notice.md");

describe("Markdown", () => {
  it("joins items with the text before their list", () => {
    expect(md("# Privacy\n\nYou can:\n\n- see it\n- move it:\n  - to us\n  - to you\n\nWe reply.\n")).toEqual([
      "# Privacy",
      "p You can:",
      "- see it <+ You can:",
      "- move it: <+ You can:",
      "-- to us <+ move it:",
      "-- to you <+ move it:",
      "p We reply.",
    ]);
  });

  it("lets a heading lead in where nothing stands between it and the list, unless the items are sentences", () => {
    expect(md("## What we do not sell\n\n- your name\n- We sell nothing.\n")).toEqual([
      "## What we do not sell",
      "- your name <+ What we do not sell",
      "- We sell nothing. < What we do not sell",
    ]);
  });

  it("takes a bullet for one also before a space that does not break", () => {
    expect(md("We keep:\n\n•\u00a0your name\n•\u00a0your age\n")).toEqual([
      "p We keep:",
      "- your name <+ We keep:",
      "- your age <+ We keep:",
    ]);
  });

  it("keeps the places of what stands around a bullet that makes no list", () => {
    const source = "•\u00a0You may\n\n    • ask\nand\n     •\u00a0We answer. What we\u00a0 hold & why.\n";
    const document = read(source, "notice.md");
    const all = clauses(document);
    expect(all.map((clause) => evidence(document, all, clause).text)).toEqual([
      "You may",
      "ask\nand",
      "We answer.",
      "What we\u00a0 hold & why.",
    ]);
  });

  it("passes the lead-in through items without words of their own", () => {
    expect(md("Why:\n\n- * to help;\n\n- * to serve.\n").slice(1)).toEqual([
      "-- to help; <+ Why:",
      "-- to serve. <+ Why:",
    ]);
  });

  it("rebuilds tables whose cells were written as paragraphs between bars", () => {
    const source = [
      "**Cookie** | \n\n**Why**\n\n| \n\n**How long**  \n  \n---|---|---  \n  \nflour\n\n| \n\nTo bake  \nbread\n\n| \n\n2 days  ",
      "  \nsalt\n\n| \n\nTo season\n\n| \n\n1 year  \n  \nMost browsers can be told to take no cookies at all.\n",
    ].join("\n");
    expect(md(source)).toEqual([
      "c Cookie",
      "c Why",
      "c How long",
      "c flour <+ Cookie",
      "c To bake <+ Why @ flour",
      "c bread < Why @ flour",
      "c 2 days <+ How long @ flour",
      "c salt <+ Cookie",
      "c To season <+ Why @ salt",
      "c 1 year <+ How long @ salt",
      "p Most browsers can be told to take no cookies at all.",
    ]);
  });

  it("takes no address for a lead-in", () => {
    expect(md("Write to us:\n\nMoor House\nLeeds LS1 4XX\n\n- Telephone: 0113 496 0000\n").at(-1)).toBe(
      "- Telephone: 0113 496 0000",
    );
  });

  it("gives cells their column and their row", () => {
    expect(md("| Data | Kept |\n|---|---|\n| Letters | 2 years<br>or less |\n| | 1 day |\n")).toEqual([
      "c Data",
      "c Kept",
      "c Letters <+ Data",
      "c 2 years <+ Kept @ Letters",
      "c or less < Kept @ Letters",
      "c 1 day <+ Kept",
    ]);
  });

  it("takes a short bold label that stops for the heading of the prose on its line, and leaves other bold text", () => {
    expect(md("# Notice\n\n**Your say.** You may ask us for a copy of what we hold.\n")).toEqual([
      "# Notice",
      "## Your say.",
      "p You may ask us for a copy of what we hold.",
    ]);
    expect(md("**Updated:** 4 May 2026 by the clerk to the council.\n")).toEqual([
      "p Updated: 4 May 2026 by the clerk to the council.",
    ]);
    const sentence = md("**We at the hall care about your privacy and always will do so.** We sell nothing at all.\n");
    expect(sentence.every((line) => line.startsWith("p "))).toBe(true);
  });

  it("reads bold lines, rules and cramped marks as the headings that they are meant to be", () => {
    expect(
      md(
        [
          "# Notice",
          "**1\\. Who we are**",
          "We are a small museum by the river, open in summer.",
          "**Security  \n** We lock every door of the museum at night.",
          "###Your rights",
          "You can ask for a copy.",
          "Cookies and counters \n    ",
          "There are none.",
          "###  **_  \nComplaints_ **",
          "Write to the museum.",
          "1. How long we keep it",
          "We keep the visitors' book for ever, because it is history, and nothing else for longer than a year.",
          "**You can ask us to:**",
          "* delete it",
        ].join("\n\n"),
      ),
    ).toEqual([
      "# Notice",
      "## 1. Who we are",
      "p We are a small museum by the river, open in summer.",
      "## Security",
      "p We lock every door of the museum at night.",
      "### Your rights",
      "p You can ask for a copy.",
      "## Cookies and counters",
      "p There are none.",
      "### Complaints",
      "p Write to the museum.",
      "#### How long we keep it",
      "p We keep the visitors' book for ever, because it is history, and nothing else for longer than a year.",
      "p You can ask us to:",
      "- delete it <+ You can ask us to:",
    ]);
  });

  it("does not make headings of addresses, dates and labels", () => {
    expect(
      md("Contact\n\nMuseum Office\n\n2 River Lane\n\nLast updated in May\n\n**Last updated: 4 May 2024**\n"),
    ).toEqual([
      "p Contact",
      "p Museum Office",
      "p 2 River Lane",
      "p Last updated in May",
      "p Last updated: 4 May 2024",
    ]);
  });

  it("reads HTML headings, tables with Markdown in them, and lists; comments are not the notice", () => {
    expect(
      md(
        '<!-- draft -->\n\n<h2 class="x">Your data</h2>\n\n<table><tr><th>What</th><th>Why</th></tr>\n<tr><td>\n\n**Name:** yours,\nas given\n\n</td><td>Fish &amp; chips</td></tr></table>\n\n<p>We keep:</p>\n<ul><li>one</li><li>two</li></ul>\n\nEnd.\n',
      ),
    ).toEqual([
      "~x <!-- draft -->",
      "## Your data",
      "c What",
      "c Why",
      "c Name: yours, as given <+ What",
      "c Fish & chips <+ Why @ Name: yours, as given",
      "p We keep:",
      "- one <+ We keep:",
      "- two <+ We keep:",
      "p End.",
    ]);
  });

  it("sees lists that have no marks: by semicolons, by lines, by bullets of other kinds", () => {
    expect(md("We share it with:\n\nour printers;\n\nour bank; and\n\nthe police.\n\nNobody else.\n")).toEqual([
      "p We share it with:",
      "- our printers; <+ We share it with:",
      "- our bank; and <+ We share it with:",
      "- the police. <+ We share it with:",
      "p Nobody else.",
    ]);
    expect(md("We collect it when you:\n\nask us something;\nvisit us; or\ncomplain.\n").slice(1)).toEqual([
      "- ask us something; <+ We collect it when you:",
      "- visit us; or <+ We collect it when you:",
      "- complain. <+ We collect it when you:",
    ]);
    expect(md("We use:\n• names\n• notes\n").slice(1)).toEqual(["- names <+ We use:", "- notes <+ We use:"]);
  });

  it("drops attribute lists, stray emphasis and images, resolves escapes and references", () => {
    expect(md('See [us](/a){:target="_blank"} ![logo](l.png) \\[here\\] &amp; **there -**now. {#id}\n')).toEqual([
      "p See us  [here] & there - now.",
    ]);
  });

  it("leaves out what is struck out, and no fence and no lone mark", () => {
    expect(md("We keep letters for ~~six~~ two years. ~~**All** of it\nforever.~~\n")).toEqual([
      "p We keep letters for  two years.",
    ]);
    expect(md("Ring ~~ at any hour.\n\n~~~\nWe keep it.\n~~~\n\nLess ~~than~~~ two.\n")).toEqual([
      "p Ring ~~ at any hour.",
      "x ~~~",
      "x We keep it.",
      "x ~~~",
      "p Less ~~than~~~ two.",
    ]);
  });

  it("keeps contents, skip links and footers around the notice", () => {
    expect(
      md(
        "[Skip to main content](#main)\n\n# Privacy\n\nContents\n\n- [Who](#who)\n- [What](#what)\n- [Why](#why)\n\n## Who\n\nWe are us.\n\n© 2024 Museum\n",
      ),
    ).toEqual([
      "~p Skip to main content",
      "# Privacy",
      "~p Contents",
      "~- Who",
      "~- What",
      "~- Why",
      "## Who",
      "p We are us.",
      "~p © 2024 Museum",
    ]);
  });

  it("reads front matter as what stands around the notice", () => {
    expect(md("---\ntitle: Our notice\nlayout: page\n---\n\nWe are us.\n")).toEqual([
      "~x title: Our notice",
      "~x layout: page",
      "p We are us.",
    ]);
  });

  it("takes short paragraphs and lines under a lead-in for its items", () => {
    const prose = "We keep what you tell us for two seasons after you have left the club and no longer.";
    const found = [
      "# Privacy",
      "p We use it for:",
      "- Claiming tax relief on gifts <+ We use it for:",
      "- Sending out our newsletter <+ We use it for:",
      "- Asking you to lend us a hand at matches <+ We use it for:",
      "## Keeping your details safe",
    ];
    const items = [
      "Claiming tax relief on gifts",
      "Sending out our newsletter",
      "Asking you to lend us a hand at matches",
    ];
    const apart = `# Privacy\n\nWe use it for:\n\n${items.join("\n\n")}\n\nHow long we keep it\n\n${prose}\n`;
    expect(md(apart)).toEqual([...found.slice(0, 5), "## How long we keep it", `p ${prose}`]);
    const together = `# Privacy\n\nWe use it for:\n${items.join("\n")}\n\n## Keeping your details safe\n\n${prose}\n`;
    expect(md(together)).toEqual([...found, `p ${prose}`]);
  });
});
