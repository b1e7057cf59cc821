/**
 * Writes the JSON Schemas: those of a pack's files, which editors use, from the schemas that the loader uses; those of
 * what `check` and `compare` print as JSON from their types.
 * With --check writes nothing and exits 1 where one of them is not current.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { standardSchema } from "../src/compare/standard/schema.ts";
import { configSchema } from "../src/config/schema.ts";
import { accuracySchema } from "../src/pack/accuracy.ts";
import {
  exampleSchema,
  lawSchema,
  lexiconSchema,
  matcherSchema,
  packFileSchema,
  readingSchema,
  ruleMatcherSchema,
  ruleSchema,
} from "../src/pack/schema.ts";
import { changeLedgerSchema } from "./change-ledger.ts";
import { ledgerSchema } from "./ledger.ts";
import { typeSchema } from "./type-schema.ts";

const folder = new URL("../rules/schema/", import.meta.url);

const schemas: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  rule: { title: "A rule of noticelint: <group>/<rule-id>.yml", schema: ruleSchema },
  reading: {
    title: "A reading of noticelint, how an element or a fact is found: reading/<name>.yml",
    schema: readingSchema,
  },
  lexicon: { title: "The named word sets of a pack of noticelint: lexicon.yml", schema: lexiconSchema },
  pack: { title: "The head of a pack of noticelint: pack.yml", schema: packFileSchema },
  accuracy: {
    title: "How often a pack of noticelint was right on labelled notices: accuracy.yml",
    schema: accuracySchema,
  },
  config: { title: "A configuration of noticelint: noticelint.config.yml", schema: configSchema },
  standard: { title: "A house standard of noticelint: compare --standard FILE", schema: standardSchema },
  reviews: { title: "What reviewers said of findings of noticelint: reviews/<pack>.yml", schema: ledgerSchema },
  "change-reviews": {
    title: "What a reader said of changes that noticelint tells: reviews/changes.yml",
    schema: changeLedgerSchema,
  },
};

/** What stands in several places is defined once, under its name. */
for (const [id, schema] of Object.entries({
  matcher: matcherSchema,
  ruleMatcher: ruleMatcherSchema,
  law: lawSchema,
  example: exampleSchema,
})) {
  z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
}

const types = fileURLToPath(new URL("../src/types.ts", import.meta.url));
const texts: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(schemas).map(([name, { title, schema }]) => [name, text(fileSchema(title, schema))]),
  ),
  report: text(typeSchema(types, "Report", "A report of noticelint: check --format json")),
  "standard-comparison": text(
    typeSchema(types, "StandardComparison", "Notices against a house standard: compare --standard FILE --format json"),
  ),
  "revised-notices": text(
    typeSchema(types, "RevisedNotices", "Notices against a git revision: diff --since REF --format json"),
  ),
  comparison: text(typeSchema(types, "Comparison", "A comparison of noticelint: compare --format json")),
  revisions: text(typeSchema(types, "Revisions", "Two revisions of a notice, by noticelint: diff --format json")),
};

const check = process.argv.includes("--check");
mkdirSync(folder, { recursive: true });
for (const [name, wanted] of Object.entries(texts)) {
  const file = new URL(`${name}.v1.json`, folder);
  if (!check) writeFileSync(file, wanted);
  else if (current(file) !== wanted) {
    console.error(`rules/schema/${name}.v1.json is not current: run npm run schema`);
    process.exitCode = 1;
  }
}

/** Draft 7 is what the editors' YAML servers read best. */
function fileSchema(title: string, schema: z.ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  return { $schema, title, ...rest };
}

function text(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function current(file: URL): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
