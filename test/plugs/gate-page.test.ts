/** docs/gate.md: its commands run, and its pipelines name what there is. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { build, main, root } from "../cli/built.ts";
import { type MadeRepository, repositoryOfTest } from "../git-made.ts";
import { environment } from "./package-made.ts";

const page = readFileSync(join(root, "docs/gate.md"), "utf8");
const commands = [...page.matchAll(/^npx .*/gm)].map(([command]) => command);
const [workflow, include, hooks] = [...page.matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = ""]) => parse(text));
const yamlOf = (name: string): unknown => parse(readFileSync(join(root, name), "utf8"));

const folder = mkdtempSync(join(tmpdir(), "noticelint-gate-"));
let made: MadeRepository;

/** A branch that changes a notice, in a repository where noticelint is installed. */
beforeAll(async () => {
  await build();
  chmodSync(main, 0o755);
  made = repositoryOfTest(folder);
  made.write(".gitignore", "node_modules\n");
  made.write("notices/privacy.md", "# Privacy notice\n\nWe keep your name for 2 years.\n");
  made.commit("First");
  made.git("update-ref", "refs/remotes/origin/main", "HEAD");
  made.write("notices/privacy.md", "# Privacy notice\n\nWe keep your name for 6 years.\n");
  made.commit("Second");
  mkdirSync(join(folder, "node_modules/.bin"), { recursive: true });
  symlinkSync(main, join(folder, "node_modules/.bin/noticelint"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("docs/gate.md", () => {
  test("shows commands", () => expect(commands.length).toBeGreaterThan(5));

  test.each(commands)("$ %s", (command) => {
    const { status, stderr } = spawnSync("bash", ["-c", command], {
      cwd: folder,
      encoding: "utf8",
      env: environment(),
    });
    expect(stderr.replace(/^npm warn .*\n/gm, "")).toBe("");
    // The notice of the test lacks most of what the law asks for: whoever accepts that has nothing left to mend.
    expect(status).toBe(/baseline/.test(command) ? 0 : 1);
  });

  test("hands the action inputs that it has, and takes an output that it gives", () => {
    const action = yamlOf("action.yml") as { inputs: object; outputs: object };
    const { steps } = workflow.jobs.notices;
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(steps[1].with)));
    const [, output] = /^\$\{\{ steps\.notices\.outputs\.([\w-]+) \}\}$/.exec(steps[2].with.sarif_file) ?? [];
    expect(Object.keys(action.outputs)).toContain(output);
    expect(steps[1].id).toBe("notices");
  });

  test("hands the component of GitLab inputs that it has, by the name of its file", () => {
    const [head] = parseAllDocuments(readFileSync(join(root, "templates/noticelint.yml"), "utf8"));
    const [{ component, inputs }] = include.include;
    expect(component).toMatch(/\/noticelint@/);
    expect(Object.keys(head?.toJS().spec.inputs)).toEqual(expect.arrayContaining(Object.keys(inputs)));
  });

  test("names the hook that there is, and the version that there is", () => {
    const [{ id }] = yamlOf(".pre-commit-hooks.yaml") as [{ id: string }];
    expect(hooks.repos[0].hooks[0].id).toBe(id);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    for (const [, named] of page.matchAll(/@v?(\d+\.\d+\.\d+)$|rev: v(\d.*)$/gm))
      if (named) expect(named).toBe(version);
  });
});
