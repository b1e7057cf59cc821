import { oncePer } from "../once-per.ts";
import type { Document } from "../types.ts";
import { clauseNames, clauseWords } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import { mayHoldLong } from "./name-extent.ts";
import { some, type Word } from "./name-tokens.ts";
import { isGenericName, isOrganisationName } from "./name-words.ts";
import type { Name } from "./names.ts";

/** "Ministry of Justice" for "MoJ": where the notice explains it in brackets, else where the initials fit; else null. */
export function explained(context: NoticeContext, acronym: string): string | null {
  const { bracketed, initials } = fullNames(context);
  return bracketed.get(acronym) ?? initials.get(acronym.toLowerCase()) ?? null;
}

/** "Leeds City Council" for "the Council": the first name in the notice of such a body; null if there is none. */
export function inFull(context: NoticeContext, generic: string): string | null {
  const kind = generic.toLowerCase().split(/\s+/).at(-1) as string;
  const bodies = knownBodies(context.document);
  const before = bodies.get(kind);
  if (before !== undefined) return before;
  const found = firstBody(context, kind);
  bodies.set(kind, found);
  return found;
}

/** Names are slow to read: only clauses with the word are asked for theirs, and none behind the first that has one. */
function firstBody(context: NoticeContext, kind: string): string | null {
  const isKind = ({ folded, isCapital }: Word): boolean =>
    isCapital && (folded === kind || (kind === "council" && folded === "borough"));
  for (const clause of withLongNames(context)) {
    if (!some(clauseWords(context, clause), isKind)) continue;
    const body = clauseNames(context, clause).find((name) => isLong(name) && bodiesOf(name.name).includes(kind));
    if (body) return body.name;
  }
  return null;
}

interface FullNames {
  /** Acronym → the name that it stands behind in brackets, or that stands in brackets behind it. */
  readonly bracketed: ReadonlyMap<string, string>;
  /** Initials in lower case → the first name that has them. */
  readonly initials: ReadonlyMap<string, string>;
}

/** Per notice: kind of body ("council") → the first organisation whose name says that it is one, null where there is none. */
const knownBodies = oncePer((_document: Document) => new Map<string, string | null>());

const fullNames = oncePer((context: NoticeContext): FullNames => {
  const bracketed = new Map<string, string>();
  const initials = new Map<string, string>();
  const put = (map: Map<string, string>, key: string, name: string): void => {
    if (!map.has(key)) map.set(key, name);
  };
  for (const clause of withLongNames(context)) {
    const names = clauseNames(context, clause);
    names.forEach((name, at) => {
      const next = names[at + 1];
      if (isLong(name) && name.acronym) put(bracketed, name.acronym, name.name);
      if (next && isLong(next) && opensBracket(context, name, next)) put(bracketed, name.name, next.name);
      if (isLong(name)) for (const key of initialsOf(name.name)) put(initials, key, name.name);
    });
  }
  return { bracketed, initials };
});

/** The clauses of the notice in which names of several words may stand. */
const withLongNames = oncePer((context: NoticeContext) =>
  context.clauses.filter((clause) => clause.part === "notice" && mayHoldLong(clauseWords(context, clause))),
);

const isLong = ({ name }: Name): boolean => /[\s-]/.test(name);

/** "DfE (Department for Education)": the second name opens the bracket behind the first. */
const opensBracket = (context: NoticeContext, name: Name, next: Name): boolean =>
  next.from - name.to < 12 && /^["”’']?\s*\(\s*(?:the\s+)?$/.test(context.document.view.text.slice(name.to, next.from));

/** The initials of a name, with and without its small words: "DfE" and "DE" for the Department for Education. */
export function initialsOf(name: string): readonly string[] {
  const words = name.split(/[\s,]+/).filter((word) => word !== "&" && word !== "");
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
  return [words, capitals].map((list) =>
    list
      .map((word) => word[0])
      .join("")
      .toLowerCase(),
  );
}

/** The kinds of body that "the Council" may mean: the last word of the name, or the one before its "of". */
function bodiesOf(name: string): readonly string[] {
  if (isGenericName(name) || !isOrganisationName(name)) return [];
  const words = name.toLowerCase().split(/\s+/);
  const heads = words.filter((_, at) => words[at + 1] === "of");
  const all = [words.at(-1) as string, ...heads];
  return all.includes("borough") ? [...all, "council"] : all;
}
