import type { Evidence } from "../../../types.ts";
import { fail, pass, type Verdict } from "../../verdict.ts";

/** Fails at each place that disagrees with another one, in the order of the text; the others are related. */
export function disagreeing(found: ReadonlyMap<Evidence, Evidence>): Verdict {
  const places = [...found.keys()].sort((a, b) => a.start.offset - b.start.offset);
  return places.length > 0 ? fail(places, { related: [...new Set(found.values())] }) : pass();
}
