import { quote } from "../../../extract/elements.ts";
import type { Hit } from "../../../types.ts";
import { elsewhereOnReading } from "../../elsewhere.ts";
import type { Case, Judge } from "../../judge.ts";
import { failUnless, notApplicable, pass } from "../../verdict.ts";

/** Judges by the safeguards that bind a recipient abroad: each that is named needs a link, or a way to get a copy. */
export const transferNoCopyMeans: Judge = (_rule, on) => {
  const named = on.context.hits.of(READING, "mechanism");
  if (named.length === 0) return notApplicable("no safeguard is named that one could have a copy of");
  const ways = on.context.hits.of(READING, "copy");
  const linked = named.filter((hit) => hasLink(hit, on));
  if (ways.length + linked.length > 0) return pass(quote(on.context, [...ways, ...linked]));
  const [place, ...related] = quote(on.context, named);
  const places = place ? [place] : [];
  const elsewhere = elsewhereOnReading(READING, on);
  return failUnless(elsewhere, "the notice refers to another document that may say it", places, { related });
};

const READING = "fact-transfer-copy";

const hasLink = ({ clause }: Hit, { context }: Case): boolean =>
  context.document.links.some((link) => link.from < clause.to && link.to > clause.from);
