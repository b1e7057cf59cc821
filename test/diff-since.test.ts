import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { main } from "../src/cli/program.ts";
import type { RevisedNotice } from "../src/types.ts";
import { folderOfTest, type MadeRepository, repositoryOfTest } from "./git-made.ts";

const notice = (name: string, kept = "two years", more = ""): string => `# ${name} privacy notice

${name} Borough Council is the controller of the personal data that you give us when you ask for a permit.

We use your name and your address to send you the permit. We do this because it is necessary for a task in the public interest.

We keep your record for ${kept} after the permit has run out.

You can ask us for a copy of your data, ask us to correct it, and object to what we do with it.

You can complain to the Information Commissioner's Office at ico.org.uk.
${more}`;

const POOL = `# The pool

Hazelmere Leisure Ltd runs the pool and is responsible for what it writes down about swimmers.

Cards are kept for one season.
`;

const unused = () => {
  throw new Error("nothing is written");
};

async function run(folder: string, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(["diff", ...args], {
    cwd: folder,
    out: { write: (text) => void out.push(text), width: 100, colour: 0 },
    err: { write: (text) => void err.push(text), width: 100, colour: 0 },
    stdin: async () => new Uint8Array(),
    write: unused,
    append: unused,
    env: () => undefined,
    today: () => "2026-11-21",
  });
  return { code, stdout: out.join(""), stderr: err.join("") };
}

const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(new URL("../rules/schema/revised-notices.v1.json", import.meta.url), "utf8")),
);

/** A repository with five notices, and what a release made of them: one changed, one renamed, one gone, one new. */
function released(): MadeRepository {
  const made = repositoryOfTest();
  const { git, write, commit } = made;
  write("notices/parking permits.md", notice("Larchford"));
  write("notices/café – Straße.md", notice("Birchwold"));
  write("notices/pool.md", POOL);
  write("notices/library.md", notice("Rowanby"));
  write("museum.md", notice("Elmstead"));
  commit("First");
  git("tag", "v1");
  write("notices/parking permits.md", notice("Larchford", "six years"));
  git("mv", "notices/café – Straße.md", "notices/bistro – Straße.md");
  git("rm", "--quiet", "notices/pool.md");
  commit("Second");
  write("new/theatre.md", notice("Thornbury"));
  return made;
}

describe("diff --since", () => {
  test("every notice that is not as it was: changed, renamed, gone and new", async () => {
    const { folder } = released();
    const { code, stdout, stderr } = await run(folder, "--since", "v1", "--fail-on", "never");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^4 notices not as at v1: 1 changed, 1 renamed, 1 added, 1 deleted\n/);
    expect(stdout).toContain("── renamed: notices/café – Straße.md → notices/bistro – Straße.md ──");
    expect(stdout).toContain("The words of the notice are the same.");
    expect(stdout).toContain("── changed: notices/parking permits.md ──");
    expect(stdout).toMatch(/Less protective \(1\)[\s\S]*2 years became 6 years/);
    expect(stdout).toMatch(/── deleted: notices\/pool\.md ──\nThe notice was removed, and all its facts with it\. It/);
    expect(stdout).toMatch(/── added: new\/theatre\.md ──\nA new notice, which states \d+ of \d+ elements\./);
    expect(stdout).not.toMatch(/library|museum/);
  });

  test("as data: the changes of each, and the findings that came and went", async () => {
    const { folder } = released();
    const { stdout } = await run(folder, "--since", "v1", "--format", "json");
    const printed = JSON.parse(stdout);
    expect(schema.safeParse(printed).error?.issues ?? []).toEqual([]);
    const { notices, since, kind } = printed;
    expect([kind, since]).toEqual(["revised-notices", "v1"]);
    const short = notices.map(({ status, path, oldPath, revisions, findings }: RevisedNotice) => [
      status,
      path,
      oldPath,
      revisions?.summary.facts,
      findings.introduced.length > 0,
      findings.fixed.length > 0,
    ]);
    expect(short).toEqual([
      ["added", "new/theatre.md", null, undefined, true, false],
      ["renamed", "notices/bistro – Straße.md", "notices/café – Straße.md", 0, false, false],
      ["changed", "notices/parking permits.md", "notices/parking permits.md", 1, false, false],
      ["deleted", "notices/pool.md", "notices/pool.md", undefined, false, true],
    ]);
    const { stdout: lines } = await run(folder, "--since", "v1", "--format", "ndjson");
    expect(
      lines
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(notices);
  });

  test("as a page of Markdown", async () => {
    const { folder } = released();
    const { stdout } = await run(folder, "--since", "v1", "--format", "markdown");
    expect(stdout).toMatch(/^# Privacy notices: what changed\n\n4 notices not as at v1: /);
    expect(stdout).toContain("- renamed: `notices/café – Straße.md` → `notices/bistro – Straße.md`. Was ");
    expect(stdout).toContain("### Less protective (1)");
    expect(stdout.match(/^# /gm)).toHaveLength(1);
  });

  test("below some paths, and from a subfolder", async () => {
    const { folder } = released();
    expect((await run(folder, "--since", "v1", "new")).stdout).toMatch(/^1 notice not as at v1: 1 added/);
    const { stdout } = await run(join(folder, "notices"), "--since", "v1", "parking permits.md", "--format", "json");
    expect(JSON.parse(stdout).notices).toMatchObject([{ status: "changed", path: "parking permits.md" }]);
  });

  test("nothing, where nothing has changed", async () => {
    const { folder } = released();
    expect(await run(folder, "--since", "HEAD", "notices")).toEqual({
      code: 0,
      stdout: "No notice has changed since HEAD.\n",
      stderr: "",
    });
  });

  test("fails on findings that came, and on the direction asked for", async () => {
    const { folder } = released();
    expect((await run(folder, "--since", "v1", "notices")).code).toBe(0);
    expect((await run(folder, "--since", "v1", "notices", "--fail-on-change", "less-protective")).code).toBe(1);
    expect((await run(folder, "--since", "v1", "notices", "--fail-on-change", "more-protective")).code).toBe(0);
    expect((await run(folder, "--since", "v1", "notices/pool.md", "--fail-on-change", "unclear")).code).toBe(1);
    expect((await run(folder, "--since", "v1", "new")).code).toBe(1);
  });

  test("a notice that cannot be read does not keep the others", async () => {
    const { folder, write } = released();
    write("notices/library.md", "  \n");
    const { code, stdout, stderr } = await run(folder, "--since", "v1", "--fail-on", "never");
    expect(code).toBe(2);
    expect(stderr).toContain("notices/library.md");
    expect(stderr).toContain("nothing but white space");
    expect(stdout).toMatch(/^4 notices not as at v1/);
  });

  test("a file that was no notice yet is a new one", async () => {
    const { folder, write, commit } = repositoryOfTest();
    write("draft.md", "\n");
    commit("First");
    write("draft.md", notice("Larchford"));
    expect((await run(folder, "--since", "HEAD", "--fail-on", "never")).stdout).toContain("A new notice, which states");
  });

  test("what cannot be done: no repository, no such revision, no such path", async () => {
    const { folder } = released();
    expect(await run(folderOfTest(), "--since", "HEAD")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/this folder is not in a git repository\n.*hint/),
    });
    expect(await run(folder, "--since", "v2")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/there is no revision "v2" in this repository[\s\S]*did you mean v1\?/),
    });
    expect(await run(folder, "--since", "v1", "poool.md")).toMatchObject({ code: 2, stdout: "" });
  });
});
