/** The globs of a configuration: from its own folder, with "/". */
import picomatch from "picomatch";

/** What is wrong with a glob of a configuration, and what to write instead; null where nothing is. */
export function globMistake(glob: string): { readonly message: string; readonly hint: string } | null {
  if (glob.trim() === "") return { message: "a glob must not be empty", hint: "write a path: docs/**/*.md" };
  if (glob.startsWith("!")) {
    return {
      message: `"${glob}" is a negated glob`,
      hint: "write what is to be left out under ignore, without the !",
    };
  }
  if (glob.includes("\\"))
    return { message: `"${glob}" has a backslash`, hint: `write it with /: ${glob.replaceAll("\\", "/")}` };
  if (/^(?:\/|[A-Za-z]:\/)/.test(glob)) {
    return {
      message: `"${glob}" begins at the root of the disk`,
      hint: "globs are from the folder of the configuration: docs/**/*.md",
    };
  }
  if (glob.split("/").includes("..")) {
    return {
      message: `"${glob}" climbs out of the folder of the configuration`,
      hint: "put the configuration into the folder above, or name the files on the command line",
    };
  }
  return null;
}

/** Finds the first of some globs that a path matches: its index, −1 for none. A folder's name stands for all in it. */
export function globMatcher(globs: readonly string[]): (path: string) => number {
  const matchers = globs.map((glob) => {
    const plain = glob.replace(/^\.\//, "").replace(/\/$/, "");
    const patterns = [plain, `${plain}/**`].map((each) => picomatch(each, { dot: true, nocase: true }));
    return [(path: string) => path === plain, ...patterns];
  });
  return (path) => matchers.findIndex((each) => each.some((matches) => matches(path)));
}
