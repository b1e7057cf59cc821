/**
 * Writes the JSON Schemas of a pack's files, which editors use, from the schemas that the loader uses.
 * With --check writes nothing and exits 1 where one of them is not current.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import {
  exampleSchema,
  lawSchema,
  lexiconSchema,
  matcherSchema,
  packFileSchema,
  readingSchema,
  ruleMatcherSchema,
  ruleSchema,
} from "../src/rule/schema.ts";

const folder = new URL("../rules/schema/", import.meta.url);

const schemas: Readonly<Record<string, { title: string; schema: z.ZodType }>> = {
  rule: { title: "A rule of noticelint: <group>/<rule-id>.yml", schema: ruleSchema },
  reading: {
    title: "A reading of noticelint, how an element or a fact is found: reading/<name>.yml",
    schema: readingSchema,
  },
  lexicon: { title: "The named word sets of a pack of noticelint: lexicon.yml", schema: lexiconSchema },
  pack: { title: "The head of a pack of noticelint: pack.yml", schema: packFileSchema },
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

const check = process.argv.includes("--check");
mkdirSync(folder, { recursive: true });
for (const [name, { title, schema }] of Object.entries(schemas)) {
  const file = new URL(`${name}.v1.json`, folder);
  const wanted = text(title, schema);
  if (!check) writeFileSync(file, wanted);
  else if (current(file) !== wanted) {
    console.error(`rules/schema/${name}.v1.json is not current: run npm run schema`);
    process.exitCode = 1;
  }
}

/** Draft 7 is what the editors' YAML servers read best. */
function text(title: string, schema: z.ZodType): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { target: "draft-7", io: "input" });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}

function current(file: URL): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
