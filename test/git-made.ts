/** Git repositories made for a test, in folders of their own. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export interface MadeRepository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (path: string, text: string | Uint8Array) => void;
  /** Commits all there is; gives nothing. */
  readonly commit: (message: string) => void;
}

/** An empty folder that is gone when the test is over. */
export function folderOfTest(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "noticelint git ")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A repository without a commit, that knows nothing of the user's own settings. */
export function repositoryOfTest(folder = folderOfTest()): MadeRepository {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null" };
  const git = (...args: readonly string[]): string =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8", env, stdio: ["ignore", "pipe", "pipe"] });
  git("init", "--quiet", "--initial-branch=main");
  for (const [key, value] of [
    ["user.name", "Ada Clerk"],
    ["user.email", "ada@larchford.example"],
    ["commit.gpgsign", "false"],
  ] as const) {
    git("config", key, value);
  }
  return {
    folder,
    git,
    write: (path, text) => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    commit: (message) => {
      git("add", "--all");
      git("commit", "--quiet", "--message", message);
    },
  };
}
