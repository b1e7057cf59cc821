import { evidence } from "../../../document/place.ts";
import type { Clause, Document } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

const OWNER = "fact-cross-references";
/** So many clauses behind "the following link", that link may stand. */
const REACH = 6;

/** Judges by the links, forms and documents that the text speaks of as being there. */
export const promisedLink: Judge = (_rule, on) => {
  const { document, clauses } = on.context;
  const refers = (label: string): readonly Clause[] => [
    ...new Set(on.context.hits.of(OWNER, label).map(({ clause }) => clause)),
  ];
  const onScreen = refers("on-screen").filter(({ part }) => part === "notice" && !hasForm(document));
  // Where no link has survived, they were lost on the way here: nobody can tell.
  const written = hasWrittenLinks(document) ? [...refers("link-here"), ...refers("own-document")] : [];
  const missing = written.filter((clause) => clause.part === "notice" && !isLinked(on, clause));
  const found = [...onScreen, ...missing].sort((a, b) => a.from - b.from);
  if (found.length > 0) return fail([...new Set(found)].map((clause) => evidence(document, clauses, clause)));
  return written.length > 0 ? pass() : notApplicable("the notice speaks of no link");
};

/** Links made by markup; addresses in the text survive everywhere. */
const hasWrittenLinks = ({ links, format }: Document): boolean =>
  format === "markdown" &&
  links.some(({ url, text }) => url !== "" && !text.includes("@") && !/^(?:https?:|www\.)/i.test(text));

const hasForm = ({ source }: Document): boolean => /<(?:form|aside|iframe)\b/i.test(source);

function isLinked({ context: { document, clauses } }: Case, clause: Clause): boolean {
  const first = clauses[Math.max(0, clause.index - 1)] as Clause;
  const last = clauses[Math.min(clauses.length - 1, clause.index + REACH)] as Clause;
  if (document.links.some(({ from, to }) => from >= first.from && to <= last.to)) return true;
  const text = document.view.text.slice(clause.from, clause.to);
  const name =
    /\bour ((?:[\p{L}’'-]+ ){0,4}?)(?:polic|schedule|documentation|guide|leaflet|charter|statement|privacy notice)/iu.exec(
      text,
    )?.[1];
  const words = (name ?? "").toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && isNamedElsewhere(document, clause, words);
}

/** A link or a heading of the notice that bears the document's name. */
function isNamedElsewhere({ links, blocks, view }: Document, clause: Clause, words: readonly string[]): boolean {
  const bears = (text: string) => words.every((word) => text.toLowerCase().includes(word.slice(0, -1)));
  return (
    links.some(({ text, url }) => bears(text) || bears(url)) ||
    blocks.some(({ kind, from, to }) => kind === "heading" && from > clause.to && bears(view.text.slice(from, to)))
  );
}
