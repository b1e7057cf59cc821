/** What a scan is offered by files, folders, archives, records and lists of addresses. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { type Zippable, zipSync } from "fflate";
import { pack } from "tar-stream";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Offered, Unreadable } from "../src/scan/types.ts";
import { findNotices } from "../src/source/files.ts";
import { linesOf } from "../src/source/stream/lines.ts";
import { openSource, type SourceOptions } from "../src/source/stream/open-source.ts";
import { recordOf } from "../src/source/stream/record.ts";
import { serve, text } from "./web-server.ts";

let cwd = "";
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "noticelint-"));
});
afterEach(() => rmSync(cwd, { recursive: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), content);
}

const from = (options: Partial<SourceOptions>): SourceOptions => ({
  cwd,
  stdin: () => Readable.from([]),
  web: { userAgent: "noticelint/test" },
  ...options,
});

async function taken(args: readonly string[], options: Partial<SourceOptions> = {}): Promise<(Offered | Unreadable)[]> {
  const all: (Offered | Unreadable)[] = [];
  for await (const one of openSource(args, from(options))) all.push(one);
  return all;
}

/** Each as "id: its text" or "id! what is wrong". */
const told = (all: readonly (Offered | Unreadable)[]): string[] =>
  all.map((one) =>
    "error" in one ? `${one.id}! ${one.error.message}` : `${one.id}: ${Buffer.from(one.content as string)}`,
  );

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);

async function tarOf(entries: Readonly<Record<string, string>>): Promise<Buffer> {
  const packed = pack();
  for (const [name, words] of Object.entries(entries)) packed.entry({ name }, words);
  packed.entry({ name: "link.md", type: "symlink", linkname: "/etc/passwd" });
  packed.finalize();
  return buffer(packed as unknown as AsyncIterable<Buffer>);
}

describe("files and folders", () => {
  test("a folder offers the same notices whether it is walked or listed, and its archives", async () => {
    for (const path of ["a/one.md", "a/b/TWO.HTML", "a/b/.hidden/three.md", "a/node_modules/x/four.md", "a/README.md"])
      put(path, "words");
    for (const path of ["a/five.yml", "a/six.ndjson", "a/.seven.md"]) put(path, "words");
    symlinkSync("one.md", join(cwd, "a/eight.md"));
    const walked = (await taken(["a"])).map(({ id }) => id).sort();
    expect(walked).toEqual(findNotices(["a"], cwd).paths);
    expect(walked).toEqual(["a/b/TWO.HTML", "a/one.md"]);
    put("a/more.zip", zipSync({ "nine.md": bytes("words") }));
    expect((await taken(["a"])).map(({ id }) => id)).toContain("a/more.zip!nine.md");
  });

  test("what is named is read whatever it is called, a glob finds notices and archives", async () => {
    put("five.yml", "five");
    put("a/one.md", "one");
    put("a/two.json", "two");
    put("a/three.zip", zipSync({ "three.txt": bytes("three") }));
    expect(told(await taken(["five.yml", "a/*"]))).toEqual([
      "five.yml: five",
      "a/one.md: one",
      "a/three.zip!three.txt: three",
    ]);
    expect(told(await taken(["a/*.json"]))).toEqual(["a/two.json: two"]);
  });

  test("a path that stands for nothing is refused before anything is read; an empty folder is told of", async () => {
    put("a/five.yml", "five");
    expect(() => openSource(["a/fife.yml"], from({}))).toThrow("no such file or folder");
    expect(() => openSource(["b/*.md"], from({}))).toThrow("no notice matches");
    expect(() => openSource(["ftp://fellmere.example/a"], from({}))).toThrow("ftp: is not read");
    expect(() => openSource([], from({ urls: "none.txt" }))).toThrow("no such list");
    expect(told(await taken(["a"]))).toEqual(["a! there are no notices in this folder"]);
  });

  test("a file that is too large to be a notice is not read", async () => {
    put("large.txt", Buffer.alloc(32_000_001, "a"));
    expect(told(await taken(["large.txt"]))).toEqual(["large.txt! it is larger than 32 MB"]);
  });
});

describe("zip", () => {
  test("its notices by extension, with names that lead nowhere, and archives in it as unreadable", async () => {
    const entries: Zippable = {
      "council/one.md": bytes("one"),
      "../../etc/two.txt": bytes("two"),
      "/root/three.html": bytes("three"),
      "C:\\temp\\four.txt": bytes("four"),
      "council/README.md": bytes("five"),
      "council/": new Uint8Array(),
      "data.json": bytes("{}"),
      "inner.zip": zipSync({ "six.md": bytes("six") }),
      "stored.md": [bytes("stored"), { level: 0 }],
      "ünïcode.md": bytes("seven"),
    };
    put("a.zip", zipSync(entries));
    expect(told(await taken(["a.zip"]))).toEqual([
      "a.zip!council/one.md: one",
      "a.zip!etc/two.txt: two",
      "a.zip!root/three.html: three",
      "a.zip!temp/four.txt: four",
      "a.zip!inner.zip! an archive in an archive is not opened",
      "a.zip!stored.md: stored",
      "a.zip!ünïcode.md: seven",
    ]);
  });

  test("entries that are locked, broken, too large or a trap are unreadable, and the others are read", async () => {
    const zip = Buffer.from(
      zipSync({
        "locked.md": bytes("locked"),
        "odd.md": bytes("packed in some other way"),
        "broken.md": [bytes("broken"), { level: 0 }],
        "garbled.md": bytes("garbled ".repeat(40)),
        "bomb.txt": new Uint8Array(20_000_000),
        "large.txt": [new Uint8Array(32_000_001).map((_, at) => (at * at * 31) >> 5), { level: 1 }],
        "last.md": bytes("last"),
      }),
    );
    const central = (name: string): number => zip.lastIndexOf(name) - 46;
    zip.writeUInt16LE(zip.readUInt16LE(central("locked.md") + 8) | 1, central("locked.md") + 8);
    zip.writeUInt16LE(14, central("odd.md") + 10);
    zip.write("BROKEN", zip.indexOf("broken", zip.indexOf("broken.md") + 9));
    zip.fill(0xff, zip.indexOf("garbled.md") + 10, zip.indexOf("garbled.md") + 14);
    put("a.zip", zip);
    expect(told(await taken(["a.zip"]))).toEqual([
      "a.zip!locked.md! it is locked with a password",
      "a.zip!odd.md! it is packed in a way that is not read (method 14)",
      "a.zip!broken.md! it is broken in the archive: its checksum is not right",
      expect.stringMatching(/^a\.zip!garbled\.md! it is broken in the archive: /),
      "a.zip!bomb.txt! it unpacks to more than 200 times its size",
      "a.zip!large.txt! it is larger than 32 MB",
      "a.zip!last.md: last",
    ]);
  });

  test("what is no archive, or half of one, is one unreadable", async () => {
    put("a.zip", "no archive");
    const whole = zipSync({ "one.md": bytes("one"), "two.md": bytes("two") });
    put("b.zip", whole.subarray(0, whole.length / 2));
    put("c.md", "c");
    const all = told(await taken(["a.zip", "b.zip", "c.md"]));
    expect(all).toEqual([
      expect.stringMatching(/^a\.zip! the archive cannot be read: /),
      expect.stringMatching(/^b\.zip! the archive cannot be read: /),
      "c.md: c",
    ]);
  });
});

describe("tar", () => {
  const entries = {
    "one.md": "one",
    "../two.txt": "two",
    "data.json": "{}",
    "inner.tgz": "x",
    "b/three.html": "three",
  };
  const expected = (name: string): string[] => [
    `${name}!one.md: one`,
    `${name}!two.txt: two`,
    `${name}!inner.tgz! an archive in an archive is not opened`,
    `${name}!b/three.html: three`,
  ];

  test("its notices, packed or not; links in it are no notices", async () => {
    const tar = await tarOf(entries);
    put("a.tar", tar);
    put("a.tar.gz", gzipSync(tar));
    put("a.tgz", gzipSync(tar));
    for (const name of ["a.tar", "a.tar.gz", "a.tgz"]) expect(told(await taken([name]))).toEqual(expected(name));
  });

  test("of half an archive what could be read, and that it ends early", async () => {
    const tar = await tarOf({ "one.md": "one", "two.md": "two ".repeat(1000) });
    put("a.tar", tar.subarray(0, 2100));
    const packed = gzipSync(await tarOf({ "one.md": "one", "two.md": randomWords(400_000) }), { level: 1 });
    put("b.tgz", packed.subarray(0, packed.length / 2));
    put("c.tgz", "no archive");
    for (const name of ["a.tar", "b.tgz", "c.tgz"]) {
      const all = told(await taken([name]));
      expect(all.at(-1)).toMatch(new RegExp(`^${name}!.*(?:cannot be read|broken)`));
      if (name !== "c.tgz") expect(all[0]).toBe(`${name}!one.md: one`);
    }
  });

  test("one that unpacks to far too much is left where that shows", async () => {
    put("bomb.tgz", gzipSync(await tarOf({ "one.md": "one", "zeros.bin": "0".repeat(60_000_000), "two.md": "two" })));
    expect(told(await taken(["bomb.tgz"]))).toEqual([
      "bomb.tgz!one.md: one",
      "bomb.tgz! the archive cannot be read to its end: it unpacks to more than 200 times its size",
    ]);
  });
});

/** Text that does not pack well. */
const randomWords = (length: number): string => {
  let state = 1;
  const next = (): string => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(97 + ((state >> 8) % 26));
  };
  return Array.from({ length }, next).join("");
};

describe("records", () => {
  const lines =
    '{"id": 1, "text": "one", "sector": "schools"}\nnonsense\n{"url": "https://a.example/x", "html": "<p>two"}\n';

  test("on standard input, in a file, and packed", async () => {
    put("a.ndjson", lines);
    put("b.jsonl.gz", gzipSync(lines));
    const stdin = () => Readable.from([bytes(lines)]);
    const expected = (name: string) => [
      "1: one",
      expect.stringMatching(`^${name}:2! this is not JSON`),
      "https://a.example/x: <p>two",
    ];
    expect(told(await taken(["-"], { stdin }))).toEqual(expected("<stdin>"));
    expect(told(await taken(["a.ndjson", "b.jsonl.gz"]))).toEqual([...expected("a.ndjson"), ...expected("b.jsonl.gz")]);
    const [first] = await taken(["a.ndjson"]);
    expect(first).toEqual({ id: "1", path: "1", sector: "schools", content: "one", format: "text" });
  });

  test("a packed file that is cut off", async () => {
    const packed = gzipSync(lines.repeat(3));
    put("a.ndjson.gz", packed.subarray(0, packed.length - 12));
    expect(told(await taken(["a.ndjson.gz"])).at(-1)).toMatch(/^a\.ndjson\.gz! it cannot be read to its end/);
  });

  test("lines are the same however the stream is cut", async () => {
    const parts = fc.array(fc.constantFrom("a", "b\n", "\n", "ccc", "ü"), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(parts, fc.array(fc.nat(20)), async (words, cuts) => {
        const whole = Buffer.from(words.join(""));
        const chunks: Buffer[] = [];
        let at = 0;
        for (const cut of cuts) {
          chunks.push(whole.subarray(at, at + cut));
          at += cut;
        }
        chunks.push(whole.subarray(at));
        const lines: string[] = [];
        for await (const line of linesOf(Readable.from(chunks.filter(({ length }) => length > 0)))) {
          expect(line.number).toBe(lines.length + 1);
          lines.push(Buffer.from(line.bytes!).toString());
        }
        const expected = whole.toString().split("\n");
        if (expected.at(-1) === "") expected.pop();
        expect(lines).toEqual(expected);
      }),
    );
  });

  test.each([
    ['{"id": 12345678901234567890, "text": "a"}', '"id" is a number of too many digits to be kept'],
    ['{"id": {}, "text": "a"}', '"id" must be text or a number, and is an object'],
    ['{"id": 1, "html": false}', '"html" must be text, and is the boolean false'],
    ['{"id": 1, "text": " \\n"}', '"text" is empty'],
    ['{"id": 1, "text": null}', 'there is no "text", "html" or "markdown" in the record'],
    ['{"id": 1, "text": "a", "url": 1}', '"url" must be text, and is the number 1'],
    ['{"id": 1, "text": "a", "date": "2026-13-01"}', '"date" is not a day: 2026-13-01'],
    ['"a"', "a record is an object, and this is text"],
    ["{}", 'there is no "text", "html" or "markdown" in the record'],
  ])("%s", (line, message) => {
    const { notice } = recordOf({ number: 1, bytes: bytes(line) }, "<stdin>");
    expect(notice).toMatchObject({ error: { kind: "input", message, hint: expect.stringMatching(/./) } });
  });
});

describe("addresses", () => {
  test("pages of a list in its order, one request a host at a time; what cannot be fetched is unreadable", async () => {
    let open = 0;
    let most = 0;
    const server = await serve(
      Object.fromEntries(
        ["/a", "/b", "/c", "/d", "/e"].map((path) => [
          path,
          (response, request) => {
            most = Math.max(most, ++open);
            setTimeout(() => {
              open -= 1;
              text(`page ${path}`)(response, request);
            }, 20);
          },
        ]),
      ),
    );
    const at = (path: string): string => `http://127.0.0.1:${server.port}${path}`;
    put("list.txt", `# pages\n${["/a", "/b", "/none", "/c", "/d"].map(at).join("\n")}\n\nnot an address\n`);
    const web = { userAgent: "noticelint/test", allowPrivate: true };
    const all = told(await taken([at("/e")], { urls: "list.txt", web }));
    expect(all).toEqual([
      `${at("/e")}: page /e`,
      `${at("/a")}: page /a`,
      `${at("/b")}: page /b`,
      `${at("/none")}! there is no such page: it answers 404`,
      `${at("/c")}: page /c`,
      `${at("/d")}: page /d`,
      "not an address! this is no address",
    ]);
    expect(most).toBe(1);
    await server.close();
  });
});

describe("memory", () => {
  test("nothing is read before it is asked for, and what is open is closed where the taker stops", async () => {
    let read = 0;
    const stdin = async function* () {
      for (;;) {
        read += 1;
        yield bytes(`{"id": ${read}, "text": "words"}\n`);
      }
    };
    for await (const { id } of openSource(["-"], from({ stdin }))) if (id === "5") break;
    expect(read).toBe(5);
    put("a.zip", zipSync({ "one.md": bytes("one"), "two.md": bytes("two") }));
    put("a.tar", await tarOf({ "one.md": "one", "two.md": "two" }));
    for (const name of ["a.zip", "a.tar"]) for await (const one of openSource([name], from({}))) if (one) break;
  });
});
