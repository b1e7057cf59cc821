import { placesOf, section } from "../../../document/place.ts";
import { sourceOffset } from "../../../document/view.ts";
import type { Clause, Document, Evidence } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** Judges by the comments of HTML, which readers of the page do not see and readers of its source do. */
export const draftingNoteHidden: Judge = (_rule, { context: { document, clauses } }) => {
  const found = [...comments(document.source)].flatMap(({ from, to }) => {
    const note = document.source.slice(from, to);
    return isNote(note) ? [quote(document, clauses, from, to)] : [];
  });
  return found.length > 0 ? fail(found) : pass();
};

/** The insides of the comments, without the white space around them. */
function* comments(source: string): Generator<{ readonly from: number; readonly to: number }> {
  for (let at = source.indexOf("<!--"); at >= 0; at = source.indexOf("<!--", at)) {
    const end = source.indexOf("-->", at + 4);
    const to = end < 0 ? source.length : end;
    const text = source.slice(at + 4, to);
    const from = at + 4 + (text.length - text.trimStart().length);
    yield { from, to: Math.max(from, at + 4 + text.trimEnd().length) };
    at = to;
  }
}

/** Something that is still to be done, asked or decided about the text. Markup that was switched off is no note. */
const isNote = (text: string): boolean =>
  text.length <= 2000 &&
  !/^\s*(?:\[if\b|<|noticelint-|prettier|eslint|markdownlint|cspell|vale\b|BEGIN\b|END\b|more\s*$|toc\b)/i.test(text) &&
  (/\b(?:TODO|FIXME|TBC|TBA|TBD|XXX)\b/.test(text) || NOTE.test(text)) &&
  text.split(/\s+/).length >= 4;

const NOTE =
  /\b(?:do|should|can|could|did|have|are) we\b[^.]{0,200}\?|\bnote (?:if|that|to|for|:)|^note:|\b(?:need|needs) to (?:be )?(?:check|confirm|add|update|replace|review|decide|agree|remove|rewrite|clarify|ask|mention|include|insert)|\bif we (?:were|are|start|decide|ever)\b|\b(?:check|confirm|agree|discuss) (?:this )?with\b|\bto be (?:confirmed|decided|agreed|added|updated|reviewed|completed|replaced)\b|\b(?:insert|add) [^.]{0,80}\b(?:here|once|when|before|below)\b|\b(?:remove|delete|replace|update) (?:this|these|the following|before|when|once)\b|\bnot sure\b|\bawaiting\b|\bplaceholder\b|\bwe (?:should|need to|must|ought to) (?:say|add|mention|explain|check|ask|list|name|update|include|remove)\b|\b(?:legal|dpo|lawyers?|solicitors?) (?:to|has|have|is|are|say|says|said) /i;

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
