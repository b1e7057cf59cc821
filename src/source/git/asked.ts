/** What paths on the command line stand for in a git repository. */
import { statSync } from "node:fs";
import { posix, relative, resolve, sep } from "node:path";
import { isDynamicPattern } from "tinyglobby";
import { InputError } from "../../errors.ts";
import type { Repository } from "./repository.ts";

export interface Asked {
  /** The files below the paths that differ from the revision, or that git does not know: from the top folder. */
  readonly touched: ReadonlySet<string>;
  readonly unknown: readonly string[];
  /** Files that were named themselves: their ending does not matter. */
  readonly named: ReadonlySet<string>;
}

/**
 * Which files paths stand for: files, folders and globs, from the working directory; also files that are gone. Throws
 * InputError for one that never was, and for one outside the repository.
 */
export async function askedFor(
  repository: Repository,
  commit: string,
  paths: readonly string[],
  cwd: string,
  staged: boolean,
): Promise<Asked> {
  const named = new Set<string>();
  const specs: string[] = [];
  for (const path of paths) {
    if (path === "-" || /^https?:\/\//i.test(path)) {
      throw new InputError("this has no revisions", { path, hint: "name files, folders or globs in the repository" });
    }
    const stats = statSync(resolve(cwd, path), { throwIfNoEntry: false });
    const glob = !stats && isDynamicPattern(path);
    specs.push(glob ? `:(glob)${path}` : `:(literal)${path}`);
    if (glob || stats?.isDirectory()) continue;
    const full = posix.join(repository.prefix, relative(cwd, resolve(cwd, path)).split(sep).join("/"));
    named.add(full);
    const old = stats ? "" : await repository.top("ls-tree", "-z", "--name-only", commit, "--", full).catch(() => "");
    if (!stats && old === "") {
      throw new InputError("no such file or folder, now or at that revision", { path, hint: "is it spelt right?" });
    }
  }
  const diff = ["diff", "--name-only", "-z", "--no-ext-diff", "--no-relative", "--no-renames", "--ignore-submodules"];
  try {
    const differing = await repository.here(...diff, ...(staged ? ["--cached"] : []), commit, "--", ...specs);
    const others = ["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ...specs];
    const unknown = staged ? [] : split(await repository.here(...others));
    return { touched: new Set([...split(differing), ...unknown]), unknown, named };
  } catch (error) {
    if (!/outside repository/.test((error as Error).message)) throw error;
    const path = /'([^']*)' is outside repository/.exec((error as Error).message)?.[1]?.replace(/^:\(\w+\)/, "");
    const hint = "run it inside the repository that holds the notices";
    throw new InputError("this is not part of the git repository here", { path: path ?? "--since", hint });
  }
}

const split = (text: string): string[] => text.split("\0").filter((path) => path !== "");
