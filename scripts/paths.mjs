import { resolve } from "node:path";

/** The repository's folder. */
export const root = resolve(import.meta.dirname, "..");

/** Where the labelled notices are, as in paths.ts, for scripts in plain JavaScript. May not exist. */
export const evalFolder = resolve(root, process.env.NOTICELINT_EVAL ?? "../shared/eval");
