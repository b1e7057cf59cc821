import { placesOf, section } from "../../../document/place.ts";
import { sourceOffset } from "../../../document/view.ts";
import type { Clause, Document, Evidence } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** Judges by the comments of pages, templates and programs, which readers of the page do not see and readers of its source do. */
export const draftingNoteHidden: Judge = (_rule, { context: { document, clauses } }) => {
  const { source, format } = document;
  const ofProgram =
    format === "source" || format === "template" ? [...between(source, PROGRAM), ...lineComments(source)] : [];
  const found = [
    ...between(source, PAGE),
    ...ofProgram.filter(({ from, to }) => ON_NOTICE.test(source.slice(from, to))),
  ]
    .sort((left, right) => left.from - right.from)
    .flatMap(({ from, to }) => (isNote(source.slice(from, to)) ? [quote(document, clauses, from, to)] : []));
  return found.length > 0 ? fail(found) : pass();
};

/** A stretch of the source. */
interface Comment {
  readonly from: number;
  readonly to: number;
}

/** How comments begin and end. */
const PAGE = [["<!--", "-->"]] as const;
const PROGRAM = [
  ["/*", "*/"],
  ["{#", "#}"],
  ["<%#", "%>"],
  ["{{--", "--}}"],
  ["@*", "*@"],
] as const;

/** What a note on the notice speaks of, and one on the program hardly ever. */
const ON_NOTICE =
  /\b(?:privacy|polic(?:y|ies)|notice|ICO|GDPR|retention|controller|solicitors?|lawyers?|legal|DPO|company (?:details|name|number)|lawful|registration number|registered (?:office|address))\b/i;

/** The insides of comments, without the white space around them. */
function* between(source: string, marks: readonly (readonly [string, string])[]): Generator<Comment> {
  for (const [opens, closes] of marks) {
    for (let at = source.indexOf(opens); at >= 0; at = source.indexOf(opens, at)) {
      const end = source.indexOf(closes, at + opens.length);
      const to = end < 0 ? source.length : end;
      const text = source.slice(at + opens.length, to);
      const from = at + opens.length + (text.length - text.trimStart().length);
      yield { from, to: Math.max(from, at + opens.length + text.trimEnd().length) };
      at = Math.max(to, at + opens.length);
    }
  }
}

/** Lines of a program that hold a comment and nothing else; those in a row are one. */
function* lineComments(source: string): Generator<Comment> {
  for (const { 0: lines, index } of source.matchAll(/^[ \t]*\/\/[^\n]*(?:\n[ \t]*\/\/[^\n]*)*/gm)) {
    const from = index + lines.indexOf("//") + 2;
    yield { from, to: index + lines.trimEnd().length };
  }
}

/** Something that is still to be done, asked or decided about the text. Markup that was switched off is no note. */
const isNote = (text: string): boolean =>
  text.length <= 2000 &&
  !/^\s*(?:\[if\b|<|noticelint-|prettier|eslint|markdownlint|cspell|vale\b|BEGIN\b|END\b|more\s*$|toc\b)/i.test(text) &&
  (/\b(?:TODO|FIXME|TBC|TBA|TBD|XXX)\b/.test(text) || NOTE.test(text)) &&
  text.split(/\s+/).length >= 4;

const NOTE =
  /\b(?:do|should|can|could|did|have|are) we\b[^.]{0,200}\?|\bnote (?:if|that|to|for|:)|^note:|\b(?:need|needs) to (?:be )?(?:check|confirm|add|update|replace|review|decide|agree|remove|rewrite|clarify|ask|mention|include|insert)|\bif we (?:were|are|start|decide|ever)\b|\b(?:check|confirm|agree|discuss) (?:this )?with\b|\bto be (?:confirmed|decided|agreed|added|updated|reviewed|completed|replaced)\b|\b(?:insert|add) [^.]{0,80}\b(?:here|once|when|before|below)\b|\b(?:remove|delete|replace|update) (?:this|these|the following|before|when|once)\b|\b(?:have|get|had) (?:it|this|them) (?:reviewed|checked|approved)\b|\breviewed by (?:a |your |our )?(?:solicitor|lawyer|legal)|\bfill(?:ed)? in (?:the|your|with)\b|\bnot sure\b|\bawaiting\b|\bplaceholder\b|\bwe (?:should|need to|must|ought to) (?:say|add|mention|explain|check|ask|list|name|update|include|remove)\b|\b(?:legal|dpo|lawyers?|solicitors?) (?:to|has|have|is|are|say|says|said) /i;

function quote(document: Document, clauses: readonly Clause[], from: number, to: number): Evidence {
  const place = placesOf(document);
  const before = clauses.findLast((clause) => sourceOffset(document.view, clause.from) <= from);
  return {
    start: place(from),
    end: place(to),
    text: document.source.slice(from, to),
    section: before ? section(document, clauses, before) : [],
  };
}
