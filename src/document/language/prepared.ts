import type { NGrams } from "./n-grams.ts";

/** What the build puts in the place of this module: the data of the library eld in another form. */
export const prepared: NGrams | null = null;
