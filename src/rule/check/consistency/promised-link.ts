import { evidence } from "../../../document/place.ts";
import { sourceOffset } from "../../../document/view.ts";
import type { Clause, Document, Format } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

const OWNER = "fact-cross-references";
/** So many clauses behind "the following link", that link may stand. */
const REACH = 6;
/** A document that is named has its link with the name, or right behind it. */
const REACH_OF_NAME = 2;

/** Judges by the links, forms and documents that the text speaks of as being there. */
export const promisedLink: Judge = (_rule, on) => {
  const { document, clauses } = on.context;
  const refers = (label: string): readonly Clause[] => [
    ...new Set(on.context.hits.of(OWNER, label).map(({ clause }) => clause)),
  ];
  const onScreen = refers("on-screen").filter(({ part }) => part === "notice" && !hasForm(document));
  // Where no link has survived, they were lost on the way here: nobody can tell.
  const isTold = hasWrittenLinks(document);
  // In a program other texts may stand between the words and their link.
  const isNear = isTold && document.format !== "source";
  const here = isNear ? refers("link-here").filter((clause) => !isLinked(on, clause, REACH)) : [];
  const own = isTold
    ? refers("own-document").filter(
        (clause) => !isLinked(on, clause, REACH_OF_NAME) && !isPressed(document, clause) && !isItself(document, clause),
      )
    : [];
  const missing = [...here, ...own, ...refers("to-come")].filter(({ part }) => part === "notice");
  const found = [...onScreen, ...missing].sort((a, b) => a.from - b.from);
  if (found.length > 0) return fail([...new Set(found)].map((clause) => evidence(document, clauses, clause)));
  const speaks = isTold && (refers("link-here").length > 0 || refers("own-document").length > 0);
  return speaks ? pass() : notApplicable("the notice speaks of no link");
};

/** Links made by markup; addresses in the text survive everywhere. A page with front matter is as its author wrote it. */
const hasWrittenLinks = ({ links, format, source }: Document): boolean =>
  (format === "markdown" && /\]\([^)\s]|^---\r?\n/.test(source)) ||
  (isPage(format) && links.some(({ url }) => url !== ""));

const isPage = (format: Format): boolean => ["html", "template", "source"].includes(format);

/** A program may make a button of any words. */
function isPressed({ format, source, view }: Document, { from, to }: Clause): boolean {
  if (format !== "source") return false;
  const around = source.slice(sourceOffset(view, from), sourceOffset(view, to) + AROUND);
  return /\bon(?:Click|Press)\b|<button\b|navigate/i.test(around);
}

/** How far behind a sentence the code that makes a button of it may stand, in characters. */
const AROUND = 40;

/** "Read our privacy policy" in the privacy policy. */
function isItself({ blocks, view }: Document, { from, to }: Clause): boolean {
  if (!/\bprivacy (?:policy|notice|statement)\b/i.test(view.text.slice(from, to))) return false;
  return blocks.some(
    (block) =>
      block.kind === "heading" && /privacy (?:policy|notice|statement)/i.test(view.text.slice(block.from, block.to)),
  );
}

const hasForm = ({ source }: Document): boolean => /<(?:form|aside|iframe)\b/i.test(source);

function isLinked({ context: { document, clauses } }: Case, clause: Clause, reach: number): boolean {
  const first = clauses[Math.max(0, clause.index - 1)] as Clause;
  const last = clauses[Math.min(clauses.length - 1, clause.index + reach)] as Clause;
  if (document.links.some(({ from, to }) => from >= first.from && to <= last.to)) return true;
  const text = document.view.text.slice(clause.from, clause.to);
  const name = NAME.exec(text)?.[1];
  const words = (name ?? "").toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return words.length > 0 && isNamedElsewhere(document, clauses[clause.heading]?.from ?? -1, words);
}

/** What the document is called: "our data retention policy", "the complaints procedure". */
const NAME =
  /\b(?:our|its|the) ((?:[\p{L}’'-]+ ){0,4}?)(?:polic|schedule|documentation|guide|leaflet|charter|statement|procedure|privacy notice|notice)/iu;

/** A link, or a heading but the one above the clause, that bears the document's name. */
function isNamedElsewhere({ links, blocks, view }: Document, above: number, words: readonly string[]): boolean {
  const bears = (text: string) => words.every((word) => text.toLowerCase().includes(word.slice(0, -1)));
  return (
    links.some(({ text, url }) => bears(text) || bears(url)) ||
    blocks.some(({ kind, from, to }) => kind === "heading" && from !== above && bears(view.text.slice(from, to)))
  );
}
