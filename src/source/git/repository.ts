/** The git repository around a folder, asked by the git that is installed. */
import { type SimpleGit, simpleGit } from "simple-git";
import { InputError } from "../../errors.ts";
import { didYouMean } from "../../nearest.ts";

export interface Repository {
  /** Runs git in the working directory, and gives what it prints. */
  readonly here: (...args: readonly string[]) => Promise<string>;
  /** Runs git in the repository's top folder. */
  readonly top: (...args: readonly string[]) => Promise<string>;
  /** The files in conflict, from the top folder. */
  readonly unmerged: () => Promise<readonly string[]>;
  /** The bytes of a blob, by its object name. */
  readonly blob: (name: string) => Promise<Uint8Array>;
  /** The working directory from the top folder: "" or "a/b/". */
  readonly prefix: string;
  /** Whether its history has been cut short when it was cloned. */
  readonly isShallow: boolean;
}

/** Opens the repository that holds a folder. Throws InputError without git, outside a repository and in a bare one. */
export async function openRepository(cwd: string, path: string): Promise<Repository> {
  const git = gitIn(cwd);
  const [isBare, isShallow, isInside] = lines(
    await asked(git, ["rev-parse", "--is-bare-repository", "--is-shallow-repository", "--is-inside-work-tree"], path),
  );
  if (isBare === "true" || isInside !== "true") {
    const hint = "run it where the notices are checked out: git worktree add, or a clone of its own";
    throw new InputError("this git repository has no files checked out here", { path, hint });
  }
  const [root = "", prefix = ""] = (await git.raw(["rev-parse", "--show-toplevel", "--show-prefix"])).split("\n");
  const top = gitIn(root);
  return {
    here: (...args) => git.raw([...args]),
    top: (...args) => top.raw([...args]),
    unmerged: async () => [
      ...new Set(
        [...(await top.raw(["ls-files", "--unmerged", "-z"])).matchAll(/\t([^\0]*)\0/g)].map(([, path]) => path!),
      ),
    ],
    blob: async (name) => (await top.binaryCatFile(["blob", name])) as Uint8Array,
    prefix,
    isShallow: isShallow === "true",
  };
}

/** The commit that a revision stands for. Throws InputError with the nearest branches and tags. */
export async function commitOf(repository: Repository, ref: string, path: string): Promise<string> {
  const asked = ["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`];
  const found = ref === "" ? "" : await repository.here(...asked).catch(() => "");
  if (/^[0-9a-f]{40,64}\s*$/.test(found)) return found.trim();
  throw new InputError(`there is no revision "${ref}" in this repository`, {
    path,
    hint: await hintFor(repository, ref),
  });
}

async function hintFor(repository: Repository, ref: string): Promise<string> {
  const names = lines(await repository.here("for-each-ref", "--format=%(refname:short)").catch(() => ""));
  if (names.length === 0) return "it has no commit yet";
  const near = didYouMean(ref, names);
  if (near) return near;
  return repository.isShallow
    ? "only a part of the history is here: git fetch --unshallow brings the rest"
    : "name a commit, a branch or a tag: git log --oneline lists commits";
}

/** The first question to git shows whether there is one, and a repository. */
async function asked(git: SimpleGit, args: readonly string[], path: string): Promise<string> {
  try {
    return await git.raw([...args]);
  } catch (error) {
    const said = (error as Error).message;
    if (/\bENOENT\b/.test(said)) {
      throw new InputError("git was not found", { path, hint: "install git, and see that it is on the PATH" });
    }
    if (/dubious ownership/.test(said)) {
      const hint = "it belongs to another user: git config --global --add safe.directory FOLDER lets git read it";
      throw new InputError("git does not trust this repository", { path, hint });
    }
    const hint = "run it inside the repository that holds the notices; two files are compared with diff OLD NEW";
    throw new InputError("this folder is not in a git repository", { path, hint });
  }
}

/** Where a hook says which repository and which index it is about, that is the one to look at. */
const PASSED_ON = ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"];

function gitIn(folder: string): SimpleGit {
  return simpleGit({ baseDir: folder, allowEnvironment: PASSED_ON });
}

function lines(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
