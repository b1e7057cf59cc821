import { InputError } from "../errors.ts";
import { lint } from "../lint.ts";
import type { CompiledPack } from "../phrase/compile.ts";
import { findNotices } from "../source/files.ts";
import { openNotice } from "../source/open-notice.ts";
import { bytesOf } from "../source/read-notice.ts";
import { isAddress } from "../source/url/address.ts";
import type { Confidence, Document, NoticeReport, OrganisationKind } from "../types.ts";
import { ofConfidence } from "./confidence.ts";
import { FOLLOW_LIMIT } from "./follow-limit.ts";
import type { Io } from "./io.ts";
import { withLayers } from "./judge-layers.ts";
import type { Stopwatch } from "./stopwatch.ts";
import { type BrowsingOptions, webFor } from "./web.ts";

export interface JudgeOptions extends BrowsingOptions {
  readonly pack: CompiledPack;
  readonly asOf: string;
  readonly organisation: OrganisationKind | undefined;
  readonly minConfidence: Confidence;
  readonly rules: ReadonlySet<string> | undefined;
  /** The name under which standard input is reported; its ending gives the format. */
  readonly stdinFilename: string | undefined;
  readonly wholePage: boolean | undefined;
  /** Only the notices that are not as they were at this git revision, with what is staged or what stands in the files. */
  readonly changed?: { readonly ref: string; readonly staged: boolean; readonly option: string } | undefined;
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

/** Finds, reads and checks the notices that arguments stand for; one that cannot be read does not keep the others. */
export async function judgeNotices(
  args: readonly string[],
  options: JudgeOptions,
  io: Io,
  watch: Stopwatch,
): Promise<Judged> {
  const { paths, errors, held } = await watch.time("find files", () => find(args, options, io.cwd));
  const stdin = paths.includes("-") ? await io.stdin() : new Uint8Array();
  const web = await webFor(paths, options, io);
  const open = (path: string): Promise<Document> => {
    if (web && isAddress(path)) return watch.time("fetch", () => web.read(path));
    const bytes = watch.time("read files", () => (path === "-" ? stdin : (held.get(path) ?? bytesOf(path, io.cwd))));
    const name = path === "-" ? (options.stdinFilename ?? "<stdin>") : path;
    return watch.time("parse", () => openNotice(bytes, name, { wholePage: options.wholePage }));
  };
  const judge = async (document: Document, organisation = options.organisation): Promise<JudgedNotice> => {
    const links = options.checkLinks ? await watch.time("check links", () => web?.linksOf(document)) : undefined;
    const report = watch.time("check", () => lint(document, { ...options, organisation, links }));
    return { document, report: ofConfidence(report, options.minConfidence) };
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

interface Inputs {
  readonly paths: readonly string[];
  readonly errors: readonly InputError[];
  /** What git holds of a path, where that is what is to be judged. */
  readonly held: ReadonlyMap<string, Uint8Array>;
}

async function find(args: readonly string[], { changed }: JudgeOptions, cwd: string): Promise<Inputs> {
  if (!changed) return { ...findNotices(args, cwd), held: new Map() };
  const { changedNotices } = await import("../source/git.ts");
  const { ref, staged, option } = changed;
  const { notices, errors } = await changedNotices(ref, args, { cwd, staged, option });
  const held = new Map(notices.flatMap(({ path, newBytes }) => (newBytes ? [[path, newBytes] as const] : [])));
  return { paths: [...held.keys()], errors, held };
}
