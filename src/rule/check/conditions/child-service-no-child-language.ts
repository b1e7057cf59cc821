import { quote } from "../../../extract/elements.ts";
import type { Clause } from "../../../types.ts";
import { elsewhereOnReading } from "../../elsewhere.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass, review } from "../../verdict.ts";

/** Judges by the length of the sentences of a notice that speaks to children. */
export const childServiceNoChildLanguage: Judge = (_rule, on) => {
  const { hits } = on.context;
  const audience = hits.of(READING, "audience");
  if (audience.length === 0) return notApplicable("the notice does not say that children use the service");
  const version = hits.of(READING, "version");
  if (version.length > 0) return pass(quote(on.context, version));
  const mean = meanLength(on);
  const places = quote(on.context, audience);
  if (mean <= HARD) return pass(places);
  const detail = `Its sentences have ${Math.round(mean)} words on average.`;
  const elsewhere = elsewhereOnReading(READING, on);
  if (elsewhere.length === 0) return fail(places.slice(0, 1), { related: places.slice(1), detail });
  return review(places.slice(0, 1), "the notice refers to another one", { related: elsewhere, detail });
};

const READING = "fact-child-audience";
/** Words to a sentence: above this, most thirteen-year-olds lose the thread. */
const HARD = 20;
/** A paragraph's sentence of fewer words is a label or an address. */
const SENTENCE = 4;

function meanLength({ context: { clauses, document } }: Case): number {
  const words = ({ from, to }: Clause): number => document.view.text.slice(from, to).split(/\s+/).length;
  const lengths = clauses
    .filter(({ kind, part }) => kind === "paragraph" && part === "notice")
    .map(words)
    .filter((length) => length >= SENTENCE);
  return lengths.length === 0 ? 0 : lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
}
