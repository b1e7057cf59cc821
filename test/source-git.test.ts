import { execFileSync } from "node:child_process";
import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { changedNotices } from "../src/source/git.ts";
import { folderOfTest, type MadeRepository, repositoryOfTest } from "./git-made.ts";

afterEach(() => void vi.unstubAllEnvs());

const lines = (about: string, count = 12): string =>
  Array.from({ length: count }, (_, i) => `Line ${i + 1} about ${about}, which nobody else writes.`).join("\n");

/** What has changed, in short; texts only where both sides are text. */
async function changed(folder: string, ref: string, paths: readonly string[] = [], staged = false) {
  const { notices, errors } = await changedNotices(ref, paths, { cwd: folder, staged });
  return {
    notices: notices.map(({ kind, path, oldPath }) =>
      oldPath === path || oldPath === null ? `${kind} ${path}` : `${kind} ${oldPath} → ${path}`,
    ),
    errors: errors.map(({ path, message }) => `${path}: ${message}`),
  };
}

function withNotices(): MadeRepository {
  const made = repositoryOfTest();
  made.write("library.md", lines("books"));
  made.write("parking.md", lines("cars"));
  made.write("pool.txt", lines("swimming"));
  made.write("old service/café – März.md", lines("coffee"));
  made.write("museum.md", lines("bones"));
  made.write("notes.rtf", lines("notes"));
  made.write("README.md", "How this folder is kept.\n");
  made.write(".gitignore", "drafts/\n");
  made.commit("First");
  return made;
}

describe("what has changed since a revision", () => {
  test("nothing, where nothing has", async () => {
    const { folder } = withNotices();
    expect(await changed(folder, "HEAD")).toEqual({ notices: [], errors: [] });
  });

  test("changed, added, renamed and deleted ones, committed or not, by path", async () => {
    const { folder, git, write, commit } = withNotices();
    write("library.md", `${lines("books")}\nOne line more.\n`);
    git("mv", "parking.md", "parking and permits.md");
    git("rm", "--quiet", "pool.txt");
    git("mv", "old service/café – März.md", "café – März.md");
    commit("Second");
    write("café – März.md", `${lines("coffee")}\nAnd tea.\n`);
    write("new one.md", "Words.\n");
    write("drafts/ignored.md", "Words.\n");
    write("README.md", "Something else.\n");
    expect((await changed(folder, "HEAD~1")).notices).toEqual([
      "renamed old service/café – März.md → café – März.md",
      "changed library.md",
      "added new one.md",
      "renamed parking.md → parking and permits.md",
      "deleted pool.txt",
    ]);
    expect((await changed(folder, "HEAD")).notices).toEqual(["changed café – März.md", "added new one.md"]);
  });

  test("each with its bytes before and now", async () => {
    const { folder, git, write } = withNotices();
    const before = lines("cars");
    git("mv", "parking.md", "permits.md");
    write("permits.md", `${before}\nOne line more.\n`);
    git("rm", "--quiet", "pool.txt");
    const { notices } = await changedNotices("HEAD", [], { cwd: folder });
    const text = (bytes: Uint8Array | null) => bytes && Buffer.from(bytes).toString("utf8");
    expect(notices.map(({ oldBytes, newBytes }) => [text(oldBytes), text(newBytes)])).toEqual([
      [before, `${before}\nOne line more.\n`],
      [lines("swimming"), null],
    ]);
  });

  test("files that are no text, byte for byte", async () => {
    const { folder, write, commit } = repositoryOfTest();
    const bytes = (seed: number) => Uint8Array.from({ length: 3000 }, (_, i) => (i * i * seed) % 256);
    write("policy.docx", bytes(3));
    commit("First");
    write("policy.docx", bytes(7));
    const { notices } = await changedNotices("HEAD", ["policy.docx"], { cwd: folder });
    expect(notices).toHaveLength(1);
    expect(Buffer.compare(Buffer.from(notices[0]!.oldBytes!), Buffer.from(bytes(3)))).toBe(0);
    expect(Buffer.compare(Buffer.from(notices[0]!.newBytes!), Buffer.from(bytes(7)))).toBe(0);
  });

  test("a file moved without git being told is the same file", async () => {
    const { folder, write } = withNotices();
    rmSync(join(folder, "museum.md"));
    write("collections.md", lines("bones").replace("Line 3 about", "Line three is about"));
    renameSync(join(folder, "pool.txt"), join(folder, "baths.txt"));
    write("unlike.md", lines("something else"));
    expect((await changed(folder, "HEAD")).notices).toEqual([
      "renamed pool.txt → baths.txt",
      "renamed museum.md → collections.md",
      "added unlike.md",
    ]);
  });

  test("what is staged, and not what stands in the files since", async () => {
    const { folder, git, write } = withNotices();
    write("library.md", "Staged.\n");
    git("add", "library.md");
    write("library.md", "Not staged.\n");
    write("museum.md", "Not staged.\n");
    write("new.md", "Not staged.\n");
    expect((await changed(folder, "HEAD", [], true)).notices).toEqual(["changed library.md"]);
    const { notices } = await changedNotices("HEAD", [], { cwd: folder, staged: true });
    expect(Buffer.from(notices[0]!.newBytes!).toString()).toBe("Staged.\n");
  });

  test("a file in conflict is an error, the others are still given", async () => {
    const { folder, git, write, commit } = withNotices();
    git("checkout", "--quiet", "-b", "other");
    write("library.md", "Theirs.\n");
    commit("Theirs");
    git("checkout", "--quiet", "main");
    write("library.md", "Ours.\n");
    write("museum.md", "New words.\n");
    commit("Ours");
    expect(() => git("merge", "other")).toThrow();
    expect(await changed(folder, "HEAD~1")).toEqual({
      notices: ["changed museum.md"],
      errors: ["library.md: it is in conflict, and has no one text"],
    });
  });
});

describe("which files are meant", () => {
  function edited(): MadeRepository {
    const made = withNotices();
    for (const path of ["library.md", "pool.txt", "old service/café – März.md", "notes.rtf"])
      made.write(path, "New.\n");
    return made;
  }

  test("below a subfolder, with paths from there", async () => {
    const { folder } = edited();
    expect((await changed(join(folder, "old service"), "HEAD")).notices).toEqual(["changed café – März.md"]);
    expect((await changed(join(folder, "old service"), "HEAD", [".."])).notices).toEqual([
      "changed ../library.md",
      "changed ../pool.txt",
      "changed café – März.md",
    ]);
  });

  test("files, folders and globs; any file that is named", async () => {
    const { folder } = edited();
    expect((await changed(folder, "HEAD", ["*.txt", "old service"])).notices).toEqual([
      "changed old service/café – März.md",
      "changed pool.txt",
    ]);
    expect((await changed(folder, "HEAD", ["notes.rtf", "museum.md"])).notices).toEqual(["changed notes.rtf"]);
    expect((await changed(folder, "HEAD", [join(folder, "library.md")])).notices).toEqual(["changed library.md"]);
  });

  test("a file that is gone can be named", async () => {
    const { folder, git } = withNotices();
    git("rm", "--quiet", "pool.txt");
    expect((await changed(folder, "HEAD", ["pool.txt"])).notices).toEqual(["deleted pool.txt"]);
  });

  test("a renamed file is found by either name", async () => {
    const { folder, git } = withNotices();
    git("mv", "museum.md", "old service/collections.md");
    const renamed = ["renamed museum.md → old service/collections.md"];
    expect((await changed(folder, "HEAD", ["old service"])).notices).toEqual(renamed);
    expect((await changed(folder, "HEAD", ["museum.md"])).notices).toEqual(renamed);
  });
});

describe("what cannot be done", () => {
  const problem = async (folder: string, ref = "HEAD", paths: readonly string[] = []) =>
    changedNotices(ref, paths, { cwd: folder }).then(
      () => "no problem",
      ({ path, message, hint }) => `${path}: ${message} (${hint})`,
    );

  test("outside a repository", async () => {
    expect(await problem(folderOfTest())).toMatch(/^--since: this folder is not in a git repository \(run it inside/);
  });

  test("an unknown revision, with the nearest branch", async () => {
    const { folder, git } = withNotices();
    git("branch", "release-2026");
    expect(await problem(folder, "relaese-2026")).toBe(
      '--since: there is no revision "relaese-2026" in this repository (did you mean release-2026?)',
    );
    for (const ref of ["", "--all", "HEAD:library.md", "zzzzzz"])
      expect(await problem(folder, ref)).toMatch(/there is no revision/);
  });

  test("a repository without a commit", async () => {
    expect(await problem(repositoryOfTest().folder)).toMatch(/no revision "HEAD".*no commit yet/);
  });

  test("a bare one, and inside .git", async () => {
    const { folder } = withNotices();
    const bare = folderOfTest();
    execFileSync("git", ["clone", "--quiet", "--bare", folder, bare], { stdio: "ignore" });
    expect(await problem(bare)).toMatch(/no files checked out here/);
    expect(await problem(join(folder, ".git"))).toMatch(/no files checked out here/);
  });

  test("a revision that a shallow clone has not", async () => {
    const { folder, write, commit } = withNotices();
    write("library.md", "New words.\n");
    commit("Second");
    const clone = folderOfTest();
    execFileSync("git", ["clone", "--quiet", "--depth", "1", `file://${folder}`, clone], { stdio: "ignore" });
    expect(await problem(clone, "HEAD~1")).toMatch(/no revision "HEAD~1".*git fetch --unshallow/);
    expect(await problem(clone, "HEAD")).toBe("no problem");
  });

  test("without git", async () => {
    const { folder } = withNotices();
    vi.stubEnv("PATH", "/nowhere");
    expect(await problem(folder)).toBe("--since: git was not found (install git, and see that it is on the PATH)");
  });

  test("whatever editor the surroundings name, as they do in a hook", async () => {
    const { folder } = withNotices();
    for (const name of [
      "GIT_EDITOR",
      "EDITOR",
      "PAGER",
      "GIT_PAGER",
      "GIT_SEQUENCE_EDITOR",
      "GIT_ASKPASS",
      "SSH_ASKPASS",
      "VISUAL",
    ])
      vi.stubEnv(name, "false");
    vi.stubEnv("GIT_INDEX_FILE", ".git/index");
    vi.stubEnv("GIT_AUTHOR_DATE", "@1700000000 +0000");
    vi.stubEnv("GIT_PREFIX", "");
    vi.stubEnv("GIT_EXEC_PATH", execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim());
    vi.stubEnv("GIT_SSH_COMMAND", "ssh -o BatchMode=yes");
    expect(await problem(folder)).toBe("no problem");
  });

  test("paths that never were, that lie elsewhere, that have no revisions", async () => {
    const { folder } = withNotices();
    expect(await problem(folder, "HEAD", ["libary.md"])).toMatch(/^libary\.md: no such file or folder, now or at that/);
    expect(await problem(folder, "HEAD", [folderOfTest()])).toMatch(/is not part of the git repository here/);
    expect(await problem(folder, "HEAD", ["-"])).toMatch(/this has no revisions/);
    expect(await problem(folder, "HEAD", ["https://larchford.example/"])).toMatch(/this has no revisions/);
  });
});
