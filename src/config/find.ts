import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { InputError } from "../errors.ts";
import { repositoryTop } from "../source/git/top.ts";

/** The names that a configuration goes by. */
export const CONFIG_NAMES = ["noticelint.config.yml", "noticelint.config.json"] as const;

/**
 * The nearest configuration from a folder upward to the top of its git repository; outside of a repository, in the folder
 * alone, so that what lies around on a machine has no say. One file wins, others above are not read. Gives its whole path;
 * null where there is none. Throws InputError where two stand in one folder, and for a name that is nearly right.
 */
export function findConfig(cwd: string): string | null {
  for (const folder of foldersUpward(cwd)) {
    const names = CONFIG_NAMES.filter((name) => existsSync(join(folder, name)));
    if (names.length > 1) throw twoNames(join(folder, CONFIG_NAMES[1]), cwd);
    if (names[0]) return join(folder, names[0]);
    const stray = NEARLY.find((name) => existsSync(join(folder, name)));
    if (stray) throw notRead(join(folder, stray), cwd);
  }
  return null;
}

/** A path as people see it from a folder, with "/". */
export function seenFrom(cwd: string, path: string): string {
  const text = relative(cwd, path).split(sep).join("/");
  return text === "" ? "." : text;
}

/** Names that were meant to be read. */
const NEARLY = ["noticelint.config.yaml", ".noticelint.yml", ".noticelint.yaml", "noticelint.yml", "noticelint.yaml"];

function foldersUpward(from: string): readonly string[] {
  const top = repositoryTop(from);
  if (top === null) return [from];
  const above = from === top ? [] : foldersUpward(dirname(from));
  return [from, ...above];
}

function twoNames(file: string, cwd: string): InputError {
  const [keep, other] = CONFIG_NAMES;
  const hint = `keep ${keep}: put into it what ${other} says besides, and delete ${other}`;
  return new InputError(`${keep} stands beside it: only one of the two can hold`, { path: seenFrom(cwd, file), hint });
}

function notRead(file: string, cwd: string): InputError {
  const kind = statSync(file).isDirectory() ? "folder" : "file";
  const hint = `rename it to ${CONFIG_NAMES[0]}`;
  return new InputError(`this ${kind} is not read: ${basename(file)} is not what a configuration is called`, {
    path: seenFrom(cwd, file),
    hint,
  });
}
