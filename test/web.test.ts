import { createServer } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Io } from "../src/cli/io.ts";
import { main } from "../src/cli/program.ts";
import { LIMITS, type Limits } from "../src/source/url/limits.ts";
import { isPublic, lookupWithin } from "../src/source/url/private.ts";
import { troubleOf } from "../src/source/url/trouble.ts";
import { names, redirect, serve, status, type TestServer, text } from "./web-server.ts";

const NOTICE = "# Privacy notice\n\nFellmere Rowing Club is the controller. We keep your name for 2 years.\n";
/** As an older editor saves it: the page names its encoding, the server does not. */
const PAGE = Buffer.from(
  '<!doctype html><html lang="en"><head><meta charset="windows-1252"><title>Privacy</title></head><body><main><h1>Privacy notice</h1><p>We keep \x93it\x94 for 2 years.</p></main></body></html>',
  "latin1",
);
const limits: Partial<Limits> = {
  connect: 400,
  answer: 500,
  whole: 900,
  robotsWhole: 700,
  size: 200_000,
  robotsSize: 2000,
};

let server: TestServer;
let other: TestServer;
let silentPort: number;
const silent = createServer(() => {});

beforeAll(async () => {
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
  silentPort = (silent.address() as { port: number }).port;
  other = await serve({ "/robots.txt": status(503), "/page": text(NOTICE) });
  server = await serve({
    "/notice": text(NOTICE),
    "/named.md": text(NOTICE, "application/octet-stream"),
    "/untyped": (response) => void response.end(NOTICE),
    "/gzip": text(gzipSync(NOTICE), undefined, { "content-encoding": "gzip" }),
    "/deflate": text(deflateSync(NOTICE), undefined, { "content-encoding": "deflate" }),
    "/br": text(brotliCompressSync(NOTICE), undefined, { "content-encoding": "br" }),
    "/latin": text(
      Buffer.from("# Privacy notice\n\nWe keep \x93it\x94 for 2 years.\n", "latin1"),
      "text/plain; charset=iso-8859-1",
    ),
    "/page": text(PAGE, "text/html"),
    "/bomb": text(gzipSync(Buffer.alloc(30_000_000)), "text/plain", { "content-encoding": "gzip" }),
    "/bad-gzip": text("this is not packed", "text/plain", { "content-encoding": "gzip" }),
    "/half-gzip": text(gzipSync(NOTICE.repeat(99)).subarray(0, 60), "text/plain", { "content-encoding": "gzip" }),
    "/large": text("a ".repeat(150_000), "text/plain"),
    "/endless": (response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      const more = (): void => {
        while (!response.destroyed && response.write("so it goes on and on. ".repeat(500)));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    },
    "/silent": () => {},
    "/drip": (response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      const drip = setInterval(() => (response.destroyed ? clearInterval(drip) : response.write("a ")), 50);
    },
    "/broken": (response) => {
      response.writeHead(200, { "content-type": "text/plain", "content-length": "500" });
      response.write("half");
      setTimeout(() => response.destroy(), 20);
    },
    "/loop": redirect("/loop-back"),
    "/loop-back": redirect("/loop"),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`/far-${index}`, redirect(`/far-${index + 1}`)])),
    "/moved": redirect("/notice#here", 301),
    "/nowhere": redirect("http://"),
    "/to-file": redirect("file:///etc/hosts"),
    "/to-private": redirect("http://10.0.0.1/secret"),
    "/to-metadata": redirect("http://169.254.169.254/latest/"),
    "/to-itself": redirect("http://127.0.0.2/"),
    "/to-inside": redirect("http://inside.test/secret"),
    "/members": redirect("/account/sign-in?return=notice"),
    "/account/sign-in?return=notice": text(NOTICE),
    "/image": text(Buffer.from([0x89, 0x50, 0x4e, 0x47]), "image/png"),
    "/gone": status(410),
    "/sign-in": status(401),
    "/refused": status(403),
    "/fault": status(500),
    "/empty": text(""),
    "/app": text(
      '<!doctype html><title>Privacy</title><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div><script src="/a.js"></script>',
      "text/html",
    ),
    "/bare-app": text(
      '<!doctype html><title>Privacy</title><div id="root"></div><script src="/a.js"></script>',
      "text/html",
    ),
    "/wall": text(
      "<!doctype html><title>Just a moment...</title><h1>fellmere.test</h1><p>Checking your browser before you go on.</p>",
      "text/html",
    ),
    "denied.test/robots.txt": text("User-agent: noticelint\nDisallow: /notice\n", "text/plain"),
    "others.test/robots.txt": text("User-agent: *\nDisallow: /\n\nUser-agent: noticelint\nAllow: /\n", "text/plain"),
    "long.test/robots.txt": text(
      `User-agent: *\nDisallow: /a\n${"# and so on\n".repeat(5000)}Disallow: /notice\n`,
      "text/plain",
    ),
    "slow.test/robots.txt": () => {},
    "circle.test/robots.txt": redirect("/robots.txt"),
    "strict.test/robots.txt": redirect("http://denied.test/robots.txt"),
  });
});
afterAll(async () => {
  silent.close();
  await Promise.all([server.close(), other.close()]);
});

const at = (path: string, host = "site.test"): string => `http://${host}:${server.port}${path}`;

/** Every name is this machine, as the command sees it; which addresses are private is tested apart. */
const everywhere: NonNullable<Io["web"]> = {
  limits,
  lookup: (hostname, options, callback) =>
    names(hostname.endsWith(".test") ? { [hostname]: "127.0.0.1" } : {})(hostname, options, callback),
};

async function run(args: readonly string[], web = everywhere) {
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
    web,
  };
  const code = await main([...args, "--pack", "cli/pack"], io);
  return { code, stdout: out.join(""), stderr: err.join("") };
}

const check = (address: string, ...more: string[]) =>
  run(["check", address, "--allow-private", "--fail-on", "never", ...more]);

/** What the first notice of a JSON report says of how long data is kept. */
const retention = (stdout: string): string =>
  JSON.parse(stdout).notices[0].elements.find(({ id }: { readonly id: string }) => id === "retention").status;

describe("a page", () => {
  test("is fetched and checked, with the address at which it was found", async () => {
    const { code, stdout, stderr } = await check(at("/moved"), "--format", "json");
    expect(stderr).toBe("");
    expect(code).toBe(0);
    const [notice] = JSON.parse(stdout).notices;
    expect(notice).toMatchObject({
      path: at("/moved"),
      format: "markdown",
      title: "Privacy notice",
      fetched: { url: at("/moved"), finalUrl: at("/notice#here") },
    });
    expect(retention(stdout)).toBe("present");
    expect([...server.agents]).toEqual([expect.stringMatching(/^noticelint\/\d+\.\d+\.\d+/)]);
  });

  test.each(["/gzip", "/deflate", "/br", "/named.md", "/untyped"])("%s is unpacked and read", async (path) => {
    const { code, stdout } = await check(at(path), "--format", "json");
    expect(code).toBe(0);
    expect(retention(stdout)).toBe("present");
  });

  test("is read in the charset that came with it, as browsers read that", async () => {
    const { stdout } = await check(at("/latin"), "--format", "json");
    expect(stdout).toContain("We keep “it” for 2 years.");
  });

  test("is read in the encoding that it names itself", async () => {
    const { stdout } = await check(at("/page"), "--format", "json");
    expect(JSON.parse(stdout).notices[0]).toMatchObject({ format: "html", title: "Privacy notice" });
    expect(stdout).toContain("We keep “it” for 2 years.");
  });

  test("is asked for once, and robots.txt before it", async () => {
    server.asked.length = 0;
    await run(["compare", at("/notice", "once.test"), at("/moved", "once.test"), "--allow-private"]);
    expect(server.asked).toEqual([
      "GET once.test/robots.txt",
      "GET once.test/notice",
      "GET once.test/moved",
      "GET once.test/notice",
    ]);
  });
});

describe("what cannot be fetched is said, with what to do, and ends in 2", () => {
  test.each([
    ["/missing", "there is no such page: it answers 404"],
    ["/gone", "there is no such page: it answers 410"],
    ["/sign-in", "it asks to sign in: it answers 401"],
    ["/refused", "it is refused: it answers 403"],
    ["/fault", "the server is at fault: it answers 500"],
    ["/image", "this is image/png"],
    ["/loop", "its redirects lead in a circle"],
    ["/far-0", "it redirects more than 5 times"],
    ["/nowhere", "it redirects to what is no address"],
    ["/to-file", "it leads to file:, and only http: and https: are read"],
    ["/members", "it asks to sign in, after a redirect to"],
    ["/bomb", "it is larger than 200 kB"],
    ["/large", "it is larger than 200 kB"],
    ["/endless", "it is larger than 200 kB"],
    ["/bad-gzip", "it cannot be unpacked (Z_DATA_ERROR)"],
    ["/half-gzip", "it cannot be unpacked (Z_BUF_ERROR)"],
    ["/silent", "no answer came within 0.5 seconds"],
    ["/drip", "not all of it came within 0.9 seconds"],
    ["/broken", "the connection broke off"],
    ["/empty", "the file is empty"],
    ["/app", "the page is empty until a script fills it"],
    ["/bare-app", "the page is empty until a script fills it"],
    ["/wall", "the page is shown to browsers only"],
  ])("%s: %s", async (path, message) => {
    const began = performance.now();
    const { code, stdout, stderr } = await check(at(path));
    expect(stderr).toContain(`error: ${at(path)}: ${message}`);
    expect(stderr).toMatch(/\n {2}hint: .+\n$/);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test("a host that does not exist, one that refuses, one that says nothing, and one without TLS", async () => {
    expect((await check("http://no-such-host.invalid/")).stderr).toContain("there is no such host");
    const free = await serve({});
    await free.close();
    expect((await check(`http://site.test:${free.port}/`)).stderr).toContain("the host refuses the connection");
    expect((await check(`https://site.test:${server.port}/notice`)).stderr).toContain(
      "no secure connection could be made",
    );
    expect((await check(`http://site.test:${silentPort}/`, "--ignore-robots")).stderr).toContain(
      "no answer came within",
    );
  });

  test("a name that is never looked up", async () => {
    const { stderr } = await run(["check", "http://never.test/"], { limits, lookup: () => {} });
    expect(stderr).toMatch(/no connection was made within 0\.4 seconds|no answer came within 0\.5 seconds/);
  });

  test("a certificate that is not to be trusted", () => {
    for (const code of ["CERT_HAS_EXPIRED", "DEPTH_ZERO_SELF_SIGNED_CERT", "ERR_TLS_CERT_ALTNAME_INVALID"]) {
      const error = Object.assign(new Error(), { code });
      expect(troubleOf(error, LIMITS).message).toBe(`its certificate is not to be trusted (${code})`);
    }
  });

  test("a defect of ours is none of the network's", () => {
    expect(() => troubleOf(new TypeError("x is not a function"), LIMITS)).toThrow(TypeError);
  });

  test("the other notices are still checked", async () => {
    const { code, stdout, stderr } = await run(["check", at("/missing"), at("/notice"), "--allow-private"]);
    expect(code).toBe(2);
    expect(stdout).toContain(at("/notice"));
    expect(stderr).toContain(`error: ${at("/missing")}:`);
  });

  test("an address that cannot be one", async () => {
    expect((await check("ftp://site.test/notice")).stderr).toContain("ftp: is not read");
    const { stderr } = await check("https://jo:secret@site.test/notice");
    expect(stderr).toContain("error: https://site.test/notice: the address holds a user name or a password");
    expect(stderr).not.toContain("secret");
  });
});

describe("robots.txt", () => {
  test("is respected, unless --ignore-robots", async () => {
    const { code, stderr } = await check(at("/notice", "denied.test"));
    expect(code).toBe(2);
    expect(stderr).toContain("robots.txt asks not to fetch it\n  hint: --ignore-robots");
    expect((await check(at("/notice", "denied.test"), "--ignore-robots")).code).toBe(0);
  });

  test("is read for our name before all others', and as long as its limit", async () => {
    expect((await check(at("/notice", "others.test"))).code).toBe(0);
    expect((await check(at("/notice", "long.test"))).code).toBe(0);
    expect((await check(at("/a", "long.test"))).stderr).toContain("robots.txt asks not to fetch it");
  });

  test("that is at fault or silent forbids all, one that redirects for ever is none", async () => {
    const page = `http://site.test:${other.port}/page`;
    expect((await check(page)).stderr).toContain("robots.txt answers 503, which forbids all");
    expect((await check(page, "--ignore-robots")).code).toBe(0);
    expect((await check(at("/notice", "slow.test"))).stderr).toContain("robots.txt could not be read: no answer came");
    expect((await check(at("/notice", "circle.test"))).code).toBe(0);
  });
});

describe("addresses on private networks", () => {
  test("are told from public ones", () => {
    const refused = [
      ..."127.0.0.1 127.9.9.9 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 0.1.2.3".split(
        " ",
      ),
      ..."224.0.0.1 255.255.255.255 240.0.0.1 192.0.2.1 198.18.0.1".split(" "),
      ..."::1 :: fe80::1 fe80::1%eth0 fd00::1 fc00::1 fec0::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::127.0.0.1".split(
        " ",
      ),
      ..."64:ff9b::10.0.0.1 2002:7f00:1:: 2001:db8::1 nonsense".split(" "),
    ];
    expect(refused.filter(isPublic)).toEqual([]);
    const open = "8.8.8.8 151.101.0.81 172.32.0.1 2a00:1450:4009::1 ::ffff:8.8.8.8 64:ff9b::8.8.8.8".split(" ");
    expect(open.filter((address) => !isPublic(address))).toEqual([]);
  });

  test.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://[::1]/",
    "http://[::ffff:7f00:1]/",
    "http://localhost/",
  ])("%s is refused unless allowed", async (address) => {
    const { code, stderr } = await run(["check", address], { limits });
    expect(code).toBe(2);
    expect(stderr).toMatch(/it leads to (127\.0\.0\.1|::1|::ffff:7f00:1), an address on a private network/);
    expect(stderr).toContain("hint: --allow-private");
  });

  test("this very server is refused by its name, and nothing reaches it", async () => {
    server.asked.length = 0;
    const { stderr } = await run(["check", at("/notice")]);
    expect(stderr).toContain("it leads to 127.0.0.1, an address on a private network");
    expect(server.asked).toEqual([]);
  });

  test.each([
    ["/to-private", "10.0.0.1"],
    ["/to-metadata", "169.254.169.254"],
    ["/to-inside", "192.168.0.9"],
    ["/to-itself", "127.0.0.2"],
  ])("%s is refused after a redirect to %s", async (path, address) => {
    // The first hop is taken for a public address; what it redirects to is judged as always.
    const { code, stderr } = await run(["check", at(path)], {
      limits,
      lookup: names({ "site.test": "127.0.0.1", "inside.test": "192.168.0.9" }),
      isPublic: (one) => one === "127.0.0.1" || isPublic(one),
    });
    expect(code).toBe(2);
    expect(stderr).toContain(`it leads to ${address}, an address on a private network, after a redirect to`);
  });

  test("a name is refused where one of its addresses is private, and is connected to as it was looked up", async () => {
    const mixed = lookupWithin(isPublic, (_, __, callback) =>
      callback(
        null,
        [
          { address: "8.8.8.8", family: 4 },
          { address: "10.0.0.1", family: 4 },
        ],
        undefined as never,
      ),
    );
    const answer = await new Promise((done) => mixed("mixed.test", { all: true }, (error) => done(error)));
    expect(answer).toMatchObject({ code: "PRIVATE_ADDRESS", address: "10.0.0.1" });
    let looked = 0;
    const turning = lookupWithin(isPublic, (_, options, callback) =>
      names({ "turning.test": looked++ === 0 ? "8.8.8.8" : "127.0.0.1" })("turning.test", options, callback),
    );
    const first = await new Promise((done) => turning("turning.test", {}, (_, address) => done(address)));
    expect({ first, looked }).toEqual({ first: "8.8.8.8", looked: 1 });
  });
});
