import { InputError } from "../errors.ts";
import { counted } from "../report/counted.ts";
import { goneFrom, withBaseline } from "../triage/baseline.ts";
import type { NoticeReport } from "../types.ts";
import { openBaseline, saveBaseline } from "./baseline-file.ts";
import type { Io } from "./io.ts";

/**
 * Suppresses what a baseline accepts. What it accepts and is gone is taken out of the file; on a build server, where a
 * changed file would be lost, it is only said. Throws InputError where there is no such baseline.
 */
export function applyBaseline(
  reports: readonly NoticeReport[],
  options: { readonly baseline?: string | undefined; readonly rule?: readonly string[] | undefined },
  io: Io,
): readonly NoticeReport[] {
  const { baseline: file } = options;
  if (file === undefined) return reports;
  const accepted = openBaseline(file, io.cwd);
  if (!accepted) throw new InputError("no such file", { path: file, hint: "noticelint baseline PATH... writes one" });
  const gone = new Set(goneFrom(accepted, reports));
  // Where only some rules ran, the findings of the others are not gone.
  if (gone.size > 0 && options.rule === undefined) {
    const count = counted(gone.size, "finding");
    if (io.env("CI")) {
      io.err.write(`${file}: ${count} of the baseline no longer there; a run outside CI takes them out\n`);
    } else {
      saveBaseline(
        file,
        accepted.filter((one) => !gone.has(one)),
        io,
      );
      io.err.write(`${file}: ${count} of the baseline no longer there, taken out\n`);
    }
  }
  return withBaseline(reports, accepted);
}
