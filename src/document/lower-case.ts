import { oncePer } from "../once-per.ts";
import type { Document } from "../types.ts";

/** The text of a document in lower case: whether it holds a few letters is told many times faster than where a shape stands. */
export const lowerCase = oncePer(({ view }: Document): string => view.text.toLowerCase());
