import type { Root } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import { shallow } from "./shallow.ts";

const parser = unified().use(rehypeParse).freeze();

/** Parses a page as browsers do, with positions; what is nested deeper than any page is nested a little less deep. */
export const parsePage = (source: string): Root => parser.parse(shallow(source));
