/** Findings go through these steps in this order: sorted first, so that ordinals among equals follow the text. */
import type { Finding } from "../types.ts";
import { fingerprint } from "./fingerprint.ts";
import { sort } from "./sort.ts";

export const triage = (findings: readonly Finding[]): readonly Finding[] =>
  [sort, fingerprint].reduce((list, step) => step(list), findings);
