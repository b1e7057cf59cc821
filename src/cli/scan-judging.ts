import { createHash } from "node:crypto";
import type { Judging } from "../scan/types.ts";
import type { PackInfo } from "../types.ts";
import type { Io } from "./io.ts";
import { openRules } from "./open-rules.ts";
import type { JudgedBy } from "./options.ts";
import { version } from "./version.ts";

/** By what a scan judges, before the day is settled. */
export interface ScanJudging {
  readonly packs: readonly PackInfo[];
  /** The day that options or configuration name; undefined where neither does. */
  readonly asOf: string | undefined;
  readonly judgingOf: (asOf: string) => Judging;
}

/** Settles by what a scan judges. Throws InputError for what is wrong with the rules, before any thread loads them. */
export async function openScanJudging(options: JudgedBy, io: Io): Promise<ScanJudging> {
  const { config, packs, chosen } = await openRules(options, io);
  const { asOf: configured, ...configuration } = config.value;
  const { organisation, minConfidence, wholePage = false } = options;
  const pinned = options.asOf !== undefined;
  const rest = {
    version: version(),
    packs,
    configuration,
    standards: [...config.standards.values()],
    organisation,
    rules: chosen && [...chosen].sort(),
    minConfidence,
    wholePage,
  };
  return {
    packs,
    asOf: options.asOf ?? configured,
    judgingOf: (asOf) => ({ options, cwd: io.cwd, asOf, pinned, hash: hashOf(rest) }),
  };
}

const hashOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
