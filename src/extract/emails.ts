import { getDomain } from "tldts";
import { lowerCase } from "../document/lower-case.ts";
import { oncePer } from "../once-per.ts";
import type { Document } from "../types.ts";
import { firstFrom } from "./passage.ts";

/** An e-mail address of a notice: in lower case, with its place in the view and its registrable domain. */
export interface Email {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly domain: string | null;
}

/** The e-mail addresses of a notice in document order: written out, written "name [at] domain", or behind a link. */
export const emails = oncePer((document: Document): readonly Email[] => {
  const { text } = document.view;
  const shown = [...written(text), ...disguised(document)].sort((a, b) => a.from - b.from);
  // A link that shows its address is the same one.
  const behind = document.links.flatMap(({ url, from, to }) => {
    const value = addressOf(url);
    const next = shown[firstFrom(shown, from)];
    return value && !(next && next.from < to) ? [email(value, from, to)] : [];
  });
  return [...shown, ...behind].filter(({ domain }) => domain !== null).sort((a, b) => a.from - b.from);
});

const email = (value: string, from: number, to: number): Email => ({
  value: value.toLowerCase(),
  from,
  to,
  domain: getDomain(value.slice(value.indexOf("@") + 1)),
});

/** The address of a mailto link, also where the address alone was given or "http://" was put before it. */
function addressOf(url: string): string | null {
  if (!url.includes("@")) return null;
  const address = url.replace(/^(?:https?:\/\/)?mailto:/i, "").replace(/[?/].*$/s, "");
  const decoded = address.replace(/%20/g, "").replace(/%40/g, "@").trim();
  return /^[\w.+'-]+@[\w-]+(?:\.[\w-]+)+$/.test(decoded) ? decoded : null;
}

const LOCAL = /[\w.+'’-]/;
const DOMAIN = /[\w.-]/;
/** Longest local part and domain that mail allows, in characters. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 253;

function written(text: string): Email[] {
  const found: Email[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let from = at;
    while (from > 0 && at - from < LONGEST_LOCAL && LOCAL.test(text[from - 1] as string)) from--;
    // An underscore before it is emphasis that was not closed.
    while (from < at && !/[^\W_]/.test(text[from] as string)) from++;
    let to = at + 1;
    while (to < text.length && to - at < LONGEST_DOMAIN && DOMAIN.test(text[to] as string)) to++;
    while (to > at + 1 && !/\w/.test(text[to - 1] as string)) to--;
    if (from < at && text.slice(at + 1, to).includes(".")) found.push(email(text.slice(from, to), from, to));
  }
  return found;
}

const OPENINGS = ["[at", "[ at", "(at", "( at", "{at", "{ at"];

/** "name [at] domain [dot] org": written so that machines should not read it. */
function disguised(document: Document): Email[] {
  const { text } = document.view;
  if (!OPENINGS.some((opening) => lowerCase(document).includes(opening))) return [];
  const found: Email[] = [];
  const shape = /([\w.+-]{1,64}) ?[[({] ?at ?[\])}] ?([\w-]{1,63}(?:(?:\.| ?[[({] ?dot ?[\])}] ?)[\w-]{1,63}){1,5})/gi;
  for (const match of text.matchAll(shape)) {
    const domain = (match[2] as string).replace(/ ?[[({] ?dot ?[\])}] ?/gi, ".");
    found.push(email(`${match[1]}@${domain}`, match.index, match.index + match[0].length));
  }
  return found;
}
