import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { InputError } from "../src/errors.ts";
import { loadPack } from "../src/pack/load.ts";

const small = fileURLToPath(new URL("cli/pack", import.meta.url));
const shipped = fileURLToPath(new URL("../rules/uk-gdpr", import.meta.url));
const RULE = "quality/vague-retention.yml";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "noticelint-pack-"));
  cpSync(small, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file = RULE): string => readFileSync(join(folder, file), "utf8");
const write = (text: string, file = RULE): void => writeFileSync(join(folder, file), text);
const change = (from: string | RegExp, to: string, file = RULE): void => {
  const changed = read(file).replace(from, to);
  expect(changed).not.toBe(read(file));
  write(changed, file);
};

/** The mistake at which loading ends, with the text from its place to the end of its line. */
function mistake(): { error: InputError; at: string } {
  try {
    loadPack(folder, "pack");
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const line =
      error.path === "pack"
        ? ""
        : (readFileSync(join(folder, error.path.slice(5)), "utf8").split("\n")[(error.line ?? 1) - 1] ?? "");
    return { error, at: line.slice((error.column ?? 1) - 1) };
  }
  throw new Error("the pack loaded");
}

describe("the settings of a pack", () => {
  const settings = (value: string): void =>
    change("about:", `settings:\n  new-law-from: { kind: day, about: A law., value: ${value} }\nabout:`, "pack.yml");
  const fromOf = (given?: Parameters<typeof loadPack>[2]): string | undefined =>
    loadPack(folder, "pack", given).rules.find(({ path }) => path.endsWith(RULE))?.value.law[0]?.from;

  test("hold the day that a law names", () => {
    settings("2026-03-04");
    change("from: 2018-05-25", "from: new-law-from");
    expect(fromOf()).toBe("2026-03-04");
  });

  test("give way to what is set of them", () => {
    settings("2026-03-04");
    change("from: 2018-05-25", "from: new-law-from");
    const given = { path: "it.yml", value: { settings: { "new-law-from": "2027-01-01" } }, place: () => null };
    expect(fromOf(given)).toBe("2027-01-01");
  });

  test("let what begins on a day that is not fixed never begin", () => {
    settings("null");
    change("from: 2018-05-25", "from: new-law-from");
    expect(fromOf()).toBe("9999-12-31");
  });

  test("are refused where a day is none, with its place", () => {
    settings("2026-02-30");
    expect(mistake()).toMatchObject({ error: { message: "2026-02-30 is not a day" }, at: "2026-02-30 }" });
  });

  test("that are named but not there are refused with the nearest", () => {
    settings("2026-03-04");
    change("from: 2018-05-25", "from: new-law-form");
    expect(mistake().error.hint).toBe("did you mean new-law-from?");
  });
});

describe("a pack", () => {
  test("is loaded with its rules sorted by id and grouped by folder", () => {
    const pack = loadPack(folder);
    expect(pack.file.name).toBe("small");
    expect(pack.rules.map(({ value, group }) => [value.id, group])).toEqual([
      ["missing-retention", "elements"],
      ["security-guarantee", "quality"],
      ["vague-retention", "quality"],
    ]);
    expect(pack.readings.map(({ value }) => value.element)).toEqual(["retention"]);
    expect(Object.keys(pack.lexicon.value)).toEqual(["keep"]);
  });

  test("needs no lexicon", () => {
    rmSync(join(folder, "lexicon.yml"));
    expect(loadPack(folder).lexicon.value).toEqual({});
  });

  test("has a hash of what its files say, not of how their lines end", () => {
    const { hash } = loadPack(folder);
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    write(read().replaceAll("\n", "\r\n"));
    expect(loadPack(folder).hash).toBe(hash);
    change("leaves open", "does not say");
    expect(loadPack(folder).hash).not.toBe(hash);
  });

  test("has files with a byte order mark like others", () => {
    write(`\uFEFF${read()}`);
    expect(loadPack(folder).rules[2]?.place(["id"])).toMatchObject({ line: 1, column: 5 });
  });
});

describe("a mistake in a pack", () => {
  const cases: readonly (readonly [
    what: string,
    from: string | RegExp,
    to: string,
    message: RegExp,
    at: RegExp,
    hint: RegExp,
  ])[] = [
    ["YAML that breaks off", "what: The", "what: [The", /not YAML/, /^/, /quotes/],
    ["a mapping inside text", "what: The notice", "what: The notice: it", /not YAML/, /^The notice: it/, /quotes/],
    [
      "a key given twice",
      "since: 0.1.0",
      "since: 0.1.0\nsince: 0.2.0",
      /not YAML: Map keys must be unique/,
      /^since: 0.2.0/,
      /twice/,
    ],
    ["an unknown tag", "what: The", "what: !!js The", /not YAML: Unresolved tag/, /^!!js/, /quotes/],
    [
      "an unknown key",
      "severity:",
      "serverity:",
      /unknown key "serverity"/,
      /^serverity: warning/,
      /^did you mean severity\?$/,
    ],
    [
      "an unknown key, far from any",
      "severity:",
      "xyzzy: 1\nseverity:",
      /unknown key "xyzzy"/,
      /^xyzzy/,
      /^the keys here are id, title/,
    ],
    [
      "an unknown key in a list",
      "    from:",
      "    form:",
      /unknown key "form" in law\[0\]/,
      /^form: 2018/,
      /did you mean from\?/,
    ],
    [
      "a value that is not one of those there are",
      "severity: warning",
      "severity: warn",
      /severity cannot be "warn"/,
      /^warn$/,
      /did you mean warning\? \(one of error, warning, info\)/,
    ],
    [
      "a number for text",
      "since: 0.1.0",
      "since: 0.1",
      /since must be text, and is the number 0.1/,
      /^0.1$/,
      /put it in quotes: "0.1"/,
    ],
    [
      "text for a list",
      /law:\n( {2}.*\n)*/,
      "law: Art 13\n",
      /law must be a list, and is text/,
      /^Art 13/,
      /after '- '/,
    ],
    ["nothing after a key", /why: .*/, "why:", /why must be text, and is empty/, /^/, /behind the colon/],
    ["a missing key", /why: .*\n/, "", /why is missing/, /^id:/, /add "why:"/],
    ["too few examples", /(fail:\n.*)\n.*\n/, "$1\n", /examples.fail must have at least 2/, /^/, /add another/],
    [
      "an empty text",
      "text: We hold it as long as necessary.",
      'text: ""',
      /examples.fail\[1\].text must not be empty/,
      /^/,
      /write it out/,
    ],
    [
      "a date in another form",
      "from: 2018-05-25",
      "from: 25 May 2018",
      /law\[0\].from: a date is written YYYY-MM-DD/,
      /^25 May/,
      /schema/,
    ],
    [
      "a day that is none",
      "from: 2018-05-25",
      "from: 2018-02-30",
      /2018-02-30 is not a day/,
      /^2018-02-30/,
      /no such day/,
    ],
    [
      "an end before the beginning",
      "from: 2018-05-25",
      "from: 2018-05-25\n    until: 2018-05-25",
      /until is not after from/,
      /^2018-05-25/,
      /first day/,
    ],
    [
      "a day that no setting holds",
      "from: 2018-05-25",
      "from: some-day",
      /no day "some-day" among the settings/,
      /^some-day/,
      /pack.yml/,
    ],
    ["what is no URL", /url: .*/, "url: article 13", /law\[0\].url is not a URL/, /^article 13/, /https/],
    [
      "an id that is no id",
      "id: vague-retention",
      "id: Vague Retention",
      /id: an id is lower case words/,
      /^Vague/,
      /schema/,
    ],
    [
      "an id that is not the file's name",
      "id: vague-retention",
      "id: vague",
      /not the name of its file/,
      /^vague$/,
      /vague.yml/,
    ],
    [
      "two ways to judge",
      "fails: partial",
      "fails: partial\nwhen: [x]\nneeds: [y]",
      /exactly one of element, finds, when, check/,
      /^id:/,
      /schema/,
    ],
    ["half of a way to judge", "fails: partial", "", /element and fails go together/, /^id:/, /schema/],
    [
      "a matcher that is none",
      /element: .*\nfails: .*/,
      "finds: [5]",
      /finds\[0\] must be text or a mapping, and is the number 5/,
      /^5\]/,
      /quotes: "5"/,
    ],
    [
      "an unknown condition",
      /element: .*\nfails: .*/,
      "finds:\n  - phrase: x\n    nto: y",
      /unknown key "nto" in finds\[0\]/,
      /^nto: y/,
      /did you mean not\?/,
    ],
    [
      "aliases that multiply",
      "what: The",
      `x: &x [${"1,".repeat(20)}]\ny: &y [${"*x,".repeat(20)}]\nz: [${"*y,".repeat(20)}]\nwhat: The`,
      /multiplies too often/,
      /\*y/,
      /write it out/,
    ],
  ];
  for (const [what, from, to, message, at, hint] of cases) {
    test(`${what}: has its place, a caret and a hint`, () => {
      change(from, to);
      const found = mistake();
      expect(found.error.path).toBe(`pack/${RULE}`);
      expect(found.error.message).toMatch(message);
      expect(found.at).toMatch(at);
      expect(found.error.hint).toMatch(hint);
      const [line = "", caret = ""] = (found.error.frame ?? "").split("\n");
      expect(line).toContain(`${found.error.line} | `);
      expect(line.slice(caret.indexOf("^"))).toBe(found.at);
    });
  }

  test("the same id twice: names the other file", () => {
    write(read(), "elements/vague-retention.yml");
    expect(mistake().error).toMatchObject({
      path: "pack/quality/vague-retention.yml",
      message: 'there is another rule "vague-retention"',
      hint: expect.stringContaining("pack/elements/vague-retention.yml"),
    });
  });

  test("in several files: the first by name is told", () => {
    write("id: [", "quality/zebra.yml");
    write("id: [", "quality/aardvark.yml");
    expect(mistake().error.path).toBe("pack/quality/aardvark.yml");
  });

  test("an empty file, one too large, one nested too deep", () => {
    write("# nothing but a comment\n");
    expect(mistake().error.message).toBe("the file is empty");
    write(`what: "${"x".repeat(256 * 1024)}"`);
    expect(mistake().error.message).toBe("the file is larger than 256 KB");
    write(`what: ${"[".repeat(50_000)}`);
    expect(mistake().error).toBeInstanceOf(InputError);
  });

  test("an ending that is not read, a folder that is none, one without pack.yml", () => {
    write(read(), "quality/other.yaml");
    expect(mistake().error).toMatchObject({ path: "pack/quality/other.yaml", hint: expect.stringContaining(".yml") });
    expect(() => loadPack(join(folder, "nowhere"))).toThrow("no such folder");
    expect(() => loadPack(join(folder, "quality"))).toThrow("not read");
    expect(() => loadPack(join(folder, "elements"))).toThrow("there is no pack.yml");
  });

  test("a day of checking that is none", () => {
    change("checked: 2026-11-21", "checked: 2026-13-01", "pack.yml");
    expect(mistake().error).toMatchObject({ path: "pack/pack.yml", line: 4, column: 10 });
  });

  test("a reading that is named and not there", () => {
    change("labels:", "applies: [retenton/present]\nlabels:", "reading/retention.yml");
    expect(mistake().error).toMatchObject({
      message: "no reading reads retenton/present",
      hint: "did you mean retention/present?",
    });
  });

  test("a rule to which another yields, and that is not there", () => {
    change("examples:", "yields: [vague-retentoin]\nexamples:", "quality/security-guarantee.yml");
    expect(mistake().error).toMatchObject({
      message: "no rule is called vague-retentoin",
      hint: "did you mean vague-retention?",
    });
  });
});

describe("a place", () => {
  const scalars = [
    ["plain", "we keep (it"],
    ["single-quoted", "'it''s kept (here'"],
    ["double-quoted", '"a \\"kept\\" \\u0041 (thing"'],
    ["plain over lines", "we keep\n      it   \n      for (ever"],
    ["folded", ">-\n      we keep\n      it (for ever"],
    ["literal", "|\n      we keep\n      it (for ever"],
    ["quoted over lines", '"we keep\n      it (for ever"'],
  ] as const;
  for (const [style, scalar] of scalars) {
    test(`inside ${style} text is that of the character, not of its escape or line break`, () => {
      change(/element: .*\nfails: .*/, `finds:\n  - phrase: ${scalar}`);
      const rule = loadPack(folder).rules.find(({ value }) => value.id === "vague-retention");
      const { phrase } = (rule?.value.finds ?? [])[0] as { phrase: string };
      const place = rule?.place(["finds", 0, "phrase"], phrase.indexOf("("));
      expect(read().split("\n")[(place?.line ?? 0) - 1]?.[(place?.column ?? 0) - 1]).toBe("(");
      const start = rule?.place(["finds", 0, "phrase"]);
      expect(read().split("\n")[(start?.line ?? 0) - 1]?.[(start?.column ?? 0) - 1]).toBe(phrase[0]);
    });
  }

  test("of what is not there is null", () => {
    const [rule] = loadPack(folder).rules;
    expect(rule?.place(["finds", 3])).toBeNull();
    expect(rule?.place(["title", "x"])).toBeNull();
    expect(rule?.place([])).toMatchObject({ line: 1, column: 1 });
  });
});

describe("the pack that comes with noticelint", () => {
  test("loads, and each of its files names its schema for editors", () => {
    expect(loadPack(shipped).rules.length).toBeGreaterThan(0);
    const files = readdirSync(shipped, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yml"));
    const wrong = files.filter((name) => {
      const kind = name.includes("/")
        ? name.startsWith("reading/")
          ? "../../schema/reading"
          : "../../schema/rule"
        : `../schema/${name.slice(0, -4)}`;
      return (
        readFileSync(join(shipped, name), "utf8").split("\n", 1)[0] !==
        `# yaml-language-server: $schema=${kind}.v1.json`
      );
    });
    expect(wrong).toEqual([]);
  });
});
