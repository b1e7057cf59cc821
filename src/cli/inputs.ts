import { resolve } from "node:path";
import { configuredNotices, ignoreMatcher, noticeMatcher } from "../config/notices.ts";
import type { OpenConfig } from "../config/open.ts";
import { InputError } from "../errors.ts";
import { findNotices } from "../source/files.ts";

/** Only the notices that are not as they were at a git revision, with what is staged or what stands in the files. */
export interface Since {
  readonly ref: string;
  readonly staged: boolean;
  /** The option that asks for it, for messages. */
  readonly option: string;
}

/** What is to be judged. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly errors: readonly InputError[];
  /** What git holds of a path, where that is what is to be judged. */
  readonly held: ReadonlyMap<string, Uint8Array>;
  /** What was found and the configuration leaves out: each path, and the entry under `ignore`. */
  readonly ignored: ReadonlyMap<string, number>;
  /** Whether it is all that the configuration speaks of: what it says of other files then has no effect. */
  readonly isAll: boolean;
  /** The entries under `notices` that find none, where they were looked for. */
  readonly idle: readonly number[];
}

/**
 * The notices that arguments stand for; without any, those of the configuration. What the configuration ignores is left
 * out, even where it is named: hooks hand over every file that was changed. Throws InputError where the configuration has none.
 */
export async function inputsOf(
  args: readonly string[],
  config: OpenConfig,
  cwd: string,
  { since, keepIgnored, stdinFilename = "<stdin>" }: Asked,
): Promise<Inputs> {
  const found = since ? await changed(args, config, cwd, since) : named(args, config, cwd);
  const ignoring = keepIgnored ? () => -1 : ignoreMatcher(config, cwd);
  const nameOf = (path: string): string => (path === "-" ? stdinFilename : path);
  const entries = found.paths.map((path) => [nameOf(path), ignoring(nameOf(path))] as const);
  const ignored = new Map(entries.filter(([, index]) => index >= 0));
  return { ...found, paths: found.paths.filter((path) => !ignored.has(nameOf(path))), ignored };
}

interface Asked {
  readonly since?: Since | undefined;
  /** Whether what the configuration ignores is judged all the same. */
  readonly keepIgnored: boolean;
  /** The name of what stands on standard input. */
  readonly stdinFilename?: string | undefined;
}

type Found = Omit<Inputs, "ignored">;

function named(args: readonly string[], config: OpenConfig, cwd: string): Found {
  if (args.length > 0) {
    const isAll = args.some((arg) => resolve(cwd, arg) === config.folder);
    return { ...findNotices(args, cwd), held: new Map(), isAll, idle: [] };
  }
  const { paths, idle } = configuredNotices(config, cwd);
  if (paths.length > 0) return { paths, errors: [], held: new Map(), isAll: true, idle };
  const { notices } = config.value;
  throw notices
    ? new InputError("no notice is found under notices", {
        path: config.path,
        ...config.place(["notices"], "key"),
        hint: "globs are from the folder of the configuration: docs/**/*.md",
      })
    : new InputError("there is nothing here that is called a privacy notice", {
        path: config.path,
        hint: "say where the notices are: notices: [docs/privacy.md]",
      });
}

async function changed(args: readonly string[], config: OpenConfig, cwd: string, since: Since): Promise<Found> {
  const { changedNotices } = await import("../source/git.ts");
  const { ref, staged, option } = since;
  const { notices, errors } = await changedNotices(ref, args, { cwd, staged, option });
  const isWanted = isNoticeOf(args, config, cwd);
  const held = new Map(
    notices.flatMap(({ path, newBytes }) => (newBytes && isWanted(path) ? [[path, newBytes] as const] : [])),
  );
  return { paths: [...held.keys()], errors, held, isAll: false, idle: [] };
}

/** Whether a changed file is one that is asked for: no others than its notices, where there is a configuration and no path. */
const isNoticeOf = (args: readonly string[], config: OpenConfig, cwd: string): ((path: string) => boolean) =>
  args.length === 0 && config.isThere ? noticeMatcher(config, cwd) : () => true;

/** The same, without what the configuration ignores. */
export function wantedOf(args: readonly string[], config: OpenConfig, cwd: string): (path: string) => boolean {
  const isNotice = isNoticeOf(args, config, cwd);
  const ignoring = ignoreMatcher(config, cwd);
  return (path) => isNotice(path) && ignoring(path) < 0;
}
