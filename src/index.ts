/** The public API: read a notice, check it by a pack, compare several, hold them against a house standard. */
export { compareRevisions } from "./compare/revisions.ts";
export { compare } from "./compare/side-by-side.ts";
export { compareWithStandard } from "./compare/standard/compare.ts";
export { type Standard, standardSchema } from "./compare/standard/schema.ts";
export { type ReadOptions, read } from "./document/read.ts";
export { InputError } from "./errors.ts";
export { type LintOptions, lint } from "./lint.ts";
export { loadPack } from "./pack/load.ts";
export { type CompiledPack, compile } from "./phrase/compile.ts";
export { openNotice } from "./source/open-notice.ts";
export type * from "./types.ts";
export { elementIds, lawfulBases, organisationKinds } from "./vocabulary.ts";
