import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storePage } from "../scripts/store-page.ts";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/program.ts";
import { openStore } from "../src/store/open.ts";
import { tables, views } from "../src/store/schema.ts";
import { openSink } from "../src/store/sink.ts";
import type { Report } from "../src/types.ts";
import { build, main as built, root } from "./cli/built.ts";
import { ask, writeNotices } from "./scan-made.ts";

const cwd = mkdtempSync(join(tmpdir(), "noticelint-store-"));
const store = join(cwd, "corpus.duckdb");

/** A notice of the corpus, and another version of it. */
const NOTICES = ["a", "b"].map((name) => `notices/${name}.md`);

beforeAll(async () => {
  await build();
  mkdirSync(join(cwd, "notices"));
  for (const name of readdirSync(join(root, "corpus"), { withFileTypes: true })) {
    if (!name.isDirectory()) continue;
    const file = readdirSync(join(root, "corpus", name.name)).find((one) => /^notice\./.test(one)) ?? "";
    writeFileSync(
      join(cwd, "notices", `${name.name}.${file.split(".").pop()}`),
      readFileSync(join(root, "corpus", name.name, file)),
    );
  }
  writeNotices(join(cwd, "notices"), 20);
  for (const [i, path] of NOTICES.entries()) writeFileSync(join(cwd, path), `# Privacy notice\n\n${TEXTS[i]}\n`);
  writeFileSync(join(cwd, "notices/empty.md"), "");
  cpSync(join(cwd, "notices/b.md"), join(cwd, "notices/copy.md"));
  scan();
  writeFileSync(
    join(cwd, "notices/a.md"),
    `# Privacy notice\n\n${TEXTS[1]} We share your personal data with Google.\n`,
  );
  scan();
}, 300_000);
afterAll(() => rmSync(cwd, { recursive: true }));

const TEXTS = [
  "Pell Street Chemist holds your name. You have the right of access to your personal data.",
  "Pell Street Chemist holds your name. We keep it for 2 years.",
];

function scan(): void {
  const run = spawnSync(process.execPath, [built, "scan", "notices", "--out", store, "--as-of", "2026-11-21"], {
    cwd,
    encoding: "utf8",
  });
  expect(run).toMatchObject({ status: 0, stderr: "" });
}

/** Runs a command here and now. */
async function query(...args: readonly string[]) {
  let [stdout, stderr] = ["", ""];
  const sink = (take: (text: string) => void) => ({ write: take, width: 100, colour: 0 as const });
  const io: Io = {
    cwd,
    out: sink((text) => {
      stdout += text;
    }),
    err: sink((text) => {
      stderr += text;
    }),
    stdin: async () => new Uint8Array(),
    write: (path, text) => writeFileSync(join(cwd, path), text),
    append: () => {},
    env: () => undefined,
    today: () => "2026-11-21",
  };
  return { code: await main(["query", ...args], io), stdout, stderr };
}

const rows = async (...args: readonly string[]): Promise<readonly Record<string, unknown>[]> => {
  const { code, stdout, stderr } = await query(...args, "--store", store, "--format", "json");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
};

describe("the store", () => {
  test("has the tables and columns that its schema and docs/store.md tell of", async () => {
    const real = await ask(
      store,
      "select table_name, column_name, data_type from duckdb_columns() where schema_name = 'main' and not internal order by table_oid, column_index",
    );
    const told = tables.flatMap(({ name, columns }) => columns.map((one) => `${name}.${one.name} ${one.type}`));
    const names = real.map((one) => `${one.table_name}.${one.column_name} ${one.data_type}`);
    expect(names.filter((one) => !views.some(({ name }) => one.startsWith(`${name}.`))).sort()).toEqual(told.sort());
    expect(readFileSync(join(root, "docs/store.md"), "utf8"), "run npx tsx scripts/store-page.ts").toBe(storePage());
  });

  test("holds what check says of each notice", async () => {
    const args = [built, "check", "notices", "--as-of", "2026-11-21", "--format", "json"];
    const { notices } = JSON.parse(
      spawnSync(process.execPath, args, { cwd, encoding: "utf8", maxBuffer: 1e9 }).stdout,
    ) as Report;
    expect(notices.length).toBeGreaterThan(25);
    const kept = async (sql: string): Promise<readonly unknown[]> =>
      (await ask(store, `${sql} order by all`)).map((row) => Object.values(row).join(" "));
    const said = <T>(of: (notice: Report["notices"][number]) => readonly T[], words: (one: T) => string) =>
      notices.flatMap((notice) => of(notice).map((one) => `${notice.path} ${words(one)}`)).sort();
    expect((await kept("select id, element, status from latest join elements using (notice)")).toSorted()).toEqual(
      said(
        ({ elements }) => elements,
        ({ id, status }) => `${id} ${status}`,
      ),
    );
    expect((await kept("select id, rule, outcome from latest join outcomes using (notice)")).toSorted()).toEqual(
      said(
        ({ outcomes }) => outcomes,
        ({ rule, outcome }) => `${rule} ${outcome}`,
      ),
    );
    expect((await kept("select id, rule, fingerprint from latest join findings using (notice)")).toSorted()).toEqual(
      said(
        ({ findings }) => findings,
        ({ rule, fingerprint }) => `${rule} ${fingerprint}`,
      ),
    );
    expect(
      (await kept("select id, value from latest join facts using (notice) where kind = 'contact'")).toSorted(),
    ).toEqual(
      said(
        ({ facts }) => facts.contacts,
        ({ value }) => value,
      ),
    );
  });
});

describe("query", () => {
  /** What the page's examples name, and what is here. */
  const INSTEAD: Readonly<Record<string, string>> = {
    STORE: store,
    "other=notices/b.md": "other=notices/notice-0000.md",
  };
  const page = storePage();
  const commands = [...page.matchAll(/^noticelint query (.*?)(?:\s+#.*)?$/gm)].map(([, line = ""]) => line);

  test("the page has many", () => expect(commands.length).toBeGreaterThan(25));

  for (const command of commands) {
    test(`answers as docs/store.md says: ${command}`, async () => {
      const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
      const { code, stdout, stderr } = await query(...args.map((one) => INSTEAD[one] ?? one));
      expect({ code, stderr }).toEqual({ code: 0, stderr: stderr.startsWith("wrote ") ? stderr : "" });
      // Nothing stands out in so small a corpus.
      const mayBeEmpty = /--export|--format|^outliers/.test(command);
      if (!mayBeEmpty) expect(stdout).not.toMatch(/^0 rows$/m);
    });
  }

  test("says what changed between two runs, and who names whom", async () => {
    expect(await rows("changes")).toMatchObject([
      { id: "notices/a.md", element: "retention", before: "absent", after: "present" },
      { id: "notices/a.md", element: "right-access", before: "present", after: "absent" },
    ]);
    expect(await rows("vendor", "--set", "name=GOOGLE")).toContainEqual(
      expect.objectContaining({ id: "notices/a.md", kind: "recipient", value: "Google" }),
    );
    expect(await rows("outliers", "--set", "share=40")).not.toEqual([]);
    expect(await rows("failures")).toMatchObject([{ kind: "input", message: "the file is empty", notices: 1 }]);
    const compared = ["compare", "--set", "one=notices/b.md", "--set", "other=notices/notice-0000.md"];
    expect(await rows(...compared)).toContainEqual(
      expect.objectContaining({ element: "complaint-ico", one: "absent", other: "present" }),
    );
    expect(await rows("copies")).toMatchObject([
      { notices: 2, "first id": "notices/b.md", "last id": "notices/copy.md" },
    ]);
  });

  test("groups as asked, and takes rules and elements by name", async () => {
    const all = await rows("missing-complaint-controller", "--by", "corpus");
    const parts = await rows("missing-complaint-controller", "--by", "organisation");
    expect(Object.keys(parts[0] ?? {})[0]).toBe("organisation");
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, { fail }) => sum + Number(fail), 0)).toBe(all[0]?.fail);
    expect((await rows("right-access", "--by", "format")).map(({ format }) => format)).toContain("markdown");
  });

  test("finds notices made from one text", async () => {
    const groups = await rows("near-duplicates", "--set", "alike=0.3");
    const made = groups.filter(({ id }) => String(id).includes("/notice-"));
    expect(made).toHaveLength(20);
    expect(new Set(made.map(({ group }) => group)).size).toBe(1);
    expect(made.some(({ alike }) => Number(alike) < 1)).toBe(true);
    expect(groups.some(({ id, group }) => String(id).includes("hmcts") && group === made[0]?.group)).toBe(false);
  });

  test("writes every table in three forms, and no form loses a row", async () => {
    for (const kind of ["parquet", "csv", "ndjson"]) {
      expect((await query("--export", "out", "--store", store, "--format", kind)).stderr).toBe(
        `wrote ${tables.length} tables to out\n`,
      );
      for (const { name } of tables) {
        const file = join(cwd, "out", `${name}.${kind}`);
        const [here] = await ask(store, `select count(*) as n from "${name}"`);
        const [there] = await ask(store, `select count(*) as n from '${file}'`);
        expect({ name, kind, n: there?.n }).toEqual({ name, kind, n: here?.n });
      }
    }
  });

  test("prints a cell that a spreadsheet would run as text, and Markdown as one line a row", async () => {
    const sql = `select '=1+1' as a, 'x|y' as b`;
    expect(parse((await query(sql, "--store", store, "--format", "csv")).stdout)).toEqual([
      ["a", "b"],
      ["'=1+1", "x|y"],
    ]);
    expect((await query(sql, "--store", store, "--format", "markdown")).stdout.split("\n")[2]).toBe("| =1+1 | x\\|y |");
  });

  test("writes nothing to the store, whatever it is asked", async () => {
    const [before] = await ask(store, "select count(*) as n from notices");
    for (const sql of ["delete from notices", "drop table findings", "insert into store values (9, now())"]) {
      expect(await query(sql, "--store", store)).toMatchObject({
        code: 2,
        stderr: expect.stringContaining("a question only reads the store"),
      });
    }
    expect(await ask(store, "select count(*) as n from notices")).toEqual([before]);
  });

  test.each([
    [["findngs"], 'there is no question "findngs"', "did you mean findings"],
    [["findings", "--by", "sectr"], 'notices cannot be grouped by "sectr"', "did you mean sector?"],
    [["rule"], "rule has to be told rule", "write --set rule=…"],
    [["vendor", "--set", "nam=x"], 'vendor has no setting "nam"', "did you mean name?"],
    [["select nme from notices"], "nme", "hint: "],
    [["select 1", "--by", "sector"], "SQL says itself", "write it into the SQL"],
    [["findings", "--format", "parquet"], "Parquet is no text", "--format parquet=FILE"],
    [["near-duplicates", "--format", "parquet=x"], "cannot be written as Parquet", "csv=FILE"],
  ])("says what is wrong with %j", async (args, message, hint) => {
    const { code, stdout, stderr } = await query(...args, "--store", store);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  test("says that there is no store, or that a file is none", async () => {
    writeFileSync(join(cwd, "none.duckdb"), "nothing of the kind, however long it may be".repeat(200));
    expect((await query("findings", "--store", "nowhere.duckdb")).stderr).toMatch(
      /^error: nowhere\.duckdb: there is no such store\n/,
    );
    expect((await query("findings", "--store", "none.duckdb")).stderr).toMatch(
      /^error: none\.duckdb: this is not a store\n/,
    );
    expect((await query("findings")).stderr).toMatch(/there is no store to ask/);
    expect(existsSync(join(cwd, "nowhere.duckdb"))).toBe(false);
  });
});

test("keeps a notice of which there is very much to keep, in little memory", async () => {
  const small = { cwd, to: "make", memory: "48MB", threads: 1 } as const;
  const opened = await openStore("much.duckdb", small);
  const sink = await openSink(opened, 1);
  const fact = { kind: "link", type: null, subject: null, polarity: "affirmed", quote: "x".repeat(280), line: 1 };
  const scanned = (key: string, facts: number) => ({
    key: `00000000-0000-8000-8000-0000000000${key}`,
    failed: false,
    json: JSON.stringify({
      key: `00000000-0000-8000-8000-0000000000${key}`,
      id: key,
      path: key,
      rows: {
        ...{ format: "html", elements: [], findings: [], signature: "", outcomes: {} },
        facts: Array.from({ length: facts }, (_, i) => ({ ...fact, value: `https://pell.example/${i}` })),
      },
      error: null,
    }),
  });
  await sink.write([scanned("01", 3), scanned("02", 20_000), scanned("03", 3), scanned("01", 3)]);
  await sink.write([scanned("03", 3), scanned("04", 1)]);
  const connection = await opened.connect();
  expect(await connection.rows("select notice, count(*) as facts from facts group by notice order by notice")).toEqual([
    { notice: 1, facts: 3 },
    { notice: 2, facts: 20_000 },
    { notice: 3, facts: 3 },
    { notice: 4, facts: 1 },
  ]);
  expect(await connection.rows("select id from notices order by notice")).toEqual(
    ["01", "02", "03", "04"].map((id) => ({ id })),
  );
  opened.close();
});

test("gives a store that an earlier version made the views of this one when it is asked, and when it is scanned into", async () => {
  const first = await openStore("earlier.duckdb", { cwd, to: "make" });
  await (await first.connect()).run("create or replace view latest as select 'old' as id");
  first.close();
  const asked = await openStore("earlier.duckdb", { cwd, to: "read" });
  expect(await (await asked.connect()).rows("select id from latest")).toEqual([]);
  asked.close();
  const next = await openStore("earlier.duckdb", { cwd, to: "make" });
  expect(await (await next.connect()).rows("select id from latest")).toEqual([]);
  next.close();
  const read = await openStore("earlier.duckdb", { cwd, to: "read" });
  expect(await (await read.connect()).rows("select id from latest")).toEqual([]);
  read.close();
});
