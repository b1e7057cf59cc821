import { posix } from "node:path";
import { InputError } from "../errors.ts";
import { isNotice } from "./files.ts";
import { askedFor } from "./git/asked.ts";
import { movedFiles } from "./git/moved.ts";
import { type RawChange, rawChanges } from "./git/raw-changes.ts";
import { commitOf, openRepository } from "./git/repository.ts";
import { bytesOf } from "./read-notice.ts";

/** A notice that is not as it was. Paths are from the working directory, with "/". */
export interface ChangedNotice {
  readonly kind: "added" | "changed" | "renamed" | "deleted";
  /** Where it is now; of a deleted one, where it was. */
  readonly path: string;
  /** Where it was; null for an added one. */
  readonly oldPath: string | null;
  /** What the file held at the revision; null for an added one. */
  readonly oldBytes: Uint8Array | null;
  /** What it holds now; null for a deleted one. */
  readonly newBytes: Uint8Array | null;
}

export interface Changed {
  /** By path. */
  readonly notices: readonly ChangedNotice[];
  /** Files that cannot be compared: in conflict, or not to be read. */
  readonly errors: readonly InputError[];
}

export interface ChangedOptions {
  readonly cwd: string;
  /** Take what is staged for the next commit, instead of what stands in the files. */
  readonly staged?: boolean;
  /** How messages name what was asked for. */
  readonly option?: string;
}

/**
 * The notices that are not as they were at a revision: below the paths (files, folders, globs; also of files that are
 * gone), by default below the working directory. Files that git does not know yet count as added, unless it ignores
 * them. Throws InputError without git, outside a repository, for an unknown revision and for a path that never was.
 */
export async function changedNotices(
  ref: string,
  paths: readonly string[],
  { cwd, staged = false, option = "--since" }: ChangedOptions,
): Promise<Changed> {
  const repository = await openRepository(cwd, option);
  const commit = await commitOf(repository, ref, option);
  const asked = await askedFor(repository, commit, paths.length > 0 ? paths : ["."], cwd, staged);
  const shown = (path: string): string => posix.relative(repository.prefix, path) || path;
  const isWanted = (path: string | null): boolean =>
    path !== null && asked.touched.has(path) && (isNotice(path) || asked.named.has(path));

  const diff = ["diff", "--raw", "-z", "--no-abbrev", "--no-ext-diff", "--no-relative", "--ignore-submodules"];
  const changes = rawChanges(
    await repository.top(...diff, ...(staged ? ["--cached"] : []), "--find-renames", commit, "--"),
  );
  const wanted = changes.filter(({ path, oldPath }) => isWanted(path) || isWanted(oldPath));
  const unmerged = new Set((await repository.unmerged()).filter(isWanted));
  const errors: InputError[] = [...unmerged].map(
    (path) =>
      new InputError("it is in conflict, and has no one text", {
        path: shown(path),
        hint: "settle it, git add it, and compare again",
      }),
  );
  const notices: ChangedNotice[] = [];
  const gather = async (change: RawChange): Promise<void> => {
    const { kind, path, oldPath, oldBlob, newBlob } = change;
    try {
      notices.push({
        kind,
        path: shown(path),
        oldPath: oldPath === null ? null : shown(oldPath),
        oldBytes: oldBlob === null ? null : await repository.blob(oldBlob),
        newBytes: kind === "deleted" ? null : staged ? await repository.blob(newBlob!) : bytesOf(shown(path), cwd),
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  };
  for (const change of wanted) if (!unmerged.has(change.path)) await gather(change);
  const known = notices.splice(0);
  for (const path of asked.unknown.filter(isWanted)) {
    await gather({ kind: "added", path, oldPath: null, oldBlob: null, newBlob: null });
  }
  return { notices: joined(known, notices).sort((a, b) => (a.path < b.path ? -1 : 1)), errors };
}

/** A file that git misses and one that it does not know yet may be one and the same, moved without git being told. */
function joined(known: readonly ChangedNotice[], fresh: readonly ChangedNotice[]): ChangedNotice[] {
  const gone = known.filter(({ kind }) => kind === "deleted");
  const moves = movedFiles(
    gone.map(({ path, oldBytes }) => ({ path, bytes: oldBytes! })),
    fresh.map(({ path, newBytes }) => ({ path, bytes: newBytes! })),
  );
  const taken = new Set(moves.values());
  return [
    ...known.map((each): ChangedNotice => {
      const now = each.kind === "deleted" ? fresh.find(({ path }) => path === moves.get(each.path)) : undefined;
      if (!now) return each;
      return { ...each, kind: now.path === each.path ? "changed" : "renamed", path: now.path, newBytes: now.newBytes };
    }),
    ...fresh.filter(({ path }) => !taken.has(path)),
  ];
}
