import { InputError } from "../errors.ts";
import { counted } from "../report/counted.ts";
import { type Accepted, goneFrom, withBaseline } from "../triage/baseline.ts";
import type { NoticeReport } from "../types.ts";
import { openBaseline, saveBaseline } from "./baseline-file.ts";
import type { Io } from "./io.ts";

/**
 * Suppresses what a baseline accepts. What it accepts and is gone is taken out of the file; on a build server, where a
 * changed file would be lost, and where the file cannot be written it is only said. Throws InputError where there is no
 * such baseline.
 */
export function applyBaseline(
  reports: readonly NoticeReport[],
  file: string | undefined,
  io: Io,
): readonly NoticeReport[] {
  if (file === undefined) return reports;
  const accepted = openBaseline(file, io.cwd);
  if (!accepted) throw new InputError("no such file", { path: file, hint: "noticelint baseline PATH... writes one" });
  const gone = new Set(goneFrom(accepted, reports));
  if (gone.size > 0) {
    const kept = accepted.filter((one) => !gone.has(one));
    io.err.write(
      `${file}: ${counted(gone.size, "finding")} of the baseline no longer there${takeOut(file, kept, io)}\n`,
    );
  }
  return withBaseline(reports, accepted);
}

/** Takes out what is gone, where that can be; says what came of it. */
function takeOut(file: string, kept: readonly Accepted[], io: Io): string {
  if (io.env("CI")) return "; a run outside CI takes them out";
  try {
    saveBaseline(file, kept, io);
    return ", taken out";
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return `, and not taken out: ${error.message} (${error.hint})`;
  }
}
