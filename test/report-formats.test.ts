import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import draft04 from "ajv-draft-04";
import formats from "ajv-formats";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { validateXML } from "xmllint-wasm";
import { type CheckFormat, checkFormats, checkPrinters } from "../src/cli/check-formats.ts";
import { read } from "../src/document/read.ts";
import { InputError } from "../src/errors.ts";
import { lint } from "../src/lint.ts";
import { loadPack } from "../src/pack/load.ts";
import { compile } from "../src/phrase/compile.ts";
import { assemble } from "../src/report/assemble.ts";
import type { CheckRun } from "../src/report/format/run.ts";
import type { Finding, NoticeReport } from "../src/types.ts";

const SCHEMAS = resolve(process.env.NOTICELINT_SCHEMAS ?? join(import.meta.dirname, "../../shared/schemas"));
const pack = compile(loadPack(fileURLToPath(new URL("cli/pack", import.meta.url))));

/** Letters of one, two, three and four bytes before what is found, and a name of a file that has to be encoded. */
const NOTICES: Readonly<Record<string, string>> = {
  "a b/café#1.md":
    "# Privacy 📜\n\n😀 Café — we, Ambleford Parish Council, guarantee security | <b>always</b>.\n\n- We guarantee the security of your data.\n",
  "plain.md": "# Privacy notice\n\nWe, Ambleford Parish Council, keep your name for as long as needed.\n",
};

const run = (change: (notice: NoticeReport) => NoticeReport = (notice) => notice): CheckRun => {
  const notices = Object.entries(NOTICES).map(([path, source]) =>
    change(lint(read(source, path), { pack, asOf: "2026-11-21" })),
  );
  const { name, version } = pack.pack.file;
  const packs = [{ name, version, hash: "0".repeat(16), rules: pack.pack.rules.length }];
  const errors = [new InputError("no such file", { path: "gone.md", hint: "is it spelt right?" })];
  const report = assemble({ version: "0.0.0", packs, asOf: "2026-11-21", notices, errors });
  return {
    report,
    rules: pack.pack.rules.map(({ value }) => value),
    documents: new Map(Object.entries(NOTICES).map(([path, source]) => [path, read(source, path)])),
    prefix: "",
  };
};

let printed: Readonly<Record<CheckFormat, string>>;
const print = async (kind: CheckFormat, of: CheckRun): Promise<string> => {
  const printer = (await checkPrinters([kind]))[kind];
  if (!printer) throw new Error(`no printer for ${kind}`);
  return printer(of, { colour: 0, width: 100 });
};

beforeAll(async () => {
  const texts = await Promise.all(checkFormats.map(async (kind) => [kind, await print(kind, run())] as const));
  printed = Object.fromEntries(texts) as Record<CheckFormat, string>;
});

describe("every format of check", () => {
  test.each(checkFormats)("%s is as written in test/golden", async (kind) => {
    await expect(printed[kind]).toMatchFileSnapshot(`golden/check.${kind}`);
  });

  test.each(checkFormats.filter((kind) => kind !== "pretty"))("%s tells of what could not be read", (kind) => {
    if (kind === "csv") return expect(printed.csv).not.toContain("gone.md");
    return expect(printed[kind]).toContain("gone.md");
  });
});

describe.skipIf(!existsSync(SCHEMAS))(`the published schemas (${SCHEMAS})`, () => {
  const valid = (file: string, text: string): unknown => {
    const ajv = new draft04.default({ strict: false, allErrors: true });
    formats.default(ajv as never);
    const check = ajv.compile(JSON.parse(readFileSync(join(SCHEMAS, file), "utf8")));
    return check(JSON.parse(text)) ? [] : check.errors;
  };
  const suppressed = run((notice) => ({
    ...notice,
    findings: notice.findings.map(
      (finding, index): Finding =>
        index === 0 ? { ...finding, suppressed: { kind: "comment", reason: "agreed with the DPO" } } : finding,
    ),
  }));
  const inWord = run((notice) => ({
    ...notice,
    findings: notice.findings.map((finding) => ({ ...finding, start: { ...finding.start, page: 2, paragraph: 7 } })),
  }));

  test("SARIF", async () => {
    for (const each of [run(), suppressed, inWord]) {
      expect(valid("sarif-2.1.0.json", await print("sarif", each))).toEqual([]);
    }
    expect(valid("sarif-2.1.0.json", printed.sarif.replace('"results"', '"result"'))).not.toEqual([]);
  });

  test("rdjson", async () => {
    for (const each of [run(), inWord]) {
      expect(valid("rdjson-DiagnosticResult.json", await print("rdjson", each))).toEqual([]);
    }
    expect(valid("rdjson-DiagnosticResult.json", printed.rdjson.replace('"WARNING"', '"WORSE"'))).not.toEqual([]);
  });

  test("JUnit", async () => {
    const schema = readFileSync(join(SCHEMAS, "junit.xsd"), "utf8");
    const check = async (contents: string): Promise<readonly unknown[]> =>
      (await validateXML({ xml: [{ fileName: "junit.xml", contents }], schema: [schema] })).errors;
    for (const each of [run(), suppressed]) expect(await check(await print("junit", each))).toEqual([]);
    expect(await check(printed.junit.replace(" tests=", " tested="))).not.toEqual([]);
  });
});

describe("columns, on a line with letters of every length", () => {
  const line = NOTICES["a b/café#1.md"]?.split("\n")[2] ?? "";
  const at = line.indexOf("guarantee");

  test("are UTF-16 units in SARIF", () => {
    const [result] = JSON.parse(printed.sarif).runs[0].results.filter(
      (each: { locations: [{ physicalLocation: { region: { startLine: number } } }] }) =>
        each.locations[0].physicalLocation.region.startLine === 3,
    );
    const { region, artifactLocation } = result.locations[0].physicalLocation;
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe(region.snippet.text);
    expect(region.snippet.text).toContain("guarantee");
    expect(artifactLocation.uri).toBe("a%20b/caf%C3%A9%231.md");
  });

  test("are UTF-8 bytes in rdjson", () => {
    const diagnostic = JSON.parse(printed.rdjson).diagnostics.find(
      (each: { location: { range?: { start: { line: number } } } }) => each.location.range?.start.line === 3,
    );
    const { start, end } = diagnostic.location.range;
    const bytes = Buffer.from(line);
    expect(bytes.subarray(start.column - 1, end.column - 1).toString()).toContain("guarantee");
    expect(start.column).toBeGreaterThan(at - 40);
    expect(start.column - 1).not.toBe(bytes.subarray(0, start.column - 1).toString().length);
  });
});

describe("limits and identities", () => {
  const many = run((notice) => ({ ...notice, findings: Array.from({ length: 25 }, () => notice.findings).flat() }));

  test("GitHub gets ten of a kind, and is told how many more there are", async () => {
    const lines = (await print("github", many)).trimEnd().split("\n");
    const warnings = lines.filter((each) => each.startsWith("::warning "));
    expect(warnings).toHaveLength(10);
    expect(warnings.at(-1)).toMatch(/\(and \d+ more: the job summary has all\)$/);
    expect(lines.findIndex((each) => each.startsWith("::warning"))).toBeGreaterThan(
      lines.findLastIndex((each) => each.startsWith("::error")),
    );
  });

  test("GitLab's fingerprints are unique in the report, and no line number is in them", () => {
    const issues: { fingerprint: string }[] = JSON.parse(printed.gitlab);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.length).toBeGreaterThan(2);
  });

  test("SARIF declares every rule that ran, those that found nothing too", () => {
    const { rules } = JSON.parse(printed.sarif).runs[0].tool.driver;
    expect(rules.map(({ id }: { id: string }) => id)).toEqual(pack.pack.rules.map(({ value }) => value.id));
  });

  test("JUnit has a case for each rule and notice", () => {
    expect(printed.junit.match(/<testcase /g)).toHaveLength(2 * pack.pack.rules.length + 1);
  });

  test("CSV is read back as it was, and runs no formula", async () => {
    const evil = run((notice) => ({
      ...notice,
      findings: notice.findings.map((finding) => ({ ...finding, quote: '=HYPERLINK("x"),\n"y"' })),
    }));
    const rows: Record<string, string>[] = parse(await print("csv", evil), { columns: true });
    expect(rows.length).toBe(evil.report.notices.flatMap(({ findings }) => findings).length);
    for (const { quote } of rows) expect(quote).toBe('\'=HYPERLINK("x"),\n"y"');
  });
});
