/** The commands with which docs/scan.md begins, run as they stand there. */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, main } from "./cli/built.ts";
import { writeNotices } from "./scan-made.ts";
import { serve, type TestServer, text } from "./web-server.ts";

const cwd = mkdtempSync(join(tmpdir(), "noticelint-docs-scan-"));
const at = (name: string): string => join(cwd, name);

const page = (name: string): string =>
  `<!doctype html><html lang="en"><title>Privacy</title><h1>Privacy notice</h1><p>${name} holds your name and address, and keeps them for 2 years after you leave us.</p></html>`;

let server: TestServer;

/** What the commands name. */
beforeAll(async () => {
  await build();
  server = await serve({ "/pell": text(page("Pell Street Chemist"), "text/html") });
  writeNotices(at("notices"), 3);
  mkdirSync(at("crawl/deep"), { recursive: true });
  writeFileSync(at("crawl/deep/a.html"), page("Marsh Lane Chemist"));
  execFileSync("tar", ["-czf", "crawl-2025.tar.gz", "notices/notice-0001.md"], { cwd });
  const record = { id: "a", text: "# Privacy notice\n\nFen Road Chemist holds your name.", sector: "health" };
  writeFileSync(at("records.ndjson.gz"), gzipSync(`${JSON.stringify(record)}\n`));
  writeFileSync(at("addresses.txt"), `http://127.0.0.1:${server.port}/pell\n`);
}, 300_000);
afterAll(async () => {
  await server.close();
  rmSync(cwd, { recursive: true });
});

const commands = [
  ...readFileSync(new URL("../docs/scan.md", import.meta.url), "utf8").matchAll(
    /^(?:zcat (\S+) \| )?noticelint (scan|query) (.*)$/gm,
  ),
].map(([line, piped, command = "", rest = ""]) => ({ line, piped, command, rest }));

describe("docs/scan.md", { timeout: 300_000 }, () => {
  test("has commands", () => expect(commands.length).toBeGreaterThan(4));

  for (const { line, piped, command, rest } of commands) {
    test(line, async () => {
      const words = [...rest.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
      // The page's addresses are of the network; these are of this machine.
      const args = [command, ...words, ...(words.includes("--urls") ? ["--allow-private"] : [])];
      const run = spawn(process.execPath, [main, ...args], { cwd, stdio: ["pipe", "pipe", "inherit"] });
      run.stdin.end(piped ? gunzipSync(readFileSync(at(piped))) : "");
      const printed: string[] = [];
      run.stdout.setEncoding("utf8").on("data", (chunk: string) => printed.push(chunk));
      const [code] = await once(run, "close");
      expect(code).toBe(0);
      expect(printed.join("")).toMatch(command === "scan" ? /^[1-9]\d* notices? judged, .* 0 failed, / : /\d rows?$/m);
    });
  }
});
