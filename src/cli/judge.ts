import { compile } from "../phrase/compile.ts";
import type { PackInfo, Rule } from "../types.ts";
import { openConfig } from "./config.ts";
import type { Io } from "./io.ts";
import { type Judged, type JudgeOptions, judgeNotices } from "./judge-notices.ts";
import type { JudgingOptions } from "./options.ts";
import { chosenRules, openPack } from "./pack.ts";
import type { Stopwatch } from "./stopwatch.ts";

/** The notices as judged, and by which rules and law. */
export interface Judgement extends Judged {
  readonly packs: readonly PackInfo[];
  /** The rules that ran, by id. */
  readonly rules: readonly Rule[];
  readonly asOf: string;
}

/** By what notices are judged. */
export interface Judging extends Pick<Judgement, "packs" | "rules" | "asOf"> {
  readonly settings: JudgeOptions;
}

/** Loads the rules and judges the notices that arguments stand for. Throws InputError for what is wrong with the rules. */
export async function judge(
  args: readonly string[],
  options: JudgingOptions,
  io: Io,
  watch: Stopwatch,
  changed?: JudgeOptions["changed"],
): Promise<Judgement> {
  const { settings, ...judging } = await openJudging(options, io, watch);
  return { ...(await judgeNotices(args, { ...settings, changed }, io, watch)), ...judging };
}

/** Loads the rules, and settles by which of them and by which day's law is judged. Throws InputError. */
export async function openJudging(options: JudgingOptions, io: Io, watch: Stopwatch): Promise<Judging> {
  const config = openConfig(options.config, io.cwd);
  const pack = await watch.time("load rules", () => openPack(options.pack, io.cwd, config));
  const rules = chosenRules(pack, options.rule);
  const compiled = watch.time("compile phrases", () => compile(pack));
  const asOf = options.asOf ?? config.value.asOf ?? io.today();
  const organisation = options.organisation ?? config.value.organisation;
  const { name, version } = pack.file;
  const ran = pack.rules
    .map(({ value }) => value)
    .filter(({ id, status }) => status !== "deprecated" && (rules?.has(id) ?? true));
  return {
    settings: { ...options, organisation, pack: compiled, asOf, rules },
    asOf,
    rules: ran,
    packs: [{ name, version, hash: pack.hash, rules: rules?.size ?? pack.rules.length }],
  };
}
