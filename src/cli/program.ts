import { Command, CommanderError } from "commander";
import { InputError } from "../errors.ts";
import { errorText } from "../report/error.ts";
import { addBaseline } from "./baseline.ts";
import { addCheck } from "./check.ts";
import { addCompare } from "./compare.ts";
import { addDiff } from "./diff.ts";
import { addExplain } from "./explain.ts";
import { addInit } from "./init.ts";
import type { Io } from "./io.ts";
import { addQuery } from "./query.ts";
import { addRules } from "./rules.ts";
import { addScan } from "./scan.ts";
import { addSuppressions } from "./suppressions.ts";
import { addTest } from "./test.ts";
import { version } from "./version.ts";
import { addWorker } from "./worker.ts";

/** Runs a command line (without node and script) and gives its exit code: 0, 1 for findings, 2 for what could not be done. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  let code = 0;
  const finish = (result: number): void => {
    code = result;
  };
  try {
    await createProgram(io, finish).parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (!(error instanceof InputError)) throw error;
    io.err.write(errorText(error, { colour: argv.includes("--no-color") ? 0 : io.err.colour }));
    return 2;
  }
}

const COMMANDS = [
  addCheck,
  addCompare,
  addDiff,
  addScan,
  addQuery,
  addBaseline,
  addSuppressions,
  addRules,
  addExplain,
  addTest,
  addInit,
  addWorker,
];

/** The commands with all their options; what a command ends with goes to `finish`. */
export function createProgram(io: Io, finish: (code: number) => void): Command {
  const program = new Command("noticelint")
    .description(
      "Checks UK privacy notices: what the law asks for and the notice does not state, with article and date.",
    )
    .version(version())
    .exitOverride()
    .configureOutput({
      writeOut: io.out.write,
      writeErr: io.err.write,
      outputError: (text, write) => write(asOurs(text)),
      getOutHelpWidth: () => io.out.width,
      getErrHelpWidth: () => io.err.width,
    })
    .addHelpText(
      "after",
      "\nnoticelint PATH... is noticelint check PATH...; noticelint COMMAND --help lists its options.",
    );
  for (const add of COMMANDS) add(program, io, finish);
  return program;
}

/** commander's suggestion as our other errors give theirs; where it has none, where to look. */
function asOurs(text: string): string {
  const suggested = text.replace(/\n\((D)(id you mean .*)\)/, "\n  hint: d$2");
  return suggested.includes("\n  hint: ")
    ? suggested
    : `${text.trimEnd()}\n  hint: noticelint --help and noticelint COMMAND --help list what there is\n`;
}
