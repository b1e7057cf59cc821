import type { Root } from "hast";
import { parse } from "parse5";
import { grow, settleEnds } from "./grow.ts";
import { shallow } from "./shallow.ts";

/** Parses a page as browsers do, with positions; what is nested deeper than any page is nested a little less deep. */
export function parsePage(source: string): Root {
  const page = parse(shallow(source), { treeAdapter: grow, sourceCodeLocationInfo: true, scriptingEnabled: false });
  settleEnds(page);
  return page;
}
