/** Runs a composite action as a runner does: step by step, each script with what its expressions stand for. */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { environment } from "./package-made.ts";

const text = z.string().min(1);

/** The keys of an action that GitHub documents; of steps, those of scripts. */
export const actionSchema = z.strictObject({
  name: text,
  author: text.optional(),
  description: text.max(125),
  branding: z.strictObject({
    icon: text,
    color: z.enum(["white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"]),
  }),
  inputs: z.record(
    z.string().regex(/^[a-z_][\w-]*$/i),
    z.strictObject({ description: text, default: z.string(), required: z.boolean().optional() }),
  ),
  outputs: z.record(z.string().regex(/^[a-z_][\w-]*$/i), z.strictObject({ description: text, value: text })),
  runs: z.strictObject({
    using: z.literal("composite"),
    steps: z.array(
      z.strictObject({
        id: text,
        name: text.optional(),
        shell: z.literal("bash"),
        "working-directory": text.optional(),
        env: z.record(z.string().regex(/^\w+$/), z.string()),
        run: text,
      }),
    ),
  }),
});

export type Action = z.infer<typeof actionSchema>;

/** What came of a run of an action. */
export interface ActionRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface Runner {
  /** The repository that is checked out. */
  readonly workspace: string;
  /** Where the action itself is. */
  readonly action: string;
  /** A folder of the runner's own. */
  readonly temp: string;
}

/** Runs the steps with some inputs, up to the first that fails. */
export function runAction(action: Action, given: Readonly<Record<string, string>>, runner: Runner): ActionRun {
  const inputs = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default])),
    ...given,
  };
  const values: Record<string, string> = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value]),
  );
  const summary = join(runner.temp, "summary.md");
  mkdirSync(runner.temp, { recursive: true });
  writeFileSync(summary, "");
  let [status, stdout, stderr] = [0, "", ""];
  for (const { id, env, run, "working-directory": folder } of action.runs.steps) {
    const output = join(runner.temp, `output of ${id}`);
    writeFileSync(output, "");
    const script = join(runner.temp, `${id}.sh`);
    writeFileSync(script, run);
    const given = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value, values)]));
    const done = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
      cwd: join(runner.workspace, filled(folder ?? ".", values)),
      encoding: "utf8",
      env: environment({
        ...given,
        CI: "true",
        GITHUB_ACTIONS: "true",
        GITHUB_ACTION_PATH: runner.action,
        GITHUB_ENV: join(runner.temp, "env"),
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: runner.workspace,
        RUNNER_TEMP: runner.temp,
      }),
    });
    stdout += done.stdout;
    stderr += done.stderr;
    status = done.status ?? -1;
    for (const [, name, value] of readFileSync(output, "utf8").matchAll(/^([\w-]+)=(.*)$/gm)) {
      values[`steps.${id}.outputs.${name}`] = value ?? "";
    }
    if (status !== 0) break;
  }
  const outputs = Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, values)]);
  return { status, stdout, stderr, outputs: Object.fromEntries(outputs), summary: readFileSync(summary, "utf8") };
}

/** Expressions of inputs and outputs are all that is used. */
const filled = (expression: string, values: Readonly<Record<string, string>>): string =>
  expression.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? "");
