import type { Command } from "commander";
import { collect } from "./choice.ts";
import type { Io } from "./io.ts";
import { type QueryOptions, withPrinting } from "./options.ts";

/** noticelint query: questions to a store. */
export function addQuery(program: Command, io: Io, finish: (code: number) => void): void {
  const command = program
    .command("query [question]")
    .description(
      "ask a store: by the name of a ready query, an element or a rule, or in SQL; without one, list the ready ones",
    );
  withPrinting(command)
    .option("--store <file>", "the store that noticelint scan made")
    .option("--by <column>", "group by organisation, sector, year, format, site, or corpus for one group")
    .option("--set <name=value>", "set what a ready query asks for (repeatable)", collect)
    .option(
      "--export <folder>",
      "write every table into a folder, as parquet, or as --format says: parquet, csv, ndjson",
    )
    .action(async (question: string | undefined, options: QueryOptions) => {
      const { runQuery } = await import("./run-query.ts");
      finish(await runQuery(question, options, io));
    });
}
