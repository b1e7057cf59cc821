import { type Command, Option } from "commander";
import type { Confidence, Direction, OrganisationKind, Threshold } from "../types.ts";
import { confidences, organisationKinds } from "../vocabulary.ts";
import { choice, collect, day } from "./choice.ts";
import type { RulesAsked } from "./open-rules.ts";

/** By what notices are judged; what else a command is asked for changes nothing of a report. */
export type JudgedBy = RulesAsked & Partial<Pick<JudgingOptions, "wholePage">>;

/** What check and compare have in common. */
export interface JudgingOptions extends PrintingOptions {
  readonly asOf: string | undefined;
  readonly organisation: OrganisationKind | undefined;
  readonly minConfidence: Confidence | undefined;
  readonly pack: string | undefined;
  readonly config: string | undefined;
  readonly rule: readonly string[] | undefined;
  readonly stdinFilename: string | undefined;
  readonly ignoreRobots: boolean | undefined;
  readonly allowPrivate: boolean | undefined;
  readonly wholePage: boolean | undefined;
  /** Only of check. */
  readonly checkLinks?: boolean | undefined;
  readonly follow?: boolean | undefined;
  readonly followLimit?: number | undefined;
  readonly quiet: boolean | undefined;
  readonly stats: boolean | undefined;
}

/** What `check` was asked for. */
export interface CheckOptions extends JudgingOptions {
  readonly failOn: Threshold | undefined;
  readonly failOnReview: boolean | undefined;
  readonly baseline: string | undefined;
  /** A git revision: then only the notices that are not as they were there. */
  readonly since: string | undefined;
  readonly staged: boolean | undefined;
  /** Answer each record of standard input, instead of checking the notices at paths. */
  readonly stdinNdjson: boolean | undefined;
  readonly maxWarnings: number | undefined;
  readonly strictConfig: boolean | undefined;
  /** A file of which is told what holds for it. */
  readonly printConfig: string | undefined;
  /** The names of all commands: a misspelt one reads as a path of check. */
  readonly commands: readonly string[];
}

/** What `compare` was asked for. */
export interface CompareOptions extends JudgingOptions {
  /** A house standard: then the notices are held against it, and not against each other. */
  readonly standard: string | undefined;
  readonly failOn: Threshold | undefined;
}

/** What `diff` was asked for. */
export interface DiffOptions extends JudgingOptions {
  readonly failOn: Threshold | undefined;
  readonly failOnReview: boolean | undefined;
  readonly failOnChange: Direction | undefined;
  /** A git revision: then the paths are what is compared with it, and not two notices. */
  readonly since: string | undefined;
}

/** What `scan` was asked for. */
export interface ScanOptions extends JudgingOptions {
  /** The store, a file. */
  readonly out: string;
  /** A file with an address a line. */
  readonly urls: string | undefined;
  readonly workers: number;
  /** Milliseconds that one notice may take. */
  readonly deadline: number;
  readonly batch: number;
  readonly limit: number | undefined;
  readonly retryFailed: boolean | undefined;
  /** A Redis, from which workers take the work: then none of it is done here. */
  readonly redis: string | undefined;
  readonly queue: string;
  /** How many batches are put there before one is answered. */
  readonly ahead: number;
}

/** What `worker` was asked for. */
export interface WorkerOptions {
  readonly redis: string;
  readonly queue: string;
  readonly workers: number;
  readonly pack: string | undefined;
  readonly config: string | undefined;
}

/** What `query` was asked for. */
export interface QueryOptions extends PrintingOptions {
  readonly store: string | undefined;
  readonly by: string | undefined;
  /** Each NAME=VALUE. */
  readonly set: readonly string[] | undefined;
  readonly export: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** What `rules` and `explain` were asked for. */
export interface RulesOptions extends PrintingOptions {
  readonly pack: string | undefined;
  readonly config: string | undefined;
}

/** What `test` was asked for. */
export interface TestOptions {
  readonly rule: readonly string[] | undefined;
  readonly notices: readonly string[] | undefined;
  readonly asOf: string | undefined;
  readonly checkedWithin: number;
  readonly strict: boolean | undefined;
  readonly allHints: boolean | undefined;
  readonly color: boolean;
}

/** What every command that prints has. `color` is false for --no-color. */
export interface PrintingOptions {
  readonly format: readonly string[] | undefined;
  readonly color: boolean;
}

/** Options of the commands that judge notices and print what came of it. */
export const withJudging = (command: Command): Command => withNotices(withPrinting(command));

/** Options of how notices are judged. */
export const withNotices = (command: Command): Command =>
  command
    .option("--as-of <day>", "judge by the law of that day, YYYY-MM-DD (default: today)", day("--as-of"))
    .option(
      "--organisation <kind>",
      `whose notice it is: ${organisationKinds.join(", ")} (default: read from the notice)`,
      choice("--organisation", organisationKinds),
    )
    .addOption(
      new Option("--min-confidence <level>", "suppress what is less sure: high, medium, low (default: low)").argParser(
        choice("--min-confidence", confidences),
      ),
    )
    .addOption(withPack())
    .addOption(withConfig())
    .addOption(several("--rule <id>", "only this rule (repeatable)"))
    .option("--stdin-filename <name>", "the name under which standard input (-) is reported")
    .option("--ignore-robots", "fetch pages that their site's robots.txt asks not to fetch")
    .option("--allow-private", "fetch pages on private networks and on this machine")
    .option("--whole-page", "read also what stands around the notice on its page")
    .option("--quiet", "print nothing to standard output but a format that is sent there")
    .option("--stats", "say on standard error what took how long");

/** Options of the commands that print. */
export const withPrinting = (command: Command): Command =>
  withColour(
    command.addOption(several("--format <kind[=file]>", "how to print, to standard output or a file (repeatable)")),
  );

/** The option of every command that may write to a terminal. */
export const withColour = (command: Command): Command =>
  command.option("--no-color", "no colours (NO_COLOR does the same)");

/** Where scans and workers meet. */
export const withQueue = (command: Command): Command =>
  command.addOption(
    new Option("--queue <name>", "those of one name meet, where several share a Redis").default("scans"),
  );

/** The pack to use. */
export const withPack = (): Option => new Option("--pack <folder>", "a pack of rules of your own");

/** The configuration file to read. */
export const withConfig = (): Option =>
  new Option("--config <file>", "the configuration file (default: the nearest noticelint.config.yml, upward)");

const several = (flags: string, description: string): Option => new Option(flags, description).argParser(collect);
