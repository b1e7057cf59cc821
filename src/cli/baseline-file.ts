import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { printBaseline, readBaseline } from "../config/baseline.ts";
import { seenFrom } from "../config/find.ts";
import type { OpenConfig } from "../config/open.ts";
import { InputError } from "../errors.ts";
import type { Accepted } from "../triage/baseline.ts";
import type { Io } from "./io.ts";
import { refusal } from "./refusal.ts";

/** The name of the file that `noticelint baseline` writes where none is named. */
export const BASELINE_NAME = "noticelint-baseline.yml";

/** The baseline that a configuration names, as a path from the working directory. */
export const baselineOf = ({ folder, value }: OpenConfig, cwd: string): string | undefined =>
  value.baseline === undefined ? undefined : seenFrom(cwd, resolve(folder, value.baseline));

/** Reads a baseline; its paths become paths from the working directory. Throws InputError; null where there is no file. */
export function openBaseline(file: string, cwd: string): readonly Accepted[] | null {
  const place = resolve(cwd, file);
  if (!existsSync(place)) return null;
  const folder = dirname(place);
  return readBaseline(file, text(place, file)).map((one) => ({ ...one, path: moved(one.path, folder, cwd) }));
}

/** Writes a baseline; its paths are from its own folder, so that it holds wherever the command is run. Throws InputError. */
export function saveBaseline(file: string, accepted: readonly Accepted[], io: Io): void {
  const folder = dirname(resolve(io.cwd, file));
  const text = printBaseline(accepted.map((one) => ({ ...one, path: moved(one.path, io.cwd, folder) })));
  try {
    io.write(file, text);
  } catch (error) {
    throw refusal(error, "the baseline cannot be written there", file);
  }
}

/** A path from one folder as a path from another; addresses and standard input stay what they are. */
function moved(path: string, from: string, to: string): string {
  if (/^(?:https?:|<)/.test(path) || isAbsolute(path)) return path;
  return relative(to, resolve(from, path)).split(sep).join("/");
}

function text(place: string, file: string): string {
  try {
    return readFileSync(place, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(`it cannot be read (${code})`, { path: file, hint: "a baseline is a file" });
  }
}
