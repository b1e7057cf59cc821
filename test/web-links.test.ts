import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/program.ts";
import { read } from "../src/document/read.ts";
import { checkLinks } from "../src/source/url/check-links.ts";
import { closeWeb, openWeb, type Web } from "../src/source/url/web.ts";
import { names, redirect, serve, status, type TestServer, text } from "./web-server.ts";

let server: TestServer;
let web: Web;

beforeAll(async () => {
  const slow = { now: 0, most: 0 };
  server = await serve({
    "/here": text("here"),
    "/moved": redirect("/here", 301),
    "/refused": status(403),
    "/fault": status(500),
    "/no-head": (response, request) => void response.writeHead(request.method === "HEAD" ? 405 : 200).end("here"),
    "/silent": () => {},
    "/a/b": text("here"),
    "denied.test/robots.txt": text("User-agent: *\nDisallow: /\n"),
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [
        `/busy-${index}`,
        (response: Parameters<ReturnType<typeof status>>[0]) => {
          slow.now += 1;
          slow.most = Math.max(slow.most, slow.now);
          setTimeout(() => {
            slow.now -= 1;
            response.writeHead(200, { "x-most": String(slow.most) }).end();
          }, 10);
          if (slow.most > 1) response.statusCode = 500;
        },
      ]),
    ),
  });
  const hosts = ["site.test", "denied.test", ...Array.from({ length: 9 }, (_, index) => `busy${index}.test`)];
  web = openWeb({
    userAgent: "noticelint/0",
    allowPrivate: true,
    limits: { connect: 300, answer: 300, whole: 600, robotsWhole: 600, links: 12 },
    lookup: names(Object.fromEntries(hosts.map((host) => [host, "127.0.0.1"]))),
  });
});
afterAll(async () => {
  await closeWeb(web);
  await server.close();
});

const at = (path: string, host = "site.test"): string => `http://${host}:${server.port}${path}`;

/** The states by the texts of the links. */
async function states(source: string, more: { readonly path?: string; readonly finalUrl?: string } = {}) {
  const { path = "notice.md", finalUrl } = more;
  const document = { ...read(source, path), ...(finalUrl && { fetched: { url: finalUrl, finalUrl } }) };
  const answers = await checkLinks(document, web);
  return Object.fromEntries(document.links.map(({ url, text }) => [text, answers.get(url)?.state]));
}

const link = (name: string, address: string): string => `[${name}](${address})`;

describe("the links of a notice", () => {
  test("are asked for, by head and then by page, and judged by what comes", async () => {
    const links = {
      here: at("/here"),
      moved: at("/moved"),
      missing: at("/missing"),
      "no head": at("/no-head"),
      refused: at("/refused"),
      fault: at("/fault"),
      silent: at("/silent"),
      denied: at("/here", "denied.test"),
      "no host": "http://nobody.test/",
    };
    const text = Object.entries(links).map(([name, address]) => `- See ${link(name, address)}.`);
    expect(await states(`# Privacy notice\n\n${text.join("\n")}\n`)).toEqual({
      here: "alive",
      moved: "alive",
      missing: "dead",
      "no head": "alive",
      refused: "unclear",
      fault: "unclear",
      silent: "unclear",
      denied: "unclear",
      "no host": "dead",
    });
    expect(server.asked).toContain("HEAD site.test/missing");
    expect(server.asked).toContain("GET site.test/missing");
    expect(server.asked).not.toContain("GET site.test/here");
    expect(server.asked.filter((asked) => asked.endsWith("denied.test/here"))).toEqual([]);
  });

  test("are asked for once a run, whatever the place on the page", async () => {
    server.asked.length = 0;
    const source = `# Privacy notice\n\nSee ${link("one", at("/once"))} and ${link("two", at("/once#more"))}.\n`;
    expect(await states(source)).toEqual({ one: "dead", two: "dead" });
    await states(source);
    expect(server.asked.filter((asked) => asked.endsWith("/once"))).toEqual([
      "HEAD site.test/once",
      "GET site.test/once",
    ]);
  });

  test("of one host are asked for one after the other", async () => {
    const busy = Array.from({ length: 6 }, (_, index) => link(`busy ${index}`, at(`/busy-${index}`)));
    expect(new Set(Object.values(await states(`# Privacy notice\n\nSee ${busy.join(", ")}.\n`)))).toEqual(
      new Set(["alive"]),
    );
  });

  test("are asked for up to a number, and no further", async () => {
    const many = Array.from({ length: 14 }, (_, index) => link(`number ${index}`, at(`/here?${index}`)));
    const found = Object.values(await states(`# Privacy notice\n\nSee ${many.join(", ")}.\n`));
    expect(found.filter((state) => state === "dead")).toHaveLength(12);
    expect(found.slice(12)).toEqual(["unclear", "unclear"]);
  });

  test("to mail, telephones and places within have no answer, nor have relative ones of a file", async () => {
    const source = `# Privacy notice\n\n${link("mail", "mailto:post@site.test")} ${link("place", "#rights")} ${link("page", "/here")} ${link("call", "tel:01632960000")}\n`;
    expect(Object.values(await states(source))).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("of a fetched page lead on from its final address, or from its base", async () => {
    const page = (head: string): string =>
      `<!doctype html><html><head><title>Privacy</title>${head}</head><body><main><h1 id="top-of-all">Privacy notice</h1><p>We keep your name as <a href="b">we say</a> and <a href="/here">here</a>. See <a href="#your%20rights">your rights</a>, <a href="#lost">lost</a>.</p><h2 id="your rights">Your rights</h2><p>You can ask for a copy of the data that we hold about you.</p></main></body></html>`;
    const on = { path: "notice.html", finalUrl: at("/a/notice") };
    expect(await states(page(""), on)).toMatchObject({
      "we say": "alive",
      here: "alive",
      "your rights": "alive",
      lost: "unclear",
    });
    expect(await states(page('<base href="/c/">'), on)).toMatchObject({ "we say": "dead", here: "alive" });
  });
});

describe("--check-links", () => {
  test("finds the links of a file that lead nowhere, and no others", async () => {
    const cwd = mkdtempSync(join(tmpdir(), "noticelint-links-"));
    const links = `[here](${at("/here")}), [our schedule](${at("/missing")}) and [a slow page](${at("/refused")})`;
    writeFileSync(join(cwd, "notice.md"), `# Privacy notice\n\nSee ${links}.\n`);
    const out: string[] = [];
    const look = { width: 100, colour: 0 as const };
    const io: Io = {
      cwd,
      out: { ...look, write: (part) => void out.push(part) },
      err: { ...look, write: () => {} },
      stdin: async () => new Uint8Array(),
      write: () => {},
      append: () => {},
      env: () => undefined,
      today: () => "2026-11-21",
      web: { lookup: names({ "site.test": "127.0.0.1" }) },
    };
    const outcomes = async (...args: readonly string[]) => {
      out.length = 0;
      await main(["check", "notice.md", "--rule", "dead-link", "--format", "json", "--allow-private", ...args], io);
      const [notice] = JSON.parse(out.join("")).notices;
      const findings = notice.findings as readonly { readonly quote: string; readonly message: string }[];
      return {
        outcome: notice.outcomes[0].outcome,
        said: findings.map(({ quote, message }) => `${quote}: ${message}`),
      };
    };
    expect(await outcomes()).toEqual({ outcome: "not-applicable", said: [] });
    expect(await outcomes("--check-links")).toEqual({
      outcome: "fail",
      said: [
        `[our schedule](${at("/missing")}): The page behind a link did not open. ${at("/missing")}: it answers 404.`,
      ],
    });
    rmSync(cwd, { recursive: true });
  });
});
