import { existsSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** The top folder of the git repository that a folder is in; null outside of one. In a worktree, `.git` is a file. */
export function repositoryTop(folder: string): string | null {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? null : repositoryTop(above);
}

/** A folder as its repository sees it, to be put before paths: "site/notices/"; "" for the top and outside of one. */
export function prefixOf(folder: string): string {
  const inside = relative(repositoryTop(folder) ?? folder, folder);
  return inside === "" ? "" : `${inside.split(sep).join("/")}/`;
}
