import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, main } from "./cli/built.ts";
import { ask, writeNotices } from "./scan-made.ts";
import { redirect, serve, text } from "./web-server.ts";

const cwd = mkdtempSync(join(tmpdir(), "noticelint-scan-"));
const at = (name: string): string => join(cwd, name);

beforeAll(build, 300_000);
afterAll(() => rmSync(cwd, { recursive: true }));

/** Three rules: where it matters what a scan does with notices, and not what it says of them. */
const SMALL = ["--pack", fileURLToPath(new URL("cli/pack", import.meta.url))];

const scan = (...args: readonly string[]) => {
  const run = spawnSync(process.execPath, [main, "scan", "--as-of", "2026-11-21", ...args], { cwd, encoding: "utf8" });
  return { code: run.status, stdout: run.stdout, stderr: run.stderr };
};

/** Per id how often it is kept, judged or not. */
const COUNTS = `select id, count(*) as times from (select id from notices union all select id from failures) group by id`;
const once = async (store: string): Promise<{ readonly notices: number; readonly most: number }> => {
  const [row] = await ask(at(store), `select count(*) as notices, max(times) as most from (${COUNTS})`);
  return row as never;
};

describe("scan", { timeout: 300_000 }, () => {
  test("judges what it finds, and keeps what is no notice with its error", async () => {
    writeNotices(at("mixed"), 20);
    writeFileSync(at("mixed/empty.md"), "");
    writeFileSync(
      at("mixed/picture.md"),
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff, 0xfe, 0, 0, 1, 1, 1, 1]),
    );
    const { code, stdout, stderr } = scan("mixed", "--out", "mixed.duckdb");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^20 notices judged, 0 known already, 2 failed, /);
    expect(await ask(at("mixed.duckdb"), "select id, kind, message from failures order by id")).toEqual([
      { id: "mixed/empty.md", kind: "input", message: "the file is empty" },
      { id: "mixed/picture.md", kind: "input", message: "this is not text" },
    ]);
    expect(
      await ask(
        at("mixed.duckdb"),
        `select status, count(*) as notices from elements join notices using (notice)
         where element = 'complaint-ico' group by status order by status`,
      ),
    ).toEqual([
      { status: "absent", notices: 16 },
      { status: "present", notices: 4 },
    ]);
    expect(
      await ask(
        at("mixed.duckdb"),
        "select value, subject, polarity from facts where kind = 'retention' and notice = 1",
      ),
    ).toHaveLength(1);
  });

  test("keeps every file of a folder of bad ones, each with what to do, and judges the good one among them", async () => {
    mkdirSync(at("bad/we ird"), { recursive: true });
    const bad: Readonly<Record<string, string | Buffer>> = {
      "empty.md": "",
      "noise.txt": Buffer.from(Array.from({ length: 300 }, (_, index) => (index * 7919) % 256)),
      "broken.zip": "PK\u0003\u0004broken",
      "broken.docx": "PK\u0003\u0004broken",
      "broken.odt": "PK\u0003\u0004broken",
      "broken.pdf": "%PDF-1.4\nbroken",
      "cut.tar.gz": gzipSync(Buffer.alloc(20_000, "privacy notice ")).subarray(0, 40),
      "script.html": "<html><body><script>fill()</script></body></html>",
      "picture.md": "![a map](map.png)\n",
    };
    for (const [name, content] of Object.entries(bad)) writeFileSync(at(`bad/${name}`), content);
    writeFileSync(at("bad/we ird/n [1].md"), "# Privacy notice\n\nWe keep your name for a year.\n");
    symlinkSync("../bad", at("bad/loop"));
    const { code, stdout, stderr } = scan("bad", "--out", "bad.duckdb", ...SMALL);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^1 notice judged, 0 known already, 9 failed, /);
    const kept = await ask(at("bad.duckdb"), "select id, kind, length(hint) > 20 as helps from failures order by id");
    expect(kept).toEqual(
      Object.keys(bad)
        .toSorted()
        .map((name) => ({ id: `bad/${name}`, kind: "input", helps: true })),
    );
    expect(await ask(at("bad.duckdb"), "select id from notices")).toEqual([{ id: "bad/we ird/n [1].md" }]);
  });

  test("does again only what has changed: a notice, the day, the rules", async () => {
    writeNotices(at("again"), 12);
    const options = ["again", "--out", "again.duckdb"];
    expect(scan(...options).stdout).toMatch(/^12 notices judged, 0 known/);
    expect(scan(...options).stdout).toMatch(/^0 notices judged, 12 known/);
    writeFileSync(at("again/notice-0003.md"), "# Privacy notice\n\nWe hold nothing about you.\n");
    writeNotices(at("again"), 1, 12);
    expect(scan(...options).stdout).toMatch(/^2 notices judged, 11 known/);
    expect(scan(...options, "--rule", "missing-retention").stdout).toMatch(/^13 notices judged, 0 known/);
    expect(scan(...options, "--as-of", "2020-01-01").stdout).toMatch(/^13 notices judged, 0 known/);
    const [latest] = await ask(at("again.duckdb"), "select count(*) as notices, min(run) as run from latest");
    expect(latest).toEqual({ notices: 13, run: 5 });
  });

  test("keeps every place that offers the same text, and no record twice", async () => {
    const text = "# Privacy notice\n\nPell Street Chemist holds your name. We keep it for 2 years.";
    const offer = (more: object): string => `${JSON.stringify({ id: "a", text, ...more })}\n`;
    const one = offer({ url: "https://pell.example/privacy" });
    const other = offer({ url: "https://marsh.example/privacy" });
    const scanRecords = (...lines: readonly string[]): string => {
      const args = [main, "scan", "-", "--out", "places.duckdb", "--as-of", "2026-11-21", ...SMALL];
      return spawnSync(process.execPath, args, { cwd, encoding: "utf8", input: lines.join("") }).stdout;
    };
    const latest = async () =>
      (await ask(at("places.duckdb"), "select url from latest order by url")).map(({ url }) => url);
    const both = ["https://marsh.example/privacy", "https://pell.example/privacy"];
    expect(scanRecords(one, other, one)).toMatch(/^2 notices judged, 1 known already/);
    expect(await latest()).toEqual(both);
    expect(scanRecords(one, other)).toMatch(/^0 notices judged, 2 known already/);
    expect(await latest()).toEqual(both);
    // Sector and date are of the notice too: those that came later are not lost.
    expect(scanRecords(offer({ url: both[0], sector: "health" }), one)).toMatch(/^1 notice judged, 1 known already/);
    expect(await latest()).toEqual(both);
    expect(await ask(at("places.duckdb"), "select sector from latest where url like '%marsh%'")).toEqual([
      { sector: "health" },
    ]);
    // What moves is one notice, seen at its new place.
    expect(scanRecords(offer({ url: "https://new.example/privacy" }))).toMatch(/^1 notice judged/);
    expect(await latest()).toEqual(["https://new.example/privacy"]);
  });

  test("fetches the pages of a list of addresses, and keeps those that are not there with their error", async () => {
    const page = (name: string): string =>
      `<!doctype html><html lang="en"><title>Privacy</title><h1>Privacy notice</h1><p>${name} holds your name and address, and keeps them for 2 years after you leave us.</p></html>`;
    const server = await serve({
      "/pell": text(page("Pell Street Chemist"), "text/html"),
      "/marsh": text(page("Marsh Lane Chemist"), "text/html"),
      "/moved": redirect("/marsh"),
    });
    try {
      const address = (path: string): string => `http://127.0.0.1:${server.port}/${path}`;
      const list = ["pell", "marsh", "moved", "gone", "pell"].map(address);
      writeFileSync(at("list.txt"), `# Chemists\n\n${list.join("\n")}\n`);
      const args = ["--out", "urls.duckdb", "--as-of", "2026-11-21", ...SMALL];
      const run = (...more: readonly string[]) =>
        spawned(spawn(process.execPath, [main, "scan", "--urls", "list.txt", ...args, ...more], { cwd }));
      // Pages of this machine are fetched only where that is allowed.
      expect((await run()).stdout).toMatch(/^0 notices judged, 1 known already, 4 failed/);
      expect(server.asked).toEqual([]);
      const { code, stdout } = await run("--allow-private");
      expect(code).toBe(0);
      expect(stdout).toMatch(/^3 notices judged, 1 known already, 1 failed/);
      expect(await ask(at("urls.duckdb"), "select id, url from latest order by id")).toEqual([
        { id: address("marsh"), url: address("marsh") },
        { id: address("moved"), url: address("marsh") },
        { id: address("pell"), url: address("pell") },
      ]);
      expect(
        await ask(at("urls.duckdb"), "select id, kind from failures join seen using (notice) where seen.run = 2"),
      ).toEqual([{ id: address("gone"), kind: "input" }]);
    } finally {
      await server.close();
    }
  });

  test("ends when it is told to, though standard input stays open and nothing has come", async () => {
    const child = spawn(process.execPath, [main, "scan", "-", "--out", "open.duckdb"], { cwd });
    const exit = new Promise((resolve) => child.on("exit", (code, signal) => resolve(code ?? signal)));
    while (!existsSync(at("open.duckdb"))) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    child.kill("SIGTERM");
    expect(await exit).toBe(2);
  });

  test("gives up a notice that takes too long, and judges the others", async () => {
    writeNotices(at("long"), 20);
    const sentence = "We keep your data for 2 years after you leave, and you may ask us for a copy of it.\n\n";
    writeFileSync(at("long/notice-0005.md"), `# Privacy notice\n\n${sentence.repeat(60_000)}`);
    const { code, stdout } = scan("long", "--out", "long.duckdb", "--deadline", "1500", "--workers", "2");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^19 notices judged, 0 known already, 1 failed/);
    expect(await ask(at("long.duckdb"), "select id, kind, message from failures")).toEqual([
      { id: "long/notice-0005.md", kind: "deadline", message: "it was not judged within 1.5 s" },
    ]);
    writeNotices(at("long"), 1, 5);
    expect(scan("long", "--out", "long.duckdb", "--retry-failed")).toMatchObject({
      stderr: "",
      stdout: expect.stringMatching(/^1 notice judged, 19 known/),
    });
  });

  test("goes on where --limit ended it, by the law of the same day", async () => {
    writeNotices(at("limited"), 30);
    const options = ["scan", "limited", "--out", "limited.duckdb", ...SMALL];
    const run = (...more: readonly string[]) =>
      spawnSync(process.execPath, [main, ...options, ...more], { cwd, encoding: "utf8" });
    const first = run("--limit", "11");
    expect({ code: first.status, stderr: first.stderr }).toEqual({
      code: 0,
      stderr: "there may be more, and --limit was reached: the same command again goes on from there\n",
    });
    const second = run();
    expect(second.stderr).toMatch(
      /^going on with run 1 of limited\.duckdb, by the law of [\d-]+: 11 notices are done\n$/,
    );
    expect(second.stdout).toMatch(/^19 notices judged, 11 known already/);
    expect(await ask(at("limited.duckdb"), "select run, finished is null as open from runs")).toEqual([
      { run: 1, open: false },
    ]);
    expect(await ask(at("limited.duckdb"), "select count(*) as n, count(distinct notice) as d from seen")).toEqual([
      { n: 30, d: 30 },
    ]);
  });

  test("killed at ten random moments and started again, it keeps every notice exactly once", async () => {
    const notices = 1500;
    writeNotices(at("killed"), notices);
    const args = [
      main,
      "scan",
      "killed",
      "--out",
      "killed.duckdb",
      "--batch",
      "5",
      "--as-of",
      "2026-11-21",
      "--workers",
      "2",
      ...SMALL,
    ];
    const began = performance.now();
    spawnSync(process.execPath, [...args.with(4, "whole.duckdb")], { cwd });
    const whole = performance.now() - began;
    const stored: number[] = [];
    for (let kill = 0; kill < 10; kill++) {
      const child = spawn(process.execPath, args, { cwd, stdio: "ignore" });
      await Promise.race([ended(child), pause(whole * (0.3 + 0.6 * Math.random()))]);
      child.kill("SIGKILL");
      await ended(child);
      stored.push((await once("killed.duckdb").catch(() => ({ notices: 0 }))).notices);
    }
    const last = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    expect(last).toMatchObject({ status: 0, stderr: expect.not.stringContaining("error") });
    expect(await once("killed.duckdb")).toEqual({ notices, most: 1 });
    // It did go on: what was stored is never less than before.
    expect(stored).toEqual(stored.toSorted((a, b) => a - b));
    expect(stored.some((count) => count > 0 && count < notices)).toBe(true);
    const [details] = await ask(
      at("killed.duckdb"),
      `select count(distinct notice) as notices, count(*) as outcomes, (select count(distinct rule) from outcomes) as rules from outcomes`,
    );
    expect(details).toEqual({ notices, rules: details?.rules, outcomes: notices * Number(details?.rules) });
  });

  test("stops cleanly when asked to, and says how to go on", async () => {
    writeNotices(at("stopped"), 400);
    const args = [main, "scan", "stopped", "--out", "stopped.duckdb", "--batch", "5", "--workers", "1", ...SMALL];
    const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    while (!existsSync(at("stopped.duckdb.wal")) || statSync(at("stopped.duckdb.wal")).size < 50_000) await pause(50);
    child.kill("SIGINT");
    expect(await ended(child)).toBe(2);
    expect(said).toContain("stopping: what is under way is finished and stored; once more ends at once\n");
    expect(said).toContain("stopped before the end: the same command again goes on from there\n");
    expect(spawnSync(process.execPath, args, { cwd }).status).toBe(0);
    expect(await once("stopped.duckdb")).toEqual({ notices: 400, most: 1 });
  });
});

describe("a store that cannot be written", { timeout: 300_000 }, () => {
  const limited = (blocks: number, store: string) =>
    spawnSync("bash", ["-c", `ulimit -f ${blocks}; exec "$0" "$@"`, process.execPath, ...scanOf("full", store)], {
      cwd,
      encoding: "utf8",
    });
  const scanOf = (folder: string, store: string): readonly string[] => [
    ...[main, "scan", folder, "--out", store, "--batch", "20", "--as-of", "2026-11-21"],
  ];

  test.runIf(process.platform !== "win32").each([[400], [800]])(
    "ends a scan with a clear error where the disk is full (%i kB), and nothing is lost",
    async (blocks) => {
      writeNotices(at("full"), 240);
      const store = `full-${blocks}.duckdb`;
      const full = limited(blocks, store);
      expect({ code: full.status, stdout: full.stdout }).toEqual({ code: 2, stdout: "" });
      expect(full.stderr).toContain(`error: ${store}: there is no room left for the store\n  hint: make room`);
      const { notices, most } = await once(store);
      expect(notices).toBeLessThan(240);
      expect(most ?? 1).toBe(1);
      expect(spawnSync(process.execPath, scanOf("full", store), { cwd }).status).toBe(0);
      expect(await once(store)).toEqual({ notices: 240, most: 1 });
    },
  );

  test.runIf(process.platform !== "win32")("says so where it is read-only, and leaves it as it was", async () => {
    writeNotices(at("fixed"), 5);
    expect(spawnSync(process.execPath, scanOf("fixed", "fixed.duckdb"), { cwd }).status).toBe(0);
    writeNotices(at("fixed"), 5, 5);
    const before = readFileSync(at("fixed.duckdb"));
    chmodSync(at("fixed.duckdb"), 0o444);
    chmodSync(cwd, 0o555);
    try {
      // Nothing is read-only to root: somebody else tries.
      const who = process.getuid?.() === 0 ? { uid: 65534 } : {};
      for (const store of ["fixed.duckdb", "new.duckdb"]) {
        const run = spawnSync(process.execPath, scanOf("fixed", store), { cwd, encoding: "utf8", ...who });
        expect({ code: run.status, stdout: run.stdout }).toEqual({ code: 2, stdout: "" });
        expect(run.stderr).toMatch(
          new RegExp(`^error: ${store}: the store cannot be opened there, or not be written to\n`),
        );
      }
    } finally {
      chmodSync(cwd, 0o755);
    }
    expect(readFileSync(at("fixed.duckdb")).equals(before)).toBe(true);
  });
});

/** What a program says, once it has ended. */
async function spawned(child: ChildProcess): Promise<{ readonly code: number | null; readonly stdout: string }> {
  let stdout = "";
  child.stdout?.on("data", (chunk) => {
    stdout += chunk;
  });
  return { code: await ended(child), stdout };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once("exit", (code) => resolve(code)));
