import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/program.ts";
import { read } from "../src/document/read.ts";
import { layersOf } from "../src/source/url/layers.ts";
import type { Finding, NoticeReport, Report } from "../src/types.ts";
import { names, redirect, serve, type TestServer, text } from "./web-server.ts";

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><nav><a href="/nav-privacy">Privacy in the menu</a></nav><main><h1>${title}</h1>${body}</main></body></html>`;

const FIRST = page(
  "Privacy notice",
  `<p>Fellmere Council is the data controller. We use your name and address to answer your letters, which is our public task.</p>
  <p>See <a href="/privacy/retention">how long we keep your data</a>, <a href="/privacy/your-rights#copy">your rights</a>, <a href="/privacy/your-rights">your rights again</a>, <a href="/privacy/moved">our data protection policy</a>, <a href="/privacy/lost">cookies</a>, <a href="/parking">parking</a>, <a href="http://other.test/privacy">the privacy notice of others</a>, <a href="#top">your data on this page</a>.</p>`,
);

let server: TestServer;

beforeAll(async () => {
  server = await serve({
    "/privacy": text(FIRST, "text/html"),
    "/privacy/retention": text(
      page(
        "How long we keep it",
        '<p>We keep your letters for two years and then delete them. <a href="/deeper-privacy">More on privacy</a>.</p>',
      ),
      "text/html",
    ),
    "/privacy/your-rights": text(
      page(
        "Your rights",
        "<p>You have the right to ask us for a copy of your personal data. You must pay a fee of £10 to make a subject access request.</p>",
      ),
      "text/html",
    ),
    "/privacy/moved": redirect("/privacy/retention"),
  });
});
afterAll(() => server.close());

const at = (path: string): string => `http://www.fellmere.test:${server.port}${path}`;

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const look = { width: 100, colour: 0 as const };
  const io: Io = {
    cwd: import.meta.dirname,
    out: { ...look, write: (part) => void out.push(part) },
    err: { ...look, write: (part) => void err.push(part) },
    stdin: async () => new Uint8Array(),
    write: () => {},
    append: () => {},
    env: () => undefined,
    today: () => "2026-11-21",
    web: { lookup: names({ "www.fellmere.test": "127.0.0.1", "other.test": "127.0.0.1" }) },
  };
  const code = await main(["check", at("/privacy"), "--allow-private", "--fail-on", "never", ...args], io);
  return { code, stdout: out.join(""), stderr: err.join("") };
}

const reportOf = (stdout: string): Report => JSON.parse(stdout);
const of = (notice: NoticeReport | undefined, rule: string): Finding | undefined =>
  notice?.findings.find((finding) => finding.rule === rule);

describe("--follow", () => {
  test("reads the pages of the site to which a notice leads, one level deep and each once", async () => {
    server.asked.length = 0;
    const { code, stdout, stderr } = await run("--follow", "--format", "json");
    expect(reportOf(stdout).notices.map(({ path }) => path)).toEqual([
      at("/privacy"),
      at("/privacy/retention"),
      at("/privacy/your-rights"),
    ]);
    expect(server.asked.map((asked) => asked.replace(/^GET www\.fellmere\.test/, ""))).toEqual([
      "/robots.txt",
      "/privacy",
      "/privacy/retention",
      "/privacy/your-rights",
      "/privacy/moved",
      "/privacy/retention",
      "/privacy/lost",
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain(
      `error: ${at("/privacy/lost")}: there is no such page: it answers 404; ${at("/privacy")} leads there`,
    );
  });

  test("takes what a page states for said, and holds nothing against it that it leaves out", async () => {
    const [alone] = reportOf((await run("--format", "json")).stdout).notices;
    expect(of(alone, "missing-retention")?.suppressed).toBeNull();
    const [first, retention, rights] = reportOf((await run("--follow", "--format", "json")).stdout).notices;
    expect(of(first, "missing-retention")?.suppressed).toEqual({
      kind: "layer",
      reason: `it is stated on ${at("/privacy/retention")}, to which it leads`,
    });
    expect(of(first, "missing-right-access")?.suppressed?.kind).toBe("layer");
    expect(of(first, "missing-complaint-ico")?.suppressed).toBeNull();
    expect(first?.layers).toEqual({ read: [at("/privacy/retention"), at("/privacy/your-rights")], notRead: [] });
    expect(retention?.layerOf).toBe(at("/privacy"));
    expect(rights?.organisation.kind).toBe(first?.organisation.kind);
    for (const layer of [retention, rights]) {
      expect(layer?.findings.filter(({ absence, suppressed }) => absence && !suppressed)).toEqual([]);
    }
    expect(of(rights, "sar-fee")?.suppressed).toBeNull();
  });

  test("stops at its limit and says so", async () => {
    const { stdout } = await run("--follow", "--follow-limit", "1");
    expect(stdout).toContain("1 page to which it leads was read with it; 3 more were not (--follow-limit)");
    expect(stdout).toContain(`read with ${at("/privacy")}, which leads here: what it leaves out is no`);
    expect((await run("--follow-limit", "many")).stderr).toContain('"many" is no number from 1 to 9999');
  });

  test("is off where nobody asks for it", async () => {
    server.asked.length = 0;
    await run();
    expect(server.asked).toHaveLength(2);
  });
});

test("layers are told by their text or address, on the same site", () => {
  const url = "https://www.fellmere.gov.uk/privacy/";
  const links = {
    "../cookies": true,
    "/retention-schedule.pdf": true,
    "https://records.fellmere.gov.uk/how-long": true,
    "/privacy/?part=2": true,
    "/bins": false,
    "https://www.othermere.gov.uk/privacy": false,
    "https://ico.org.uk/your-data-matters": false,
    "mailto:privacy@fellmere.gov.uk": false,
    "#your-rights": false,
    "/privacy-logo.png": false,
    "/privacy/login": false,
  };
  const source = `# Privacy notice\n\nSee ${Object.keys(links)
    .map((address) => `[here](${address})`)
    .join(", ")}.\n`;
  const document = { ...read(source, "notice.md"), fetched: { url, finalUrl: url } };
  const expected = Object.entries(links)
    .filter(([, follows]) => follows)
    .map(([address]) => new URL(address, url).href);
  expect(layersOf(document)).toEqual(expected);
  expect(layersOf(read(source, "notice.md"))).toEqual([]);
});
