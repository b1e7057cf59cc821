/**
 * The shape of a pack's YAML files. The types, the run-time validation and the JSON Schemas that editors use
 * (rules/schema/*.json, `npm run schema`) all come from here.
 */
export type { Loaded, Pack, PlaceOf } from "./schema/loaded.ts";
export { type Matcher, matcherSchema, type RuleMatcher, ruleMatcherSchema } from "./schema/matcher.ts";
export {
  type Lexicon,
  lexiconSchema,
  type PackFile,
  packFileSchema,
  type Setting,
  settingSchema,
} from "./schema/pack.ts";
export { type Reading, readingSchema } from "./schema/reading.ts";
export { type Example, exampleSchema, type Law, lawSchema, type Rule, ruleSchema } from "./schema/rule.ts";
