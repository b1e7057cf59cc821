import { appendFileSync, cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../src/cli/program.ts";
import { folderOfTest, repositoryOfTest } from "./git-made.ts";

const PACK = join(import.meta.dirname, "cli/pack");

interface Run {
  readonly code: number;
  readonly stderr: string;
  /** "rule path" of what is not suppressed, in the order of the report. */
  readonly open: readonly string[];
  readonly suppressed: number;
}

async function noticelint(folder: string, ...args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const format = args[0] === "check" ? ["--format", "json"] : [];
  const code = await main([...args, ...format], {
    cwd: folder,
    out: { write: (text) => void out.push(text), width: 100, colour: 0 },
    err: { write: (text) => void err.push(text), width: 100, colour: 0 },
    stdin: async () => new Uint8Array(),
    write: (path, text) => writeFileSync(join(folder, path), text),
    append: (path, text) => appendFileSync(join(folder, path), text),
    env: () => undefined,
    today: () => "2026-11-21",
  });
  const text = out.join("");
  const findings: { rule: string; path: string; suppressed: unknown }[] = text.startsWith("{")
    ? JSON.parse(text).notices.flatMap((notice: { path: string; findings: { rule: string; suppressed: unknown }[] }) =>
        notice.findings.map((finding) => ({ ...finding, path: notice.path })),
      )
    : [];
  return {
    code,
    stderr: err.join(""),
    open: findings.filter(({ suppressed }) => suppressed === null).map(({ rule, path }) => `${rule} ${path}`),
    suppressed: findings.filter(({ suppressed }) => suppressed !== null).length,
  };
}

const GOOD = "We keep your form for 30 days.";
const VAGUE = "We keep your name for as long as needed.";
const VAGUER = "We hold your address as long as necessary.";
const GUARANTEE = "We guarantee the security of your data.";

const notice = (...paragraphs: readonly string[]): string =>
  `# Privacy notice\n\n${paragraphs.map((text) => `${text}\n`).join("\n")}`;

/** What a commit writes, and what the gate has to say of it. */
interface Step {
  readonly does: string;
  readonly files: Readonly<Record<string, string | null>>;
  readonly open?: readonly string[];
  readonly suppressed?: number;
  readonly says?: RegExp;
}

const A = "notices/a.md";
const B = "notices/b.md";
const C = "notices/c.md";

const STEPS: readonly Step[] = [
  { does: "says more, elsewhere", files: { [A]: notice("Hello.", VAGUE) }, suppressed: 1 },
  { does: "moves what was accepted", files: { [A]: notice(VAGUE, "Hello.") }, suppressed: 1 },
  { does: "puts paragraphs before it", files: { [A]: notice("One.", "Two.", "Three.", VAGUE) }, suppressed: 1 },
  { does: "breaks its line", files: { [A]: notice(VAGUE.replace("name ", "name\n")) }, suppressed: 1 },
  { does: "curls a quote beside it", files: { [A]: notice(VAGUE, "It’s so.") }, suppressed: 1 },
  { does: "touches no notice", files: { "README.md": "Hello.\n" }, says: /^no notice that is there has changed/ },
  { does: "touches a program", files: { "src/main.ts": "export {};\n" }, says: /^no notice that is there has changed/ },
  { does: "adds a good notice", files: { "notices/d.md": notice(GOOD) } },
  { does: "adds a bad notice", files: { "notices/e.md": notice(VAGUE) }, open: ["vague-retention notices/e.md"] },
  { does: "takes the bad notice away", files: { "notices/e.md": null }, says: /^no notice that is there has changed/ },
  { does: "makes a good notice vague", files: { [B]: notice(VAGUER) }, open: [`vague-retention ${B}`] },
  { does: "mends it", files: { [B]: notice(GOOD) } },
  { does: "takes the period out", files: { [B]: notice("Hello.") }, open: [`missing-retention ${B}`] },
  { does: "puts it back", files: { [B]: notice(GOOD, "Hello.") } },
  {
    does: "mends what was accepted, and errs by the same rule",
    files: { [A]: notice(VAGUER) },
    open: [`vague-retention ${A}`],
    says: /1 finding of the baseline no longer there, taken out/,
  },
  { does: "mends that too", files: { [A]: notice(GOOD) } },
  { does: "brings back what was once accepted", files: { [A]: notice(VAGUE) }, open: [`vague-retention ${A}`] },
  { does: "mends it again", files: { [A]: notice(GOOD) } },
  {
    does: "edits a notice beside an accepted finding",
    files: { [C]: notice(GOOD, "Hello.", GUARANTEE) },
    suppressed: 1,
  },
  {
    does: "says it once more",
    files: { [C]: notice(GOOD, GUARANTEE, "Hello.", GUARANTEE) },
    open: [`security-guarantee ${C}`],
    suppressed: 1,
  },
  { does: "says it once", files: { [C]: notice(GOOD, "Hello.", GUARANTEE) }, suppressed: 1 },
  {
    does: "moves it under another heading",
    files: { [C]: notice(GOOD, "## Security", GUARANTEE) },
    open: [`security-guarantee ${C}`],
    says: /1 finding of the baseline no longer there, taken out/,
  },
  { does: "takes it out", files: { [C]: notice(GOOD) } },
  { does: "renames a notice", files: { [B]: null, "notices/b 2.md": notice(GOOD, "Hello.") } },
  {
    does: "edits the renamed one",
    files: { "notices/b 2.md": notice(VAGUE) },
    open: ["vague-retention notices/b 2.md"],
  },
  {
    does: "edits three at once",
    files: { [A]: notice(VAGUER), [C]: notice(GOOD, GUARANTEE), "notices/b 2.md": notice(GOOD) },
    open: [`vague-retention ${A}`, `security-guarantee ${C}`],
  },
  { does: "mends two of them", files: { [A]: notice(GOOD), [C]: notice(GOOD) } },
  {
    does: "adds a page",
    files: { "notices/f.html": "<main><h1>Privacy notice</h1><p>We keep it for 2 years.</p></main>" },
  },
  {
    does: "makes the page vague",
    files: { "notices/f.html": `<main><h1>Privacy notice</h1><p>${VAGUE}</p></main>` },
    open: ["vague-retention notices/f.html"],
  },
];

describe("a gate over thirty commits", () => {
  test("passes what it should, fails what it should, and its baseline follows the text", async () => {
    const { folder, write, commit, git } = repositoryOfTest();
    cpSync(PACK, join(folder, "pack"), { recursive: true });
    write(A, notice(VAGUE));
    write(B, notice(GOOD));
    write(C, notice(GOOD, GUARANTEE));
    commit("First");
    const made = await noticelint(folder, "baseline", "notices", "--pack", "pack", "--baseline", "accepted.yml");
    expect(made.code).toBe(0);
    const seen: unknown[] = [];
    const wanted: unknown[] = [];
    for (const { does, files, open = [], suppressed = 0, says } of STEPS) {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) git("rm", "--quiet", path);
        else write(path, text);
      }
      commit(does);
      const args = ["check", "notices", "--since", "HEAD~1", "--pack", "pack", "--baseline", "accepted.yml"];
      const run = await noticelint(folder, ...args, "--fail-on", "info");
      seen.push({ does, ...run, stderr: says ? says.test(run.stderr) || run.stderr : run.stderr });
      wanted.push({ does, code: open.length > 0 ? 1 : 0, open, suppressed, stderr: says ? true : "" });
    }
    expect(seen).toEqual(wanted);
    expect(STEPS.length + 1).toBe(30);
    expect(readFileSync(join(folder, "accepted.yml"), "utf8")).toContain("accepted: []");
  });
});

describe("--staged", () => {
  test("judges what is staged, not what stands in the file", async () => {
    const { folder, write, commit, git } = repositoryOfTest();
    cpSync(PACK, join(folder, "pack"), { recursive: true });
    write(A, notice(GOOD));
    write(B, notice(GOOD));
    commit("First");
    write(A, notice(VAGUE));
    git("add", A);
    write(A, notice(GOOD));
    write(B, notice(VAGUE));
    const run = await noticelint(folder, "check", "--staged", "--pack", "pack", "--fail-on", "warning");
    expect(run).toMatchObject({ code: 1, open: [`vague-retention ${A}`] });
  });

  test("and --since want a repository, and a revision that is there", async () => {
    const plain = folderOfTest();
    expect(await noticelint(plain, "check", "--staged", "--pack", PACK)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("--staged"),
    });
    const { folder, write, commit } = repositoryOfTest();
    write(A, notice(GOOD));
    commit("First");
    const run = await noticelint(folder, "check", "--since", "v9", "--pack", PACK);
    expect(run).toMatchObject({ code: 2, stderr: expect.stringContaining("v9") });
  });
});
