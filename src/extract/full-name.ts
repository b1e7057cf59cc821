import { clauseNames } from "./clause-names.ts";
import type { NoticeContext } from "./context.ts";
import type { PlacedName } from "./name-places.ts";
import { isGenericName, isOrganisationName } from "./name-words.ts";
import { namesIn } from "./names.ts";

/** "Ministry of Justice" for "MoJ": where the notice explains it in brackets, else where the initials fit; else null. */
export function explained(context: NoticeContext, acronym: string): string | null {
  const { text } = context.document.view;
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    const opened = /\(\s*(?:the\s+)?["“‘']?$/.exec(text.slice(Math.max(0, at - 10), at));
    if (opened) {
      const bracket = at - opened[0].length;
      const name = namesIn(text, Math.max(0, bracket - 120), bracket).at(-1);
      if (name && /^\s*$/.test(text.slice(name.to, bracket)) && isLonger(name.name, acronym)) return name.name;
    }
    const follows = /^["”’']?\s*\(\s*(?:the\s+)?(?=\p{Lu})/u.exec(
      text.slice(at + acronym.length, at + acronym.length + 12),
    );
    if (follows) {
      const start = at + acronym.length + follows[0].length;
      const name = namesIn(text, start, start + 120)[0];
      if (name?.from === start && isLonger(name.name, acronym)) return name.name;
    }
  }
  return byInitials(context, acronym);
}

const isLonger = (name: string, acronym: string): boolean =>
  name.split(/[\s-]+/).length > 1 && name.length > acronym.length;

function byInitials(context: NoticeContext, acronym: string): string | null {
  const wanted = acronym.toLowerCase();
  return firstName(context, (name) => {
    if (!name.includes(" ")) return false;
    const words = name.split(/[\s,]+/).filter((word) => word !== "&");
    const capitals = words.filter((word) => /^\p{Lu}/u.test(word));
    return [words, capitals].some(
      (list) =>
        list
          .map((word) => word[0])
          .join("")
          .toLowerCase() === wanted,
    );
  });
}

/** "Leeds City Council" for "the Council": of the names found, else the first in the notice that ends so; null if none does. */
export function inFull(
  context: NoticeContext,
  generic: string,
  found: readonly { readonly at: PlacedName }[],
): string | null {
  const last = generic.toLowerCase().split(/\s+/).at(-1) as string;
  const fits = (name: string): boolean => {
    const words = name.toLowerCase().split(/\s+/);
    if (isGenericName(name) || !isOrganisationName(name)) return false;
    return (
      words.at(-1) === last ||
      (words.includes(last) && words.includes("of")) ||
      (last === "council" && words.includes("borough"))
    );
  };
  return found.find(({ at }) => fits(at.name))?.at.name ?? firstName(context, fits);
}

function firstName(context: NoticeContext, fits: (name: string) => boolean): string | null {
  for (const clause of context.clauses) {
    if (clause.part !== "notice") continue;
    const name = clauseNames(context, clause).find((each) => fits(each.name));
    if (name) return name.name;
  }
  return null;
}
