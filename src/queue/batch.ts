import type { JudgedBy } from "../cli/options.ts";
import type { Marked } from "../scan/scan-one.ts";
import type { Offered, Parcel } from "../scan/types.ts";
import type { PackInfo } from "../types.ts";

/** By what a scan judges, as a worker elsewhere has to: with its own rules, if they are the same. */
export interface Terms {
  /** Of noticelint. */
  readonly version: string;
  readonly packs: readonly PackInfo[];
  readonly asOf: string;
  readonly pinned: boolean;
  /** As of Judging. */
  readonly hash: string;
  /** All but where rules and configuration are. */
  readonly options: Pick<JudgedBy, "minConfidence" | "organisation" | "rule" | "wholePage">;
  /** Milliseconds that one notice may take. */
  readonly deadline: number;
}

/** The data of a job: some notices with all that a worker needs, so that machines share no disk. */
export interface Batch {
  /** The scan that waits for them. */
  readonly scan: string;
  readonly terms: Terms;
  readonly notices: readonly Packed[];
}

/** What a job gives back: a parcel for each notice; null where nobody waited for it any more. */
export type Answer = readonly Parcel[] | null;

/** A notice on its way: bytes are in base64. */
type Packed = Omit<Marked, "offered"> & {
  readonly offered: Omit<Offered, "content">;
  readonly text?: string;
  readonly base64?: string;
};

/** Makes a notice ready for its way through Redis. */
export function packed({ offered: { content, ...offered }, mark }: Marked): Packed {
  return {
    offered,
    mark,
    ...(typeof content === "string" ? { text: content } : { base64: Buffer.from(content).toString("base64") }),
  };
}

/** The notice as it was before its way. */
export const unpacked = ({ offered, mark, text, base64 }: Packed): Marked => ({
  mark,
  offered: { ...offered, content: text ?? Buffer.from(base64 ?? "", "base64") },
});

/** Bytes that one job carries at most, if its notices can be parted. */
const MOST_BYTES = 4_000_000;

/** Notices in as few batches as their sizes allow. */
export function batches(notices: readonly Marked[]): readonly (readonly Marked[])[] {
  const all: Marked[][] = [];
  let left = 0;
  for (const notice of notices) {
    const { bytes } = notice.mark;
    if (all.length === 0 || bytes > left) {
      all.push([]);
      left = MOST_BYTES;
    }
    all.at(-1)!.push(notice);
    left -= bytes;
  }
  return all;
}
