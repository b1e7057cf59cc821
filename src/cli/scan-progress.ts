import type { Tally } from "../scan/scan.ts";
import type { ScanSource } from "../scan/types.ts";

/** Shows how far a scan is. */
export interface Progress {
  readonly tell: (tally: Tally) => void;
  /** Says something beside the bar until it says something else. */
  readonly note: (text: string) => void;
  readonly end: () => void;
}

/** Draws a bar with rate and time left in a terminal; nothing where there is none. */
export async function progress(terminal: NodeJS.WriteStream | undefined, source: ScanSource): Promise<Progress> {
  if (!terminal) return { tell: () => {}, note: () => {}, end: () => {} };
  const { Format, Presets, SingleBar } = await import("cli-progress");
  const began = performance.now();
  let total: number | null = null;
  const bar = new SingleBar(
    {
      stream: terminal,
      hideCursor: true,
      format: (options, { progress: part, value }, { judged, failed, note }) => {
        const rate = (judged / (performance.now() - began)) * 1000;
        const counts = `${number(value)}${total === null ? "" : ` of ${number(total)}`} notices, ${failed} failed`;
        const line = `${counts}, ${rate.toFixed(0)} judged a second${note === "" ? "" : `; ${note}`}`;
        if (total === null) return line;
        const left = rate > 0 ? `, ${Format.TimeFormat((total - value) / rate, options, 5)} left` : "";
        return `${Format.BarFormat(part, options)} ${line}${left}`;
      },
    },
    Presets.shades_grey,
  );
  bar.start(1, 0, { judged: 0, failed: 0, note: "" });
  void source.count?.().then((count) => {
    total = count;
    if (count !== null) bar.setTotal(count);
  });
  return {
    tell: ({ judged, failed, known }) =>
      bar.update(judged + failed + known, { judged: judged + failed, failed: number(failed) }),
    note: (note) => bar.update({ note }),
    end: () => bar.stop(),
  };
}

const number = (value: number): string => value.toLocaleString("en-GB");
