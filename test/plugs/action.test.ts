/** The action at the root, by running the scripts that it runs in a repository made for the test. */
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { build, root } from "../cli/built.ts";
import { folderOfTest, type MadeRepository, repositoryOfTest } from "../git-made.ts";
import { type Action, type ActionRun, actionSchema, runAction } from "./action-made.ts";
import { packageOfTest, packedOfTest } from "./package-made.ts";

const written: unknown = parse(readFileSync(join(root, "action.yml"), "utf8"));
const action: Action = actionSchema.parse(written);

const BAD = "# Privacy notice\n\nContact [INSERT NAME] about your data.\n";
const CONFIG = "asOf: 2026-11-21\n";

beforeAll(build);

function repositoryWith(files: Readonly<Record<string, string>>): MadeRepository {
  const made = repositoryOfTest();
  for (const [path, text] of Object.entries(files)) made.write(path, text);
  made.commit("First");
  return made;
}

const runIn = (workspace: string, inputs: Readonly<Record<string, string>>, at = root): ActionRun =>
  runAction(action, inputs, { workspace, action: at, temp: folderOfTest() });

describe("action.yml", () => {
  test("has the keys that GitHub documents, and no other", () => {
    expect(actionSchema.safeParse(written).error?.issues ?? []).toEqual([]);
    expect(actionSchema.safeParse({ ...action, run: "ls" }).success).toBe(false);
  });

  test("hands every input to a script by the environment, and to none by its text", () => {
    const { steps } = action.runs;
    for (const { run } of steps) expect(run).not.toContain("${{");
    const handed = steps
      .flatMap(({ env, "working-directory": folder }) => [...Object.values(env), folder ?? ""])
      .join(" ");
    for (const name of Object.keys(action.inputs)) expect(handed).toContain(`\${{ inputs.${name} }}`);
    for (const [, name = ""] of handed.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g))
      expect(action.inputs).toHaveProperty(name);
    for (const { env, run } of steps) {
      for (const name of Object.keys(env)) expect(run).toMatch(new RegExp(`\\$\\{?${name}\\b`));
    }
  });
});

describe("the action", () => {
  test("annotates, writes SARIF and the summary, says the code and fails the step", () => {
    const { folder } = repositoryWith({ "notices/a b.md": BAD, "noticelint.config.yml": CONFIG });
    const { status, stdout, stderr, outputs, summary } = runIn(folder, { paths: "notices" });
    expect({ status, stderr, outputs }).toEqual({
      status: 1,
      stderr: "",
      outputs: { "exit-code": "1", sarif: "noticelint.sarif" },
    });
    expect(stdout).toMatch(/^::error file=notices\/a b\.md,line=1,endLine=1,col=3,endColumn=17,title=missing-/m);
    expect(summary).toMatch(/^# Privacy notices\n/);
    expect(summary).toContain("`placeholder-bracket`");
    const sarif = JSON.parse(readFileSync(join(folder, "noticelint.sarif"), "utf8"));
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain("placeholder-bracket");
  });

  test("passes where nothing is at the threshold, with every input as it is given", () => {
    const { folder } = repositoryWith({
      "a.md": BAD,
      "b.md": BAD,
      "house.yml": CONFIG,
      "accepted.yml": "version: 1\naccepted: []\n",
    });
    const { status, stderr, outputs } = runIn(folder, {
      paths: "a.md\n\nb.md\n",
      "fail-on": "never",
      "fail-on-review": "true",
      baseline: "accepted.yml",
      config: "house.yml",
      format: "json=out/report.json\nmarkdown=report.md",
      sarif: "code scanning.sarif",
    });
    expect(stderr).toContain("out/report.json");
    expect(outputs["exit-code"]).toBe("2");
    expect(status).toBe(2);
    const { status: again } = runIn(folder, {
      paths: "a.md\n\nb.md\n",
      "fail-on": "never",
      config: "house.yml",
      format: "json=report.json\nmarkdown=report.md",
      sarif: "code scanning.sarif",
    });
    expect(again).toBe(0);
    const report = JSON.parse(readFileSync(join(folder, "report.json"), "utf8"));
    expect(report).toMatchObject({ asOf: "2026-11-21", summary: { notices: 2 } });
    expect(existsSync(join(folder, "report.md")) && existsSync(join(folder, "code scanning.sarif"))).toBe(true);
  });

  test("checks only what a pull request changes, and says how to fetch a history that is cut short", () => {
    const { folder, write, commit, git } = repositoryWith({ "old-privacy.md": BAD });
    git("switch", "--quiet", "--create", "edit");
    write("new-privacy.md", BAD);
    commit("Second");
    const { status, stdout } = runIn(folder, { since: "main" });
    expect(status).toBe(1);
    expect(stdout).toContain("file=new-privacy.md");
    expect(stdout).not.toContain("file=old-privacy.md");
    const clone = join(folderOfTest(), "clone");
    git("clone", "--quiet", "--depth", "1", `file://${folder}`, clone);
    const shallow = runIn(clone, { since: "v1.0" });
    expect(shallow).toMatchObject({ status: 2, outputs: { "exit-code": "2" } });
    expect(shallow.stderr).toContain("git fetch --unshallow");
  });

  test("takes what stands in an input for text, and never for a command or an option", () => {
    const { folder } = repositoryWith({ "notice.md": BAD });
    const { status, stderr } = runIn(folder, {
      paths: '$(touch ran)\n"; touch ran; "\n--fail-on=never',
      since: "`touch ran`",
    });
    expect(status).toBe(2);
    expect(stderr).toContain('there is no revision "`touch ran`"');
    const paths = runIn(folder, { paths: "notice.md\n--fail-on=never\n$(touch ran)" });
    expect(paths.stderr).toContain("error: --fail-on=never: no such file or folder");
    expect(paths.stderr).toContain("error: $(touch ran): no notice matches");
    expect(existsSync(join(folder, "ran"))).toBe(false);
  });

  test("works in a folder of the repository, and names files from its top", () => {
    const { folder } = repositoryWith({ "site/notices/privacy.md": BAD });
    const { stdout, outputs } = runIn(folder, { "working-directory": "./site/", paths: "notices" });
    expect(stdout).toContain("::error file=site/notices/privacy.md,line=");
    expect(outputs.sarif).toBe("site/noticelint.sarif");
    const sarif = JSON.parse(readFileSync(join(folder, outputs.sarif ?? ""), "utf8"));
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("site/notices/privacy.md");
  });

  test("installs itself from its own checkout, once", async () => {
    const { folder } = repositoryWith({ "privacy.md": BAD, "noticelint.config.yml": CONFIG });
    const checkout = join(folderOfTest(), "action");
    await packageOfTest(checkout);
    expect(existsSync(join(checkout, "dist"))).toBe(false);
    expect(runIn(folder, {}, checkout)).toMatchObject({ status: 1, outputs: { "exit-code": "1" } });
    expect(existsSync(join(checkout, "dist/cli/main.js"))).toBe(true);
    cpSync(join(checkout, "dist"), join(checkout, "kept"), { recursive: true });
    expect(runIn(folder, {}, checkout).stdout).not.toContain("prepare");
  });

  test("installs the version that is asked for, and runs none of its scripts", async () => {
    const { folder } = repositoryWith({ "privacy.md": BAD, "noticelint.config.yml": CONFIG });
    const archive = await packedOfTest(folderOfTest());
    const { status, stdout } = runIn(folder, { version: `file:${archive}` }, "/nowhere");
    expect(status).toBe(1);
    expect(stdout).toContain("title=missing-purposes");
    const unknown = runIn(folder, { version: "99.0.0" }, "/nowhere");
    expect(unknown.status).not.toBe(0);
    expect(unknown.outputs["exit-code"]).toBe("");
  });
});
