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
import { NEVER } from "../src/pack/settings.ts";
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
    exitCode: 2,
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

describe("columns, on a line with letters of one, two, three and four bytes", () => {
  const path = "a b/café#1.md";
  const line = NOTICES[path]?.split("\n")[2] ?? "";
  const WORDS = "guarantee security";
  const at = line.indexOf(WORDS);
  const before = line.slice(0, at);
  /** The column from 1 at which the words begin, by what is counted. */
  const columns = { utf16: at + 1, bytes: Buffer.from(before).length + 1, codePoints: [...before].length + 1 };

  test("are three different numbers there", () => {
    expect(new Set(Object.values(columns)).size).toBe(3);
  });

  test("are UTF-16 units in JSON, CSV, checkstyle, GitHub's annotations and SARIF, which says so", () => {
    const [json] = JSON.parse(printed.json).notices[0].findings.filter(({ quote }: Finding) => quote === WORDS);
    expect([json.start.line, json.start.column, json.end.column]).toEqual([3, at + 1, at + 1 + WORDS.length]);
    expect(json.start.offset).toBe(NOTICES[path]?.indexOf(WORDS));
    const rows: Record<string, string>[] = parse(printed.csv, { columns: true });
    const row = rows.find(({ quote }) => quote === WORDS);
    expect(row).toMatchObject({ line: "3", column: String(columns.utf16) });
    expect(printed.checkstyle).toContain(`<error line="3" column="${columns.utf16}"`);
    expect(printed.github).toContain(
      `line=3,endLine=3,col=${columns.utf16},endColumn=${columns.utf16 + WORDS.length},`,
    );
    const { columnKind, results } = JSON.parse(printed.sarif).runs[0];
    expect(columnKind).toBe("utf16CodeUnits");
    const { region, artifactLocation } = results[1].locations[0].physicalLocation;
    expect(region).toMatchObject({ startLine: 3, startColumn: columns.utf16, endColumn: columns.utf16 + WORDS.length });
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe(region.snippet.text);
    expect(artifactLocation.uri).toBe("a%20b/caf%C3%A9%231.md");
  });

  test("are bytes of UTF-8 in rdjson", () => {
    const diagnostic = JSON.parse(printed.rdjson).diagnostics.find(
      (each: { location: { range?: { start: { line: number } } } }) => each.location.range?.start.line === 3,
    );
    const { start, end } = diagnostic.location.range;
    expect(start.column).toBe(columns.bytes);
    expect(
      Buffer.from(line)
        .subarray(start.column - 1, end.column - 1)
        .toString(),
    ).toBe(WORDS);
  });

  test("are code points for who counts those: UTF-16 columns tell where to cut", () => {
    const { start, end } = JSON.parse(printed.json).notices[0].findings.find(({ quote }: Finding) => quote === WORDS);
    const points = (column: number): number => [...line.slice(0, column - 1)].length;
    expect(points(start.column) + 1).toBe(columns.codePoints);
    expect([...line].slice(points(start.column), points(end.column)).join("")).toBe(WORDS);
  });
});

describe("SARIF", () => {
  const ofRun = async (each: CheckRun) => JSON.parse(await print("sarif", each)).runs[0];

  test("keeps what is suppressed, by a comment in the source or from outside, with its reason", async () => {
    const [first, second] = [
      { kind: "comment", reason: "agreed with the DPO" },
      { kind: "baseline", reason: "accepted in noticelint-baseline.yml" },
    ];
    const { results } = await ofRun(
      run((notice) => ({
        ...notice,
        findings: notice.findings.map((one, index) => ({ ...one, suppressed: [first, second][index] ?? null })),
      })),
    );
    expect(results.slice(0, 3).map(({ suppressions }: { suppressions: unknown }) => suppressions)).toEqual([
      [{ kind: "inSource", justification: "agreed with the DPO" }],
      [{ kind: "external", justification: "accepted in noticelint-baseline.yml" }],
      [],
    ]);
  });

  test("knows a finding by its fingerprint, wherever it moves", async () => {
    const { results } = await ofRun(run());
    const findings = run().report.notices.flatMap((notice) => notice.findings);
    expect(results.map((one: { partialFingerprints: object }) => one.partialFingerprints)).toEqual(
      findings.map(({ fingerprint }) => ({ "noticelint/v1": fingerprint })),
    );
  });

  test("helps with every rule: what, why, what to do, the law with its address", async () => {
    const { rules } = (await ofRun(run())).tool.driver;
    for (const rule of rules) {
      const { value } = pack.pack.rules.find((one) => one.value.id === rule.id)!;
      expect(rule.fullDescription.text).toBe(value.what.trim());
      for (const words of [value.why, value.do, value.law[0]!.cite]) {
        expect(rule.help.text).toContain(words.trim());
        expect(rule.help.markdown).toContain(words.trim());
      }
      expect(rule.helpUri).toMatch(/^https:\/\//);
    }
  });

  test("says with which code the run ended, and what could not be read", async () => {
    const [invocation] = (await ofRun(run())).invocations;
    expect(invocation).toMatchObject({ executionSuccessful: false, exitCode: 2 });
    expect(invocation.toolExecutionNotifications[0].message.text).toContain("no such file");
    const clean = { ...run(), exitCode: 1 };
    const [ended] = (await ofRun({ ...clean, report: { ...clean.report, errors: [] } })).invocations;
    expect(ended).toEqual({ executionSuccessful: true, exitCode: 1 });
  });

  test("tells a day that is not fixed in words", async () => {
    const rules = run().rules.map((rule) => ({ ...rule, law: rule.law.map((law) => ({ ...law, from: NEVER })) }));
    const text = await print("sarif", { ...run(), rules });
    expect(text).toContain("since a day not yet fixed");
    expect(text).not.toContain(NEVER);
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

  test("and no other format leaves anything out", async () => {
    const found = many.report.notices.flatMap(({ findings }) => findings);
    const whole = many.report.notices.length * pack.pack.rules.length;
    const counts: Readonly<Partial<Record<CheckFormat, (text: string) => number>>> = {
      pretty: (text) => text.match(/^ {2}\d+:\d+ {2}(?:error|warning|info)/gm)?.length ?? 0,
      json: (text) => JSON.parse(text).notices.flatMap(({ findings }: NoticeReport) => findings).length,
      sarif: (text) => JSON.parse(text).runs[0].results.length,
      gitlab: (text) => JSON.parse(text).length - 1,
      rdjson: (text) => JSON.parse(text).diagnostics.length - 1,
      checkstyle: (text) => (text.match(/<error /g)?.length ?? 0) - 1,
      markdown: (text) => text.match(/^\| (?:error|warning|info) /gm)?.length ?? 0,
      html: (text) => text.match(/<section id="[^"]*" class="finding/g)?.length ?? 0,
      csv: (text) => parse(text).length - 1,
    };
    for (const [kind, count] of Object.entries(counts)) {
      expect({ kind, found: count(await print(kind as CheckFormat, many)) }).toEqual({ kind, found: found.length });
    }
    expect((await print("junit", many)).match(/<testcase /g)).toHaveLength(whole + 1);
  });

  test("GitLab's fingerprints stay when lines are put before what was found", async () => {
    const fingerprints = (source: string): unknown => {
      const notice = lint(read(source, "a.md"), { pack, asOf: "2026-11-21" });
      const report = assemble({ version: "0.0.0", packs: [], asOf: "2026-11-21", notices: [notice], errors: [] });
      return print("gitlab", { ...run(), report }).then((text) =>
        JSON.parse(text).map(({ fingerprint }: { fingerprint: string }) => fingerprint),
      );
    };
    const source = NOTICES["plain.md"] ?? "";
    expect(await fingerprints(source.replace("\n\n", "\n\nHello.\n\nThis page is about your data.\n\n"))).toEqual(
      await fingerprints(source),
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
