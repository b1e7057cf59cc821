import { quote } from "../../../extract/elements.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass, review } from "../../verdict.ts";

/**
 * Judges by the United States where data is said to go there, and else by providers from there: whether one of them keeps
 * data in the United States nobody can tell from its name.
 */
export const usTransferNoMechanism: Judge = (_rule, on) => {
  const { hits } = on.context;
  const said = hits.of(READING, "said");
  const vendors = hits.of(READING, "vendor");
  if (said.length + vendors.length === 0)
    return notApplicable("neither the United States nor a provider from there is named");
  const ways = hits.of(READING, "mechanism");
  if (ways.length > 0) return pass(quote(on.context, ways));
  if (said.length > 0) {
    if (safeguards(on) === "absent")
      return notApplicable("no safeguard at all is named: transfer-no-safeguard tells of it");
    return fail(quote(on.context, said), { confidence: "medium" });
  }
  const here = hits.of(READING, "kept-here");
  if (here.length > 0) return pass(quote(on.context, here));
  const [place, ...related] = quote(on.context, vendors);
  return review(
    place ? [place] : [],
    "this is a provider from the United States, and the notice does not say where it keeps the data",
    {
      related,
    },
  );
};

const READING = "fact-us-transfer";

const safeguards = ({ elements }: Case) => elements.find(({ id }) => id === "transfer-safeguards")?.status;
