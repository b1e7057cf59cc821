import { evidence } from "../../../document/place.ts";
import { clausesOf } from "../../../extract/clauses-of.ts";
import type { Clause, Document, Evidence } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

const OWNER = "fact-promised-topics";

/** Judges by what the title or the first sentences say that the notice tells: each matter of which no word follows. */
export const promisedTopic: Judge = (_rule, on) => {
  const promises = [promiseOfSecurity(on), promiseOfCookies(on)].filter((promise) => promise !== null);
  const broken = promises.filter(({ isKept }) => !isKept);
  if (broken.length > 0) return fail(broken.map(({ place }) => place));
  return promises.length > 0 ? pass() : notApplicable("the notice announces none of these matters");
};

interface Announcement {
  readonly place: Evidence;
  readonly isKept: boolean;
}

function promiseOfSecurity(on: Case): Announcement | null {
  const { hits, clauses, document } = on.context;
  const promises = announced("security", on);
  const [first] = promises;
  if (!first) return null;
  const told = ["present", "partial", "weak"].flatMap((label) => clausesOf(hits.of("security", label)));
  const isKept = document.filled.length > 0 || told.some((clause) => !promises.includes(clause));
  return { place: evidence(document, clauses, first), isKept };
}

function promiseOfCookies(on: Case): Announcement | null {
  const { document, clauses } = on.context;
  const title = clauses.find((clause) => clause.kind === "heading" && clause.part === "notice");
  const named =
    title && TITLE.test(document.view.text.slice(title.from, title.to)) ? title : announced("cookies", on)[0];
  if (!named) return null;
  return { place: evidence(document, clauses, named), isKept: speaksOfCookies(document) };
}

/** The clauses near the beginning that say what the notice tells. */
const announced = (label: string, { context: { hits } }: Case): readonly Clause[] =>
  clausesOf(hits.of(OWNER, label)).filter(({ part, index }) => part === "notice" && index < BEGINNING);

/** So many clauses are the beginning of a notice. */
const BEGINNING = 15;

/** "Privacy and cookie policy". */
const TITLE = /\bprivacy\b[^\n]{0,20}\bcookies?\b|\bcookies?\b[^\n]{0,20}\bprivacy\b/i;

/** Whether anything in the source, be it code, names cookies but for such titles and announcements. */
const speaksOfCookies = ({ source }: Document): boolean =>
  /cookie/i.test(source.replace(TITLES, "").replace(/\b(?:use|using|uses) of cookies\b/gi, ""));

const TITLES = /\bprivacy\b[^\n<]{0,20}\bcookies?\b|\bcookies?\b[^\n<]{0,20}\bprivacy\b/gi;
