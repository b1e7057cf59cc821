import type { CheckRun } from "../report/format/run.ts";
import type { Look } from "./format.ts";

/** Puts a check's result into text. */
export type CheckPrinter = (run: CheckRun, look: Look) => string;

/** The formats of `check`; each is loaded when it is asked for, since some bring a library along. */
const LOADERS = {
  pretty: async () => {
    const { pretty } = await import("../report/pretty.ts");
    return ({ report }: CheckRun, look: Look) => pretty(report, look);
  },
  json: async () => {
    const { json } = await import("../report/json.ts");
    return ({ report }: CheckRun) => json(report);
  },
  ndjson: async () => (await import("../report/format/ndjson.ts")).ndjson,
  sarif: async () => (await import("../report/format/sarif.ts")).sarif,
  junit: async () => (await import("../report/format/junit.ts")).junit,
  github: async () => (await import("../report/format/github.ts")).github,
  gitlab: async () => (await import("../report/format/gitlab.ts")).gitlab,
  checkstyle: async () => (await import("../report/format/checkstyle.ts")).checkstyle,
  rdjson: async () => (await import("../report/format/rdjson.ts")).rdjson,
  markdown: async () => (await import("../report/format/markdown.ts")).markdown,
  html: async () => (await import("../report/format/html.ts")).html,
  csv: async () => (await import("../report/format/csv.ts")).csv,
} satisfies Readonly<Record<string, () => Promise<CheckPrinter>>>;

export type CheckFormat = keyof typeof LOADERS;

export const checkFormats = Object.keys(LOADERS) as readonly CheckFormat[];

/** The printers of some formats. */
export async function checkPrinters(
  kinds: Iterable<CheckFormat>,
): Promise<Readonly<Partial<Record<CheckFormat, CheckPrinter>>>> {
  const loaded = await Promise.all([...new Set(kinds)].map(async (kind) => [kind, await LOADERS[kind]()] as const));
  return Object.fromEntries(loaded);
}
