/** Which files are notices: those that a configuration names or, where it names none, what is called one. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { escapePath, globSync } from "tinyglobby";
import { isNotice, noticeExtensions } from "../source/files.ts";
import { seenFrom } from "./find.ts";
import { globMatcher } from "./globs.ts";
import { fromConfig, type OpenConfig } from "./open.ts";

const CALLED = "{privacy,data-protection,data_protection,dataprotection,fair-processing,fair_processing}";
const ENDINGS = `{${noticeExtensions.join(",")}}`;

/** By its own name, or by that of the folder in which it stands. A page on cookies alone is no privacy notice. */
export const likelyNotices = [`**/*${CALLED}*${ENDINGS}`, `**/*${CALLED}*/**/*${ENDINGS}`] as const;

/** What was put there by a tool or for a test, and what has privacy in its name for another reason. */
const ELSEWHERE = [
  "**/{node_modules,vendor,bower_components,dist,build,out,coverage,target,tmp,_site,__pycache__}/**",
  "**/{test,tests,spec,specs,__tests__,fixtures,__fixtures__,testdata,e2e}/**",
  // As a word of the name: "privacy-information" has form in it, and "latest" test.
  "**/?(*[-_. ]){test,spec,form,settings,preferences,modal,banner}?([-_. ]*)",
];

/** What is called a notice below a folder, sorted. */
export const likelyFiles = (folder: string): readonly string[] =>
  search(folder, likelyNotices, ELSEWHERE).filter(isNotice).sort();

/** Every file of text below a folder that may be a notice, sorted. */
export const textFiles = (folder: string): readonly string[] =>
  search(folder, ["**/*{.md,.markdown,.txt,.html,.htm,.xhtml,.njk,.erb,.liquid,.cshtml}"], ELSEWHERE)
    .filter(isNotice)
    .sort();

/** The notices of a configuration, by path from the working directory; and the globs among its own that find nothing. */
export function configuredNotices(
  config: OpenConfig,
  cwd: string,
): { readonly paths: readonly string[]; readonly idle: readonly number[] } {
  const { notices } = config.value;
  const found = notices
    ? notices.map((glob) =>
        search(config.folder, [literal(config.folder, glob)], ["**/node_modules/**"]).filter(isNamedOr(glob)),
      )
    : [likelyFiles(config.folder)];
  const paths = [...new Set(found.flat())].map((path) => seenFrom(cwd, resolve(config.folder, path)));
  return { paths: paths.sort(), idle: found.flatMap((each, index) => (notices && each.length === 0 ? [index] : [])) };
}

/** A file's own name is no glob, whatever characters it has. */
const literal = (folder: string, glob: string): string =>
  existsSync(resolve(folder, glob)) ? escapePath(glob.replace(/\/$/, "")) : glob;

const search = (cwd: string, globs: readonly string[], ignore: readonly string[]): string[] =>
  globSync([...globs], { ...SEARCH, cwd, ignore: [...ignore] });

const SEARCH = { followSymbolicLinks: false, caseSensitiveMatch: false } as const;

/** A glob finds notices by their extension, and whatever else it names by an extension of its own. */
const isNamedOr = (glob: string) => (/\.\w+$|\}$/.test(glob) ? () => true : isNotice);

/** Whether a file is one of the notices of a configuration, by its path from the working directory. */
export function noticeMatcher(config: OpenConfig, cwd: string): (path: string) => boolean {
  const { notices } = config.value;
  const [wanted, left] = [globMatcher(notices ?? likelyNotices), globMatcher(notices ? [] : ELSEWHERE)];
  return (path) => {
    const inside = fromConfig(config, cwd, path);
    return inside !== null && wanted(inside) >= 0 && left(inside) < 0;
  };
}

/** Finds the entry under `ignore` that leaves out a file, by its path from the working directory: its index, or −1. */
export function ignoreMatcher(config: OpenConfig, cwd: string): (path: string) => number {
  const matches = globMatcher(config.value.ignore ?? []);
  return (path) => {
    const inside = fromConfig(config, cwd, path);
    return inside === null ? -1 : matches(inside);
  };
}
