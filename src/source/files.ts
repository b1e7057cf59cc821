import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
import { escapePath, globSync, isDynamicPattern } from "tinyglobby";
import { InputError } from "../errors.ts";
import { nearest } from "../nearest.ts";
import { addressOf, isAddress } from "./url/address.ts";

/** The notices that arguments stand for, and what stood for none. */
export interface Found {
  /** Paths from the working directory, with "/"; addresses of pages as given; "-" is standard input. */
  readonly paths: readonly string[];
  readonly errors: readonly InputError[];
}

/** Page templates, by the last part of their name. */
const TEMPLATES = [
  ...[".erb", ".ejs", ".njk", ".nunjucks", ".jinja", ".jinja2", ".j2", ".twig", ".liquid", ".hbs", ".handlebars"],
  ...[".mustache", ".php", ".phtml", ".cshtml", ".razor", ".haml", ".slim"],
] as const;

/** What a folder is searched for. */
export const noticeExtensions = [
  ...[".md", ".markdown", ".txt", ".html", ".htm", ".xhtml", ".docx", ".docm", ".odt", ".pdf"],
  ...TEMPLATES,
] as const;

/** Files that stand in many folders and are no notices; they are read where they are named. */
const NO_NOTICE = /^(readme|changelog|contributing|licen[cs]e|code_of_conduct|security|robots|requirements)\b/i;

/**
 * Finds the notices behind files, folders, globs, addresses and "-": in the order of the arguments, each argument's sorted by name,
 * every file once. An argument that stands for no notice becomes an error; the others are still found.
 */
export function findNotices(args: readonly string[], cwd: string): Found {
  const paths = new Map<string, string>();
  const errors: InputError[] = [];
  for (const arg of args) {
    try {
      for (const path of expand(arg, cwd)) {
        const identity = path === "-" || isAddress(path) ? path : realpathSync(resolve(cwd, path));
        if (!paths.has(identity)) paths.set(identity, path);
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      errors.push(error);
    }
  }
  return { paths: [...paths.values()], errors };
}

function expand(arg: string, cwd: string): string[] {
  if (arg === "-") return [arg];
  if (isAddress(arg)) {
    addressOf(arg);
    return [arg];
  }
  const path = shown(arg, cwd);
  const stats = statSync(resolve(cwd, arg), { throwIfNoEntry: false });
  if (stats?.isDirectory()) return inFolder(path, cwd);
  if (stats) return [path];
  if (isDynamicPattern(arg)) return inGlob(arg, cwd);
  throw noSuchFile(path, cwd);
}

/** A path from the working directory where it is inside, with "/" and without detours. */
export function shown(arg: string, cwd: string): string {
  const inside = isAbsolute(arg) ? relative(cwd, arg) : normalize(arg);
  const path = isAbsolute(arg) && inside.startsWith("..") ? normalize(arg) : inside;
  return (
    path
      .split(sep)
      .join("/")
      .replace(/(.)\/$/, "$1") || "."
  );
}

const IGNORED = ["**/node_modules/**"];
const SEARCH = { ignore: IGNORED, followSymbolicLinks: false, caseSensitiveMatch: false, expandDirectories: false };

function inFolder(folder: string, cwd: string): string[] {
  const pattern = `${escapePath(folder)}/**/*{${noticeExtensions.join(",")}}`;
  const found = globSync(pattern, { ...SEARCH, cwd, absolute: isAbsolute(folder) });
  const notices = found.filter(isNotice);
  if (notices.length === 0) throw nothingIn(folder, "there are no notices in this folder");
  return sorted(notices, cwd);
}

/**
 * The files that a glob stands for, sorted by name: by default notices, and whatever else it names by an extension of its
 * own. Throws InputError where there are none.
 */
export function inGlob(glob: string, cwd: string, wanted: (path: string) => boolean = isNotice): string[] {
  const found = globSync(glob, { ...SEARCH, cwd, absolute: isAbsolute(glob) });
  const named = extname(glob) !== "" && !/\.\*+$/.test(glob);
  const notices = named ? found : found.filter(wanted);
  if (notices.length === 0) throw nothingIn(glob, "no notice matches");
  return sorted(notices, cwd);
}

/** Whether a file found in a folder is read as a notice, by its name. */
export const isNotice = (path: string): boolean =>
  noticeExtensions.some((one) => one === extname(path).toLowerCase()) && !NO_NOTICE.test(basename(path));

const sorted = (paths: readonly string[], cwd: string): string[] => paths.map((path) => shown(path, cwd)).sort();

/** Says that a folder or glob stands for no notice. */
export const nothingIn = (path: string, message: string): InputError =>
  new InputError(message, {
    path,
    hint: "a folder is searched for Markdown, text, HTML, page templates, Word, OpenDocument and PDF; any other file has to be named",
  });

/** A page's address as people write it: "www.fellmere.gov.uk/privacy". */
const BARE_ADDRESS =
  /^(?:www\.[\w-]+\.|[\w-]+(?:\.[\w-]+){0,4}\.(?:uk|com|org|net|scot|wales|cymru|london|eu|io)(?:\/|$))/i;

/** Says that there is no file of that name, and what may have been meant. */
export function noSuchFile(path: string, cwd: string): InputError {
  if (BARE_ADDRESS.test(path)) {
    return new InputError("no such file or folder", {
      path,
      hint: `an address begins with https://, as https://${path}`,
    });
  }
  const near = nearest(basename(path), namesBeside(resolve(cwd, path))).map((name) => join(dirname(path), name));
  const hint =
    near.length > 0 ? `did you mean ${near.join(" or ")}?` : "is it spelt right, and the folder the right one?";
  return new InputError("no such file or folder", { path, hint });
}

function namesBeside(path: string): string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}
