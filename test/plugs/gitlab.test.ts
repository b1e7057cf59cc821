/** The template for GitLab: its keys, and what its job runs, in a repository made for the test. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { z } from "zod";
import { root } from "../cli/built.ts";
import { repositoryOfTest } from "../git-made.ts";
import { environment, packedOfTest } from "./package-made.ts";

const text = z.string().min(1);
const variable = z.union([text, z.strictObject({ value: text, expand: z.literal(false) })]);

/** The keys that GitLab documents for a component's inputs and for a job, as far as ours has them. */
const headSchema = z.strictObject({
  spec: z.strictObject({
    inputs: z.record(
      z.string().regex(/^[a-z][a-z-]*$/),
      z.strictObject({ description: text, default: z.string(), options: z.array(z.string()).optional() }),
    ),
  }),
});
const jobSchema = z.strictObject({
  noticelint: z.strictObject({
    stage: text,
    image: text,
    variables: z.record(z.string().regex(/^[A-Z_]+$/), variable),
    rules: z.array(z.strictObject({ if: text })),
    script: z.array(text),
    artifacts: z.strictObject({
      when: z.literal("always"),
      paths: z.array(text),
      reports: z.strictObject({ codequality: text, junit: text }),
    }),
  }),
});

const [head, body] = parseAllDocuments(readFileSync(join(root, "templates/noticelint.yml"), "utf8"));
const { spec } = headSchema.parse(head?.toJS());
const { noticelint: job } = jobSchema.parse(body?.toJS());

/** A code quality report, by the keys that GitLab reads. */
const codeQuality = z.array(
  z.strictObject({
    description: text,
    check_name: text,
    fingerprint: text,
    severity: z.enum(["info", "minor", "major", "critical", "blocker"]),
    location: z.strictObject({
      path: text,
      lines: z.strictObject({ begin: z.int().min(1), end: z.int().min(1).optional() }),
    }),
  }),
);

const BAD = "# Privacy notice\n\nContact [INSERT NAME] about your data.\n";
const temp = realpathSync(mkdtempSync(join(tmpdir(), "noticelint gitlab ")));
let archive: string;

beforeAll(async () => {
  archive = await packedOfTest(temp);
});
afterAll(() => rmSync(temp, { recursive: true, force: true }));

/** Runs the job's script with some inputs and what GitLab sets, as its runner does. */
function runJob(folder: string, inputs: Readonly<Record<string, string>>, ci: Readonly<Record<string, string>> = {}) {
  const defaults = Object.entries(spec.inputs).map(([name, one]) => [name, one.default]);
  const values: Record<string, string> = { ...Object.fromEntries(defaults), version: `file:${archive}`, ...inputs };
  const filled = (value: string): string =>
    value.replace(/\$\[\[ inputs\.([\w-]+) \]\]/g, (_, name: string) => values[name] ?? `no input ${name}`);
  const variables = Object.entries(job.variables).map(([name, one]) => [
    name,
    filled(typeof one === "string" ? one : one.value),
  ]);
  const { status, stdout, stderr } = spawnSync("bash", ["-eo", "pipefail", "-c", job.script.join("\n")], {
    cwd: folder,
    encoding: "utf8",
    env: environment({
      CI: "true",
      GITLAB_CI: "true",
      CI_PROJECT_DIR: folder,
      npm_config_cache: join(temp, "cache"),
      ...Object.fromEntries(variables),
      ...ci,
    }),
  });
  return { status, stdout, stderr: stderr.replace(/^npm warn .*\n/gm, "") };
}

const qualityIn = (folder: string) =>
  codeQuality.parse(JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), "utf8")));

describe("the template for GitLab", () => {
  test("hands every input to its script by the environment, and to none by its text", () => {
    const handed = JSON.stringify([job.stage, job.image, job.variables]);
    for (const name of Object.keys(spec.inputs)) expect(handed).toContain(`$[[ inputs.${name} ]]`);
    for (const [, name = ""] of JSON.stringify(job).matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)) {
      expect(spec.inputs).toHaveProperty(name);
    }
    expect(job.script.join("\n")).not.toContain("$[[");
  });

  test("installs the version that it comes with", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(spec.inputs.version?.default).toBe(version);
  });

  test("writes the reports that it hands to GitLab, and fails for findings", () => {
    const { folder, write, commit } = repositoryOfTest();
    write("notices/a b.md", BAD);
    commit("First");
    const { status, stdout, stderr } = runJob(folder, { paths: "notices\n" });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("placeholder-bracket");
    const issues = qualityIn(folder);
    expect(issues.map(({ check_name }) => check_name)).toContain("placeholder-bracket");
    expect(new Set(issues.map(({ location }) => location.path))).toEqual(new Set(["notices/a b.md"]));
    expect(readFileSync(join(folder, job.artifacts.reports.junit), "utf8")).toContain(
      '<testsuite name="notices/a b.md"',
    );
  });

  test("passes below the threshold, and checks only what a merge request changes where that is wanted", () => {
    const { folder, write, commit, git } = repositoryOfTest();
    write("old-privacy.md", BAD);
    write("noticelint.config.yml", "asOf: 2026-11-21\n");
    commit("First");
    const base = git("rev-parse", "HEAD").trim();
    write("new-privacy.md", BAD);
    commit("Second");
    const ci = { CI_PIPELINE_SOURCE: "merge_request_event", CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
    const changed = runJob(folder, { "changed-only": "true", "fail-on": "never" }, ci);
    expect(changed).toMatchObject({ status: 0, stderr: "" });
    expect(new Set(qualityIn(folder).map(({ location }) => location.path))).toEqual(new Set(["new-privacy.md"]));
    expect(runJob(folder, { "fail-on": "never" }, ci)).toMatchObject({ status: 0, stderr: "" });
    expect(new Set(qualityIn(folder).map(({ location }) => location.path))).toEqual(
      new Set(["new-privacy.md", "old-privacy.md"]),
    );
  });

  test("takes what stands in an input for text, and says what it cannot do", () => {
    const { folder, write, commit } = repositoryOfTest();
    write("notice.md", BAD);
    commit("First");
    const inputs = { paths: "notice.md\n$(touch ran)\nPATHS; touch ran", config: "`touch ran`", baseline: "none.yml" };
    const { status, stderr } = runJob(folder, inputs);
    expect(status).toBe(2);
    expect(stderr).toContain("error: `touch ran`: no such file");
    const { stderr: ofPaths } = runJob(folder, { paths: inputs.paths });
    expect(ofPaths).toContain("error: $(touch ran): no notice matches");
    expect(ofPaths).toContain("error: PATHS; touch ran: no such file or folder");
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });
});
