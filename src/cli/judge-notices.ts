import { InputError } from "../errors.ts";
import { lint } from "../lint.ts";
import type { CompiledPack } from "../phrase/compile.ts";
import { findNotices } from "../source/files.ts";
import { openNotice } from "../source/open-notice.ts";
import { bytesOf } from "../source/read-notice.ts";
import type { Confidence, Document, NoticeReport, OrganisationKind } from "../types.ts";
import { ofConfidence } from "./confidence.ts";
import type { Io } from "./io.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface JudgeOptions {
  readonly pack: CompiledPack;
  readonly asOf: string;
  readonly organisation: OrganisationKind | undefined;
  readonly minConfidence: Confidence;
  readonly rules: ReadonlySet<string> | undefined;
  /** The name under which standard input is reported; its ending gives the format. */
  readonly stdinFilename: string | undefined;
}

/** The notices that could be read, each with its report, and an error for every one that could not. */
export interface Judged {
  readonly notices: readonly { readonly document: Document; readonly report: NoticeReport }[];
  readonly errors: readonly InputError[];
}

/** Finds, reads and checks the notices that arguments stand for; one that cannot be read does not keep the others. */
export async function judgeNotices(
  args: readonly string[],
  options: JudgeOptions,
  io: Io,
  watch: Stopwatch,
): Promise<Judged> {
  const { paths, errors } = watch.time("find files", () => findNotices(args, io.cwd));
  const stdin = paths.includes("-") ? await io.stdin() : new Uint8Array();
  const all = [...errors];
  const notices: Judged["notices"][number][] = [];
  for (const path of paths) {
    const name = path === "-" ? (options.stdinFilename ?? "<stdin>") : path;
    try {
      const bytes = watch.time("read files", () => (path === "-" ? stdin : bytesOf(path, io.cwd)));
      const document = await watch.time("parse", () => openNotice(bytes, name));
      const report = watch.time("check", () => lint(document, options));
      notices.push({ document, report: ofConfidence(report, options.minConfidence) });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      all.push(error);
    }
  }
  return { notices, errors: all };
}
