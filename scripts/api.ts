/**
 * Writes the pages on the library, docs/api, from the doc comments of what package.json exports. What is exported without
 * a comment, or speaks of a type that is not exported, is an error. With --check writes nothing and exits 1 where a page
 * is not current.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Application, OptionDefaults, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { root } from "./paths.ts";

const folder = join(root, "docs/api");
const made = mkdtempSync(join(tmpdir(), "noticelint-api-"));

const options: TypeDocOptions & Partial<PluginOptions> = {
  entryPoints: [join(root, "src/index.ts"), join(root, "src/unified.ts")],
  tsconfig: join(root, "tsconfig.build.json"),
  plugin: ["typedoc-plugin-markdown"],
  outputs: [{ name: "markdown", path: made }],
  name: "noticelint",
  readme: "none",
  router: "module",
  logLevel: "Warn",
  disableSources: true,
  excludeExternals: true,
  excludeInternal: true,
  // How the rule files of a pack are written, their schemas say better than types that are made from them.
  maxTypeConversionDepth: 3,
  blockTags: [...OptionDefaults.blockTags, "@printed"],
  requiredToBeDocumented: ["Class", "Constructor", "Function", "Interface", "TypeAlias", "Variable"],
  intentionallyNotExported: [
    "exampleSchema",
    "lawSchema",
    "matcherSchema",
    "packFileSchema",
    "readingSchema",
    "ruleSchema",
    "Setting",
  ],
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  hideBreadcrumbs: true,
  hidePageHeader: true,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  classPropertiesFormat: "table",
  typeDeclarationFormat: "table",
  propertyMembersFormat: "table",
  groupOrder: ["Functions", "Variables", "Classes", "Interfaces", "Type Aliases"],
};

try {
  const app = await Application.bootstrapWithPlugins(options);
  const project = await app.convert();
  if (!project) throw new Error("the sources cannot be read");
  app.validate(project);
  await app.generateOutputs(project);
  if (app.logger.hasErrors() || app.logger.hasWarnings()) process.exitCode = 1;
  else deliver(process.argv.includes("--check"));
} finally {
  rmSync(made, { recursive: true });
}

function deliver(check: boolean): void {
  const [now, before] = [pagesIn(made), pagesIn(folder)];
  const names = [...new Set([...now.keys(), ...before.keys()])].sort();
  const stale = names.filter((name) => now.get(name) !== before.get(name));
  if (stale.length === 0) return;
  if (check) {
    console.error(
      `not current: ${stale.map((name) => `docs/api/${name}`).join(", ")}. Run \`npm run api\` and commit it.`,
    );
    process.exitCode = 1;
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  cpSync(made, folder, { recursive: true });
  for (const name of stale) console.log(`written: docs/api/${name}`);
}

/** The pages of a folder by name; none where it is not there. */
function pagesIn(place: string): ReadonlyMap<string, string> {
  try {
    const names = readdirSync(place, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".md"));
    return new Map(names.map((name) => [name, readFileSync(join(place, name), "utf8")]));
  } catch {
    return new Map();
  }
}
