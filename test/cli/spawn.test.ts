import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redirect, serve, text } from "../web-server.ts";
import { build, main } from "./built.ts";

const cwd = mkdtempSync(join(tmpdir(), "noticelint-"));

beforeAll(async () => {
  await build();
  writeFileSync(join(cwd, "notice.md"), "# Privacy notice\n\nWe collect your name.\n");
}, 60_000);
afterAll(() => rmSync(cwd, { recursive: true }));

const run = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, [main, ...args], { cwd, encoding: "utf8", env: { PATH: process.env.PATH, ...env } });

describe("the built program", { timeout: 60_000 }, () => {
  test("says its version", () => {
    expect(run(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test("starts fast: the version takes at most three times as long as Node alone", () => {
    const fastest = (args: string[]): number =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          const before = performance.now();
          spawnSync(process.execPath, args);
          return performance.now() - before;
        }),
      );
    expect(fastest([main, "--version"])).toBeLessThanOrEqual(3 * fastest(["-e", "0"]));
  });

  test("finds the rules that come with it, from any folder, and exits with 1 for findings", () => {
    const { status, stdout, stderr } = run(["notice.md"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("missing-lawful-basis");
  });

  test("exits with 2 for what it cannot do, and says so on standard error", () => {
    const { status, stdout, stderr } = run(["check", "nothing.md"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^error: nothing\.md: no such file or folder\n {2}hint: /);
  });

  test("reads standard input", () => {
    const { status, stdout } = spawnSync(
      process.execPath,
      [main, "-", "--format", "json", "--rule", "missing-lawful-basis"],
      {
        cwd,
        encoding: "utf8",
        input: "We collect your name.",
      },
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).notices[0].path).toBe("<stdin>");
  });

  test("has no colours where there is no terminal, but where they are forced, unless NO_COLOR forbids them", () => {
    const colours = "\u001b[";
    expect(run(["notice.md"]).stdout).not.toContain(colours);
    expect(run(["notice.md"], { FORCE_COLOR: "1" }).stdout).toContain(colours);
    expect(run(["notice.md"], { FORCE_COLOR: "1", NO_COLOR: "1" }).stdout).not.toContain(colours);
    expect(run(["notice.md", "--no-color"], { FORCE_COLOR: "1" }).stdout).not.toContain(colours);
  });

  test("is quiet where its reader stops reading", () => {
    const many = Array.from({ length: 40 }, (_, index) => {
      const name = `notice-${index}.md`;
      writeFileSync(join(cwd, name), "# Privacy notice\n\nWe collect your name.\n".repeat(20));
      return name;
    });
    const command = `"${process.execPath}" "${main}" ${many.join(" ")} --format json | head -c 1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd, encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: "{", stderr: "" });
  });

  test("fetches a page from a server, and says within its limits what it cannot fetch", async () => {
    const server = await serve({
      "/notice": text("# Privacy notice\n\nWe collect your name.\n"),
      "/loop": redirect("/loop"),
      "/large": text(Buffer.alloc(11_000_000, "a "), "text/plain"),
      "/endless": (response) => {
        response.writeHead(200, { "content-type": "text/plain" });
        const more = (): void => {
          while (!response.destroyed && response.write("and so on. ".repeat(5000)));
          if (!response.destroyed) response.once("drain", more);
        };
        more();
      },
      "/bomb": text(gzipSync(Buffer.alloc(200_000_000)), "text/plain", { "content-encoding": "gzip" }),
      "/image": text("GIF89a", "image/gif"),
      "/closed": text("# Privacy notice\n"),
      "/robots.txt": text("User-agent: *\nDisallow: /closed\n"),
    });
    const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
    const check = (...args: readonly string[]) =>
      promisify(execFile)(process.execPath, [main, "check", ...args], { cwd, maxBuffer: 1e8 }).then(
        ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
        ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
      );
    const wrong = ["/loop", "/large", "/endless", "/bomb", "/image", "/closed", "/missing"];
    const { code, stdout, stderr } = await check("--allow-private", ...wrong.map(at), at("/notice"));
    expect(code).toBe(2);
    expect(stdout).toContain(at("/notice"));
    const errors = (stderr as string).split("\n").filter((line) => line.startsWith("error: "));
    expect(errors.map((line) => line.replace(/^error: http:\/\/127\.0\.0\.1:\d+/, ""))).toEqual([
      expect.stringContaining("/loop: its redirects lead in a circle"),
      "/large: it is larger than 10 MB",
      "/endless: it is larger than 10 MB",
      "/bomb: it is larger than 10 MB",
      "/image: this is image/gif",
      "/closed: robots.txt asks not to fetch it",
      "/missing: there is no such page: it answers 404",
    ]);
    server.asked.length = 0;
    const refused = await check(at("/notice"));
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toContain("it leads to 127.0.0.1, an address on a private network");
    expect(server.asked).toEqual([]);
    await server.close();
  });
});
