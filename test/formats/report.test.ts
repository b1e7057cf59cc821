import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { typeSchema } from "../../scripts/type-schema.ts";
import { lint } from "../../src/lint.ts";
import { assemble } from "../../src/report/assemble.ts";
import { json } from "../../src/report/json.ts";
import { pretty } from "../../src/report/pretty.ts";
import { openNotice } from "../../src/source/open-notice.ts";
import type { Report } from "../../src/types.ts";
import { pack } from "../corpus.ts";
import { notice } from "./notice.ts";
import { toMarkdown } from "./write-text.ts";
import { toWord } from "./write-word.ts";

const types = fileURLToPath(new URL("../../src/types.ts", import.meta.url));

async function reportOf(bytes: Uint8Array, path: string): Promise<Report> {
  const asOf = "2026-11-22";
  const report = lint(await openNotice(bytes, path), { pack, asOf });
  return assemble({ version: "0.0.0", packs: [], asOf, notices: [report], errors: [] });
}

describe("places in reports", () => {
  let paged: Report;
  let lined: Report;
  beforeAll(async () => {
    paged = await reportOf((await toWord(notice)).bytes, "notice.docx");
    lined = await reportOf(new TextEncoder().encode(toMarkdown(notice).source), "notice.md");
  });

  /** All that stands under "start" or "end". */
  const points = (value: unknown): object[] => {
    if (typeof value !== "object" || value === null) return [];
    const own = Object.entries(value).flatMap(([key, one]) =>
      /^(?:start|end)$/.test(key) && one ? [one as object] : [],
    );
    return [...own, ...Object.values(value).flatMap(points)];
  };
  const keys = (text: string) => [...new Set(points(JSON.parse(text)).map((point) => Object.keys(point).join()))];

  test("JSON has page and paragraph alone for Word; offset, line and column for text", () => {
    expect(keys(json(paged))).toEqual(["page,paragraph"]);
    expect(keys(json(lined))).toEqual(["offset,line,column"]);
  });

  test("both are as the schema says, and a place with neither is not", () => {
    const schema = z.fromJSONSchema(typeSchema(types, "Report", "A report") as never);
    const issues = (text: string) => schema.safeParse(JSON.parse(text)).error?.issues ?? [];
    expect(issues(json(paged))).toEqual([]);
    expect(issues(json(lined))).toEqual([]);
    expect(issues(json(paged).replaceAll('"paragraph":', '"sentence":'))).not.toEqual([]);
  });

  test("for a terminal they are told in words, without lines of a text that nobody has", () => {
    const told = pretty(paged, { colour: 0, width: 100 });
    const finding = paged.notices[0]!.findings.find(({ rule }) => rule === "security-guarantee")!;
    expect(told).toContain(`page ${finding.start.page}, paragraph ${finding.start.paragraph}  `);
    expect(finding.start.page).toBe(2);
    expect(told).toContain("│ We guarantee the security of your data.");
    expect(told).not.toMatch(/^\s+\d+ │|\(line \d/m);
  });

  test("fingerprints do not hang on them", async () => {
    const fingerprints = ({ notices }: Report) =>
      notices[0]!.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`).sort();
    const unbroken = { ...notice, blocks: notice.blocks.filter(({ kind }) => kind !== "page") };
    expect(fingerprints(await reportOf((await toWord(unbroken)).bytes, "other.docx"))).toEqual(fingerprints(paged));
  });
});
