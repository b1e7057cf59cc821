/**
 * Checks UK privacy notices: reads a notice, checks it by a pack of rules, compares several with each other, with an older
 * revision or with a house standard.
 *
 * `lint` is the shortest way: a source in, a report out. `read`, `openNotice`, `loadPack` and `compile` are its parts, for
 * who keeps documents or packs of their own.
 *
 * @module noticelint
 */
export { compareRevisions } from "./compare/revisions.ts";
export type { Input } from "./compare/side.ts";
export { compare } from "./compare/side-by-side.ts";
export { compareWithStandard } from "./compare/standard/compare.ts";
export { type Standard, standardSchema } from "./compare/standard/schema.ts";
export { type ReadOptions, read } from "./document/read.ts";
export { InputError } from "./errors.ts";
export type { LintOptions } from "./lint.ts";
export { type LintSourceOptions, lintSource as lint } from "./lint-source.ts";
export { loadPack } from "./pack/load.ts";
export type { Loaded, PlaceOf } from "./pack/schema/loaded.ts";
export type { GivenSettings, SettingValues } from "./pack/settings.ts";
export { type CompiledPack, compile } from "./phrase/compile.ts";
export { type OpenOptions, openNotice } from "./source/open-notice.ts";
export type * from "./types.ts";
export {
  changedFacts,
  changeKinds,
  deviationChecks,
  directions,
  elementIds,
  formats,
  lawfulBases,
  leftOutKinds,
  organisationKinds,
} from "./vocabulary.ts";
