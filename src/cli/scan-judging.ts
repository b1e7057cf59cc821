import { createHash } from "node:crypto";
import type { Judging } from "../scan/types.ts";
import type { PackInfo } from "../types.ts";
import { openConfig } from "./config.ts";
import type { Io } from "./io.ts";
import type { JudgingOptions } from "./options.ts";
import { chosenRules, openPack } from "./pack.ts";
import { version } from "./version.ts";

/** By what a scan judges, before the day is settled. */
export interface ScanJudging {
  readonly packs: readonly PackInfo[];
  /** The day that options or configuration name; undefined where neither does. */
  readonly asOf: string | undefined;
  readonly judgingOf: (asOf: string) => Judging;
}

/** Settles by what a scan judges. Throws InputError for what is wrong with the rules, before any thread loads them. */
export async function openScanJudging(options: JudgingOptions, io: Io): Promise<ScanJudging> {
  const config = openConfig(options.config, io.cwd);
  const pack = await openPack(options.pack, io.cwd, config);
  const rules = chosenRules(pack, options.rule);
  const { name, version: packVersion } = pack.file;
  const packs = [{ name, version: packVersion, hash: pack.hash, rules: rules?.size ?? pack.rules.length }];
  const { asOf: configured, ...configuration } = config.value;
  const { organisation, minConfidence, wholePage = false } = options;
  const rest = {
    version: version(),
    packs,
    configuration,
    organisation,
    rules: rules && [...rules].sort(),
    minConfidence,
    wholePage,
  };
  return {
    packs,
    asOf: options.asOf ?? configured,
    judgingOf: (asOf) => ({ options, cwd: io.cwd, asOf, hash: hashOf({ ...rest, asOf }) }),
  };
}

const hashOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
