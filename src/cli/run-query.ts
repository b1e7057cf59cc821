import { InputError } from "../errors.ts";
import { answerPrinters } from "../report/answer.ts";
import { printQueries } from "../report/queries.ts";
import { type Answer, ask, named, prepare, type Question, understood } from "../store/ask.ts";
import { exportTables, fileKinds, writeFile } from "../store/export.ts";
import { type Connection, openStore } from "../store/open.ts";
import { choice } from "./choice.ts";
import { complain } from "./complain.ts";
import { deliver, outputsOf } from "./format.ts";
import type { Io } from "./io.ts";
import type { QueryOptions } from "./options.ts";

type Kind = keyof typeof answerPrinters;
const kinds = [...(Object.keys(answerPrinters) as Kind[]), "parquet"] as const;

/** Asks a store and prints the answer. Gives the exit code: 0, or 2 where the answer could not be written. */
export async function runQuery(question: string | undefined, options: QueryOptions, io: Io): Promise<number> {
  const { store: path } = options;
  if (question === undefined && options.export === undefined) {
    io.out.write(printQueries(named(), { colour: options.color ? io.out.colour : 0, width: io.out.width }));
    return 0;
  }
  if (path === undefined) {
    throw new InputError("there is no store to ask", { path: "query", hint: "name it with --store FILE" });
  }
  // What is wrong with the options is said before the store is opened.
  const work =
    options.export === undefined
      ? answerOf(question as string, options, io)
      : exportTo(options.export, question, options, io);
  const store = await openStore(path, { cwd: io.cwd, to: "read" });
  try {
    return await work(await store.connect());
  } finally {
    store.close();
  }
}

type Work = (connection: Connection) => Promise<number>;

function exportTo(folder: string, question: string | undefined, { format = ["parquet"] }: QueryOptions, io: Io): Work {
  if (question !== undefined) {
    const hint = "leave the question out, or write --format parquet=FILE for its answer";
    throw new InputError("--export writes all tables, not an answer", { path: "--export", hint });
  }
  const forms = format.map(choice("--format", fileKinds));
  return async (connection) => {
    for (const form of forms) {
      const files = await understood("export", () => exportTables(connection, folder, form, io.cwd));
      io.err.write(`wrote ${files.length} tables to ${folder}\n`);
    }
    return 0;
  };
}

function answerOf(question: string, options: QueryOptions, io: Io): Work {
  const asked = { question, by: options.by, settings: settingsOf(options.set) };
  const outputs = outputsOf(options.format, kinds, options.quiet);
  const files = outputs.flatMap(({ kind, file }) => (kind === "parquet" ? [file ?? noText()] : []));
  const texts = outputs.flatMap(({ kind, file }) => (kind === "parquet" ? [] : [{ kind, file }]));
  return async (connection) => {
    for (const file of files) await writeParquet(connection, asked, file, io);
    if (texts.length === 0) return 0;
    const found: Answer = await ask(connection, asked);
    const unwritten = deliver(texts, (kind, look) => answerPrinters[kind](found, look), io, options.color);
    complain(unwritten, options, io);
    return unwritten.length > 0 ? 2 : 0;
  };
}

function noText(): never {
  throw new InputError("Parquet is no text", { path: "--format", hint: "give it a file: --format parquet=FILE" });
}

async function writeParquet(connection: Connection, asked: Question, file: string, io: Io): Promise<void> {
  const prepared = await prepare(connection, asked);
  if ("clusters" in prepared) {
    const hint = "write --format csv=FILE or ndjson=FILE";
    throw new InputError("groups of near-duplicates cannot be written as Parquet", { path: "--format", hint });
  }
  await understood(asked.question, () => writeFile(connection, prepared.sql, file, "parquet", io.cwd));
}

/** Reads --set NAME=VALUE. Throws InputError for one without a value. */
function settingsOf(values: readonly string[] = []): Record<string, string> {
  return Object.fromEntries(
    values.map((value) => {
      const [name = "", set] = value.split(/=(.*)/s, 2);
      if (set === undefined || name === "")
        throw new InputError(`"${value}" sets nothing`, { path: "--set", hint: "write --set NAME=VALUE" });
      return [name, set];
    }),
  );
}
