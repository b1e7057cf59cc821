/** The hooks for pre-commit: by their manifest, by what they run, and by pre-commit itself where it is installed. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { noticeMatcher } from "../../src/config/notices.ts";
import { isNotice, noticeExtensions } from "../../src/source/files.ts";
import { build, main, root } from "../cli/built.ts";
import { folderOfTest, type MadeRepository, repositoryOfTest } from "../git-made.ts";
import { environment, packageOfTest } from "./package-made.ts";

const text = z.string().min(1);

/** The keys of a hook that pre-commit documents, as far as they say something of ours. */
const hookSchema = z.strictObject({
  id: text,
  name: text,
  description: text,
  entry: text,
  language: z.literal("node"),
  files: text,
  exclude: text,
  args: z.array(text).optional(),
  types_or: z.array(text).optional(),
  require_serial: z.boolean(),
  minimum_pre_commit_version: z.string().regex(/^\d+\.\d+\.\d+$/),
});

const hooks = z.array(hookSchema).parse(parse(readFileSync(join(root, ".pre-commit-hooks.yaml"), "utf8")));
const hook = hooks[0]!;

/** As pre-commit reads it: its flags are written in front. */
const pattern = (python: string): RegExp => new RegExp(python.replace(/^\(\?i\)/, ""), "i");
const isPassed = (path: string): boolean => pattern(hook.files).test(path) && !pattern(hook.exclude).test(path);

const BAD = "# Privacy notice\n\nContact [INSERT NAME] about your data.\n";

beforeAll(build);

/** A repository in which notices and other files are staged. */
function staged(): MadeRepository {
  const made = repositoryOfTest();
  made.write("site/privacy notice.md", BAD);
  made.write("site/Privacy/README.md", "# How we edit\n\nAsk Ada.\n");
  made.write("src/privacy.ts", "export {};\n");
  made.write("notes.md", "# Notes\n\nNone.\n");
  made.git("add", "--all");
  return made;
}

describe("the hook", () => {
  test("is handed notices of every kind that a folder is searched for, by their names", () => {
    for (const extension of noticeExtensions) {
      expect({ extension, passed: isPassed(`web/privacy-notice${extension}`) }).toEqual({ extension, passed: true });
    }
    for (const path of [
      "app/views/privacy/show.html.erb",
      "Fair_Processing_Notice.DOCX",
      "docs/data-protection/pupils.md",
    ]) {
      expect({ path, passed: isPassed(path) }).toEqual({ path, passed: true });
    }
    for (const path of ["README.md", "privacy/README.md", "src/privacy.ts", "privacy.yml", "docs/cookies.md"]) {
      expect({ path, passed: isPassed(path) }).toEqual({ path, passed: false });
    }
  });

  test("is handed what check itself takes for a notice where none is named", () => {
    const isLikely = noticeMatcher(
      { path: "", value: {}, place: () => null, isThere: false, folder: "/site", standards: new Map() },
      "/site",
    );
    for (const path of [
      ...["privacy.md", "docs/Privacy-Policy.html", "data_protection/pupils.md", "a/fair-processing notice.docx"],
      ...["privacy-information.md", "latest-privacy.md", "privacy_form.md", "privacy/settings.html.erb"],
      ...[
        "test/privacy.md",
        "node_modules/x/privacy.md",
        "privacy.test.md",
        "cookies.md",
        "terms.md",
        "src/privacy.ts",
      ],
    ]) {
      expect({ path, passed: isPassed(path) }).toEqual({ path, passed: isLikely(path) && isNotice(path) });
    }
  });

  test("runs what it says it runs on what is staged, and fails for findings", () => {
    const { folder, git } = staged();
    const files = git("diff", "--cached", "--name-only", "-z").split("\0").filter(isPassed);
    expect(files).toEqual(["site/privacy notice.md"]);
    const [program, ...args] = hook.entry.split(" ");
    expect(program).toBe("noticelint");
    const run = spawnSync(process.execPath, [main, ...args, ...(hook.args ?? []), ...files], {
      cwd: folder,
      encoding: "utf8",
      env: environment(),
    });
    expect(run).toMatchObject({ status: 1, stderr: "" });
    expect(run.stdout).toContain("placeholder-bracket");
  });
});

const installed = spawnSync("pre-commit", ["--version"], { encoding: "utf8" });
const why =
  "pre-commit is not installed (apt-get install pre-commit, or pip install pre-commit): its own run is not tested";

describe(installed.error ? why : `by ${installed.stdout.trim()}`, () => {
  test.skipIf(installed.error)("installs the hook and runs it on a commit", async () => {
    const hooksFrom = join(folderOfTest(), "noticelint");
    await packageOfTest(hooksFrom);
    const { git: gitOfHooks, commit: commitHooks } = repositoryOfTest(hooksFrom);
    commitHooks("First");
    const { folder, write, git } = staged();
    write(
      ".pre-commit-config.yaml",
      `repos:\n  - repo: ${JSON.stringify(hooksFrom)}\n    rev: ${gitOfHooks("rev-parse", "HEAD").trim()}\n    hooks:\n      - id: noticelint\n`,
    );
    git("add", ".pre-commit-config.yaml");
    // The environments that pre-commit makes for Node bear no space in their path.
    const home = mkdtempSync(join(tmpdir(), "pre-commit-"));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const env = environment({
      PRE_COMMIT_HOME: home,
      PRE_COMMIT_COLOR: "never",
      GIT_CONFIG_GLOBAL: "/dev/null",
    });
    const run = (...args: readonly string[]) => spawnSync("pre-commit", args, { cwd: folder, encoding: "utf8", env });
    const failing = run("run");
    expect(failing.stdout).toMatch(/^noticelint\.+Failed\n- hook id: noticelint\n- exit code: 1\n/m);
    expect(failing.stdout).toContain("site/privacy notice.md");
    expect(failing.stdout).not.toContain("README.md");
    git("rm", "--quiet", "--cached", "--force", "site/privacy notice.md");
    expect(run("run").stdout).toMatch(/^noticelint\.+\(no files to check\)Skipped$/m);
  });
});
