import { evidence } from "../../../document/place.ts";
import { distance } from "../../../nearest.ts";
import type { Evidence } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { ownOrganisation } from "../consistency/own-organisation.ts";

/** Judges by the organisation's own name: its first word misspelt or cut, its apostrophe lost ("Larkburys privacy policy"), or the next word glued to it. */
export const unfinishedName: Judge = (_rule, on) => {
  const { document, clauses } = on.context;
  const names = [...new Set(ownOrganisation(on).names)].filter((name) => /^\p{Lu}/u.test(name)).slice(0, MOST);
  if (names.length === 0) return notApplicable("the notice was not found to name its organisation");
  const slips = names
    .flatMap((name) => [cutOrMisspelt(name), withoutApostrophe(name), glued(name)])
    .filter((each) => each !== null);
  const found: Evidence[] = [];
  for (const clause of clauses) {
    if (clause.part !== "notice" || clause.kind === "code") continue;
    const text = document.view.text.slice(clause.from, clause.to);
    for (const slip of slips) {
      const [from, to] = slip(text) ?? [-1, -1];
      if (from < 0) continue;
      found.push(evidence(document, clauses, clause, clause.from + from, clause.from + to));
      break;
    }
  }
  return found.length > 0 ? fail(found) : pass();
};

/** Where in a sentence a slip stands, or null. */
type Slip = (text: string) => readonly [from: number, to: number] | null;

/** A text with more names is a directory. */
const MOST = 4;
const SHORTEST = 5;

/** "albottle Village Association", "Walbotle Village Association": the rest of the name is there, of two words or more. */
function cutOrMisspelt(name: string): Slip | null {
  const [first = "", ...others] = name.split(" ");
  const rest = ` ${others.join(" ")}`;
  if (others.length < 2 || first.length < SHORTEST) return null;
  return (text) => {
    const at = text.indexOf(rest);
    if (at <= 0) return null;
    const word = /[\p{L}’'-]+$/u.exec(text.slice(Math.max(0, at - LONGEST), at))?.[0] ?? "";
    if (word.length < SHORTEST - 1 || word === first || word.toLowerCase() === first.toLowerCase()) return null;
    return distance(word.toLowerCase(), first.toLowerCase()) === 1 ? [at - word.length, at + rest.length] : null;
  };
}

const LONGEST = 40;

/** "Larkbury Driving Schooldirect marketing": the next word is glued to it. */
function glued(name: string): Slip | null {
  if (!name.includes(" ") || !/\p{Ll}$/u.test(name)) return null;
  return (text) => {
    const at = text.indexOf(name);
    const behind = at < 0 ? "" : (GLUED.exec(text.slice(at + name.length, at + name.length + LONGEST))?.[0] ?? "");
    return behind === "" ? null : [at, at + name.length + behind.length];
  };
}

/** No ending that makes another word of the last one: "Trust" and "Trustees". */
const GLUED = /^(?!ees?\b|ers?\b|ing\b|ship|wide\b|less\b|man\b|house\b)\p{Ll}{4,}/u;

/** "MovieBoxs website" */
function withoutApostrophe(name: string): Slip | null {
  if (name.length < SHORTEST || !/[\p{Ll}\p{Lu}]$/u.test(name) || /s$/i.test(name)) return null;
  return (text) => {
    const at = text.indexOf(`${name}s `);
    if (at < 0 || /\p{L}/u.test(text[at - 1] ?? "")) return null;
    const owned = OWNED.exec(text.slice(at + name.length + 2, at + name.length + LONGEST))?.[0];
    return owned === undefined ? null : [at, at + name.length + 2 + owned.length];
  };
}

const OWNED =
  /^(?:own |main |legal |legitimate )?(?:privacy|website|site|policy|policies|notice|services?|data|relationship|use of|staff|customers?|members?|rights?|interests?|terms|obligations|business|officer|records|systems|premises|behalf|trustees|committee|employees|partners|products|app|platform)\b/;
