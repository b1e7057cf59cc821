import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/program.ts";
import { repositoryOfTest } from "../git-made.ts";
import { storeMade } from "./store-made.ts";

/**
 * A run of the command line as a text file: what it shows, `$ noticelint …`, `exits N`, and sections that begin with
 * `== name`: `== file PATH` (or `== bytes PATH`, in hex) are there before, `== stdin` is read from standard input;
 * `== stdout`, `== stderr` and `== written PATH` are what must come out, where a line `…` stands for any lines.
 * `in git` commits the files first; then `== staged PATH` is written and staged, and `== edited PATH` only written.
 * `from FOLDER` runs it there, `in colour` gives it a terminal, `with NAME=VALUE` a variable of the environment, whose escape character is written ␛. `over a store`
 * puts the store of store-made.ts beside its files, as store.duckdb. Every run finds the folder `pack` (test/cli/pack) beside its files.
 */
export interface Scenario {
  readonly shows: string;
  readonly args: readonly string[];
  readonly exits: number;
  readonly colour: boolean;
  /** The working directory, from the scenario's own folder. */
  readonly from: string;
  /** Whether the files stand in a repository, all of them in its last commit. */
  readonly git: boolean;
  /** Whether there is a store, store.duckdb. */
  readonly store: boolean;
  /** Variables of the environment, from lines "with NAME=VALUE". */
  readonly env: ReadonlyMap<string, string>;
  readonly sections: readonly { readonly name: string; readonly text: string }[];
}

/** What came out of a run. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The files that the scenario expects to be written, by path. */
  readonly written: ReadonlyMap<string, string>;
}

/** Reads a scenario from its text. Throws for one that lacks its command or its exit code. */
export function parseScenario(text: string): Scenario {
  const [head = "", ...rest] = text.split(/^== /m);
  const command = /^\$ noticelint ?(.*)$/m.exec(head);
  const exits = /^exits (\d)$/m.exec(head);
  if (!command || !exits) throw new Error(`a scenario needs "$ noticelint" and "exits":\n${head}`);
  return {
    shows: head.slice(0, command.index).trim(),
    args: [...(command[1] ?? "").matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ""),
    exits: Number(exits[1]),
    colour: /^in colour$/m.test(head),
    from: /^from (\S+)$/m.exec(head)?.[1] ?? ".",
    git: /^in git$/m.test(head),
    store: /^over a store$/m.test(head),
    env: new Map([...head.matchAll(/^with (\w+)=(.*)$/gm)].map(([, name = "", value = ""]) => [name, value])),
    sections: rest.map((section) => {
      const end = section.indexOf("\n");
      return { name: section.slice(0, end).trim(), text: section.slice(end + 1) };
    }),
  };
}

const pack = new URL("pack/", import.meta.url);

/** Runs a scenario in a folder of its own. */
export async function runScenario(scenario: Scenario): Promise<Run> {
  const root = mkdtempSync(join(tmpdir(), "noticelint-"));
  const cwd = join(root, scenario.from);
  try {
    cpSync(pack, join(root, "pack"), { recursive: true });
    write(scenario, ["file", "bytes"], root);
    if (scenario.store) writeFileSync(join(root, "store.duckdb"), await storeMade());
    mkdirSync(cwd, { recursive: true });
    if (scenario.git) {
      const { commit, git } = repositoryOfTest(root);
      commit("First");
      write(scenario, ["staged"], root);
      git("add", "--all");
      write(scenario, ["edited"], root);
    }
    const { io, stdout, stderr } = captured(scenario, cwd);
    const code = await main(scenario.args, io);
    const expected = scenario.sections.flatMap(({ name }) => /^written (.+)$/.exec(name)?.[1] ?? []);
    const written = new Map(expected.map((path) => [path, readFileSync(join(cwd, path), "utf8")]));
    return { code, stdout: visible(stdout), stderr: visible(stderr), written };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** Writes the files of some kinds of section, in their order. */
function write({ sections }: Scenario, kinds: readonly string[], cwd: string): void {
  for (const { name, text } of sections) {
    const [, kind = "", path = ""] = /^(\w+) (.+)$/.exec(name) ?? [];
    if (!kinds.includes(kind)) continue;
    mkdirSync(dirname(join(cwd, path)), { recursive: true });
    writeFileSync(join(cwd, path), kind === "bytes" ? Buffer.from(text.replace(/\s/g, ""), "hex") : text);
  }
}

/** The escape character of colours is shown as ␛. */
const visible = (parts: readonly string[]): string => parts.join("").replaceAll("\u001b", "␛");

/** A world for a command that keeps what it says. */
export function captured(scenario: Scenario, cwd: string): { io: Io; stdout: string[]; stderr: string[] } {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const look = { width: 100, colour: scenario.colour ? (1 as const) : (0 as const) };
  const stdin = async () => Buffer.from(scenario.sections.find(({ name }) => name === "stdin")?.text ?? "");
  const io: Io = {
    cwd,
    out: { ...look, write: (text) => void stdout.push(text) },
    err: { ...look, write: (text) => void stderr.push(text) },
    stdin,
    pipe: {
      input: async function* () {
        yield await stdin();
      },
      write: async (text) => stdout.push(text) > 0,
    },
    write: (path, text) => writeFileSync(join(cwd, path), text),
    append: (path, text) => appendFileSync(join(cwd, path), text),
    env: (name) => scenario.env.get(name),
    today: () => "2026-11-21",
  };
  return { io, stdout, stderr };
}

/** The expected text as a pattern: a line `…` is any lines, `…` within a line any characters of it. */
export function pattern(expected: string): RegExp {
  const escaped = expected.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replace(/^…\n/gm, "(?:.*\\n)*?").replaceAll("…", ".*?")}$`);
}
