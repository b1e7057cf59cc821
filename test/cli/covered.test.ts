/**
 * Whether the scenarios cover the command line: every option of every command, every format in which it prints, and every
 * exit code with which it ends, as the program itself lists them. What no scenario can show (the web, a terminal, threads)
 * is named here with the test that shows it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { createProgram, main } from "../../src/cli/program.ts";
import { root } from "./built.ts";
import { captured, parseScenario, type Scenario } from "./scenario.ts";

/** Options that no scenario can show, and where they are shown: a file, and a text of it. */
const ELSEWHERE: readonly (readonly [option: string, file: string, text: string])[] = [
  // The pages of a server that a test runs. What fetches them is one and the same for all commands.
  ["--ignore-robots", "test/web.test.ts", '"--ignore-robots"'],
  ["--allow-private", "test/cli/spawn.test.ts", '"--allow-private"'],
  ["--follow", "test/web-follow.test.ts", '"--follow"'],
  ["--follow-limit", "test/web-follow.test.ts", '"--follow-limit"'],
  ["--check-links", "test/web-links.test.ts", '"--check-links"'],
];

/** Commands that work in threads, which want the built program; the options that they share with check are shown there. */
const IN_THREADS: Readonly<Record<string, readonly string[]>> = {
  scan: ["test/scan.test.ts", "test/queue.test.ts"],
  worker: ["test/queue.test.ts"],
};

/** Options that a command has to refuse in words, since it would be taken to have them: a scenario shows how. */
const REFUSED = ["baseline --rule"];

/** The exit codes of each command; with 1, something was found that was not to be. */
const CODES: Readonly<Record<string, readonly number[]>> = {
  check: [0, 1, 2],
  compare: [0, 1, 2],
  diff: [0, 1, 2],
  test: [0, 1, 2],
  baseline: [0, 2],
  suppressions: [0, 2],
  rules: [0, 2],
  explain: [0, 2],
  init: [0, 2],
  query: [0, 2],
};

/** What has formats of its own, and how it is asked for them. */
const PRINTING: Readonly<Record<string, readonly string[]>> = {
  check: ["check"],
  "check --stdin-ndjson": ["check", "--stdin-ndjson"],
  compare: ["compare"],
  "compare --standard": ["compare", "--standard", "house.yml"],
  diff: ["diff"],
  "diff --since": ["diff", "--since", "HEAD"],
  suppressions: ["suppressions"],
  rules: ["rules"],
  explain: ["explain", "vague-retention"],
  query: ["query", "findings", "--store", "store.duckdb"],
  "query --export": ["query", "--export", "tables", "--store", "store.duckdb"],
};

const nothing = parseScenario("$ noticelint\nexits 0\n");
const program = createProgram(captured(nothing, root).io, () => {});
const names = program.commands.map((command) => command.name());

const folder = join(import.meta.dirname, "scenarios");
const scenarios = readdirSync(folder).map((name) => parseScenario(readFileSync(join(folder, name), "utf8")));
const commandOf = ({ args }: Scenario): string => names.find((name) => name === args[0]) ?? "check";
const of = (command: string): readonly Scenario[] => scenarios.filter((one) => commandOf(one) === command);
const has = ({ args }: Scenario, option: string): boolean =>
  args.some((arg) => arg === option || arg.startsWith(`${option}=`));

const inScenarios = program.commands.filter((command) => !(command.name() in IN_THREADS));

describe("of every command, the scenarios show", () => {
  test.each(inScenarios.map((command) => [command.name(), command] as const))("every option of %s", (name, command) => {
    const missing = optionsOf(command).filter((option) => {
      // An option that only ever ends in an error is not shown.
      const most = REFUSED.includes(`${name} ${option}`) ? 2 : 1;
      return !of(name).some((one) => one.exits <= most && has(one, option));
    });
    expect(missing.filter((option) => !ELSEWHERE.some(([other]) => other === option))).toEqual([]);
  });

  test.each(inScenarios.map((command) => command.name()))("every exit code of %s, and no other", (name) => {
    expect([...new Set(of(name).map(({ exits }) => exits))].sort()).toEqual(CODES[name]);
  });

  test.each(Object.entries(PRINTING))("every format of %s", async (name, args) => {
    const { io, stderr } = captured(nothing, root);
    expect(await main([...args, "--format", "nonsense"], io)).toBe(2);
    const kinds = /one of (.+)/.exec(stderr.join(""))?.[1]?.replace(/\)$/, "").split(", ") ?? [];
    expect(kinds.length).toBeGreaterThan(0);
    const [command = "", option] = name.split(" ");
    const others = Object.keys(PRINTING).flatMap((one) =>
      one.startsWith(`${command} `) ? (one.split(" ")[1] ?? []) : [],
    );
    const own = of(command).filter((one) => (option ? has(one, option) : !others.some((other) => has(one, other))));
    const shown = own.filter(({ exits, sections }) => exits < 2 || sections.some(({ name }) => name === "stdout"));
    const missing = kinds.filter((kind) => !shown.some((one) => formatsOf(one).includes(kind)));
    expect(missing).toEqual([]);
  });
});

const optionsOf = ({ options }: Command): string[] => options.flatMap(({ long }) => long ?? []);

/** The formats that a scenario asks for; pretty where it asks for none. */
function formatsOf({ args }: Scenario): readonly string[] {
  const asked = args.flatMap((arg, index) =>
    arg === "--format" ? (args[index + 1] ?? "") : arg.startsWith("--format=") ? arg.slice("--format=".length) : [],
  );
  return asked.length === 0 ? ["pretty"] : asked.map((value) => value.replace(/=.*/s, ""));
}

describe("what no scenario can show", () => {
  test.each(ELSEWHERE)("%s is shown by %s", (option, file, text) => {
    expect(program.commands.some((command) => optionsOf(command).includes(option))).toBe(true);
    expect(readFileSync(join(root, file), "utf8").includes(text)).toBe(true);
  });

  test.each(Object.entries(IN_THREADS))("the options of %s alone are shown by %j", (name, files) => {
    const shared = new Set(program.commands.filter((one) => one.name() === "check").flatMap(optionsOf));
    const own = program.commands.filter((one) => one.name() === name).flatMap(optionsOf);
    const shown = files.map((file) => readFileSync(join(root, file), "utf8")).join("\n");
    const missing = own.filter((option) => !shared.has(option) && !shown.includes(`"${option}"`));
    expect(missing).toEqual([]);
  });
});
