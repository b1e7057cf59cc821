import { departmentsOver } from "../../../extract/agencies.ts";
import { clauseNames } from "../../../extract/clause-names.ts";
import type { NoticeContext } from "../../../extract/context.ts";
import { explained, initialsOf } from "../../../extract/full-name.ts";
import { isGenericName, lettersOf } from "../../../extract/name-words.ts";
import { clauseAt } from "../../../extract/passage.ts";
import { oncePer } from "../../../once-per.ts";
import type { Clause, Organisation } from "../../../types.ts";
import type { Case } from "../../judge.ts";

/** The organisation whose notice it is, as far as the notice names it. */
export interface OwnOrganisation {
  /** Those who are said to be responsible, then the names in the title. */
  readonly names: readonly string[];
  /** Whether a name is, stands for or shares a telling word with one of them. */
  readonly isOwn: (name: string) => boolean;
}

/** Reads whose notice it is from its facts, its title and its own address, but from none of its contacts; once for all checks. */
export const ownOrganisation = oncePer((on: Case) => ownOrganisationOf(on, on.facts.controllers));

/** As if only these were said to be responsible. */
export function ownOrganisationOf({ context }: Case, controllers: readonly Organisation[]): OwnOrganisation {
  const { document, clauses } = context;
  const title = clauses.find(({ block }) => block === document.meta.titleBlock);
  const inTitle = title ? clauseNames(context, title).map(({ name }) => name) : [];
  const names = [...controllers.map(({ name }) => name), ...inTitle];
  const site = lettersOf((document.meta.url ?? "").replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/.*$/s, ""));
  const known = [...names, ...names.flatMap(departmentsOver)];
  const folded = known.map(lettersOf);
  const initials = new Set(known.flatMap(initialsOf));
  const words = new Set(known.flatMap(tellingWords));
  const isNamed = (name: string): boolean => {
    const wanted = lettersOf(name);
    return (
      folded.some((each) => each.length > 2 && (each.startsWith(wanted) || wanted.startsWith(each))) ||
      initials.has(wanted) ||
      (wanted.length > 2 && (site.includes(wanted) || lettersOf(document.meta.title ?? "").includes(wanted))) ||
      tellingWords(name).some((word) => words.has(word))
    );
  };
  return {
    names,
    isOwn: (name) => {
      if (isGenericName(name) || isNamed(name)) return true;
      const full = explained(context, name);
      return full !== null && isNamed(full);
    },
  };
}

/** Whether a name, or its initials, stands in the text of the notice other than in that clause and in lines of details. */
export function isMentionedElsewhere(context: NoticeContext, name: string, clause: Clause | null): boolean {
  const { text } = context.document.view;
  const full = explained(context, name);
  const acronym = name.includes(" ") ? (name.match(/\p{Lu}/gu) ?? []).join("") : "";
  return [name, full ?? "", acronym.length > 2 ? acronym : ""].some((each) =>
    placesOf(text, each).some((at) => {
      const holder = clauseAt(context, at);
      if (holder?.part !== "notice" || holder === clause || at < holder.from) return false;
      return !DETAILS.test(text.slice(holder.from, holder.to));
    }),
  );
}

/** A postcode, an e-mail address or a telephone number: the line is one of details. */
const DETAILS = /\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b|@|\b0\d{3,4} ?\d{3}/;

function placesOf(text: string, name: string): readonly number[] {
  if (name === "") return [];
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0 && places.length < MOST; at = text.indexOf(name, at + name.length)) {
    if (!/[\p{L}\d]/u.test(text[at + name.length] ?? "") && !/[\p{L}\d]/u.test(text[at - 1] ?? "")) places.push(at);
  }
  return places;
}

/** So many mentions tell as much as any more. */
const MOST = 20;

/** The words by which a name differs from others of its kind. */
const tellingWords = (name: string): readonly string[] =>
  (name.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !isGenericName(word) && !COMMON.has(word));

const COMMON = new Set(
  "with from department ministry agency council british royal united kingdom england wales scotland majesty international limited rescue rowing runners cricket rugby football tennis gymnastics athletics swimming housing homes medical dental veterinary animal lodge lodges hotel hotels theatre museum choir primary infant junior nursery solicitors lettings estate agents funeral directors".split(
    " ",
  ),
);
