import type { Command } from "commander";
import { InputError } from "../errors.ts";
import { collect, day } from "./choice.ts";
import type { Io } from "./io.ts";
import type { TestOptions } from "./options.ts";

/** A year and a day: law changes by the year, and a yearly look should not be a day late. */
const DAYS = 366;

/** noticelint test [PACK]: runs the examples in rule files, and looks the pack over. */
export function addTest(program: Command, io: Io, finish: (code: number) => void): void {
  program
    .command("test [pack]")
    .description(
      "run the examples in a pack's rule files, and give hints on the pack (default: the pack that comes with noticelint)",
    )
    .option("--rule <id>", "only this rule's examples and hints (repeatable)", collect)
    .option("--notices <path>", "notices on which phrases are tried, besides the examples (repeatable)", collect)
    .option("--as-of <day>", "the day of the hints on law, YYYY-MM-DD (default: today)", day("--as-of"))
    .option("--checked-within <days>", "law is to be looked up again after so many days", days, DAYS)
    .option("--strict", "hints fail the test")
    .option("--all-hints", "print every hint, not the first few of each kind")
    .option("--no-color", "no colours (NO_COLOR does the same)")
    .action(async (pack: string | undefined, options: TestOptions) => {
      const { runTest } = await import("./run-test.ts");
      finish(await runTest(pack, options, io));
    });
}

function days(value: string): number {
  if (/^\d{1,5}$/.test(value)) return Number(value);
  throw new InputError(`"${value}" is not a number of days`, { path: "--checked-within", hint: "for example 366" });
}
