import { fileURLToPath } from "node:url";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { describe, expect, test } from "vitest";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import noticelint from "../src/unified.ts";

const pack = compile(loadPack(fileURLToPath(new URL("cli/pack", import.meta.url))));
const NOTICE = `# Privacy 📜

We guarantee the security of your data. We keep your name for as long as needed.

<!-- noticelint-ignore-next security-guarantee: the insurer wants these words -->

We guarantee that it is safe.
`;

async function messagesOf(value: string, asOf = "2026-11-21"): Promise<VFile> {
  const file = new VFile({ path: "notice.md", value });
  const processor = unified().use(remarkParse).use(noticelint, { pack, asOf });
  await processor.run(processor.parse(file), file);
  return file;
}

describe("the unified plugin", () => {
  test("sets a message for each finding that is not suppressed, with its place, rule, law and advice", async () => {
    const { messages } = await messagesOf(NOTICE);
    expect(
      messages.map(({ ruleId, source, fatal, line, column }) => ({ ruleId, source, fatal, line, column })),
    ).toEqual([
      { ruleId: "security-guarantee", source: "noticelint", fatal: undefined, line: 3, column: 4 },
      { ruleId: "vague-retention", source: "noticelint", fatal: false, line: 3, column: 41 },
    ]);
    expect(messages[1]).toMatchObject({
      url: "https://www.legislation.gov.uk/eur/2016/679/article/13",
      actual: "We keep your name for as long as needed.",
      note: expect.stringContaining("UK GDPR Art 13(2)(a), since 2018-05-25"),
    });
  });

  test("is fatal for an error", async () => {
    const { messages } = await messagesOf("# Privacy\n\nHello.\n");
    expect(messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([["missing-retention", true]]);
  });

  test("can be read by the reporters of vfile", async () => {
    const report = reporter(await messagesOf(NOTICE), { color: false });
    expect(report).toContain("notice.md");
    expect(report).toMatch(
      /3:41-3:81\s+warning\s+The notice leaves open how long data is kept\.\s+vague-retention\s+noticelint/,
    );
  });

  test("reads the pack that comes with noticelint where none is given", async () => {
    const file = new VFile({
      path: "notice.md",
      value: "# Privacy notice\n\nContact [INSERT NAME] about your data.\n",
    });
    const processor = unified().use(remarkParse).use(noticelint, { asOf: "2026-11-21" });
    await processor.run(processor.parse(file), file);
    expect(file.messages.map(({ ruleId }) => ruleId)).toContain("placeholder-bracket");
  });

  test("refuses a day that is none", () => {
    expect(() => unified().use(noticelint, { asOf: "2026-13-01" }).freeze()).toThrow("2026-13-01 is not a day");
  });
});
