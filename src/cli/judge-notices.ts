import { InputError } from "../errors.ts";
import { openNotice } from "../source/open-notice.ts";
import { bytesOf } from "../source/read-notice.ts";
import { isAddress } from "../source/url/address.ts";
import type { Document, NoticeReport, OrganisationKind } from "../types.ts";
import { FOLLOW_LIMIT } from "./follow-limit.ts";
import type { Inputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import { withLayers } from "./judge-layers.ts";
import type { Judging } from "./judging.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { type BrowsingOptions, webFor } from "./web.ts";

export interface ReadingOptions extends BrowsingOptions {
  /** The name under which standard input is reported; its ending gives the format. */
  readonly stdinFilename: string | undefined;
  /** The path whose configuration holds for all notices; each has its own where it is missing. */
  readonly as?: string | undefined;
}

export interface JudgedNotice {
  readonly document: Document;
  readonly report: NoticeReport;
}

/** The notices that could be read, each with its report, and an error for every one that could not. */
export interface Judged {
  readonly notices: readonly JudgedNotice[];
  readonly errors: readonly InputError[];
}

/** Reads and checks notices; one that cannot be read does not keep the others. */
export async function judgeNotices(
  { paths, errors, held }: Inputs,
  judging: Judging,
  options: ReadingOptions,
  io: Io,
  watch: Stopwatch,
): Promise<Judged> {
  const stdin = paths.includes("-") ? await io.stdin() : new Uint8Array();
  const web = await webFor(paths, options, io);
  const open = (path: string): Promise<Document> => {
    if (web && isAddress(path)) return watch.time("fetch", () => web.read(path));
    const bytes = watch.time("read files", () => (path === "-" ? stdin : (held.get(path) ?? bytesOf(path, io.cwd))));
    const name = path === "-" ? (options.stdinFilename ?? "<stdin>") : path;
    return watch.time("parse", () => openNotice(bytes, name, { wholePage: options.wholePage }));
  };
  const judge = async (document: Document, organisation?: OrganisationKind): Promise<JudgedNotice> => {
    const links = options.checkLinks ? await watch.time("check links", () => web?.linksOf(document)) : undefined;
    return {
      document,
      report: watch.time("check", () => judging.judge(document, { as: options.as, organisation, links })),
    };
  };
  const limit = options.follow ? (options.followLimit ?? FOLLOW_LIMIT) : undefined;
  const all = [...errors];
  const notices: JudgedNotice[] = [];
  try {
    for (const path of paths) {
      try {
        const first = await judge(await open(path));
        const followed = limit !== undefined && first.document.fetched;
        const found = followed ? await withLayers(first, { limit, open, judge, others: paths }) : null;
        notices.push(...(found?.notices ?? [first]));
        all.push(...(found?.errors ?? []));
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        all.push(error);
      }
    }
  } finally {
    await web?.close();
  }
  return { notices, errors: all };
}
