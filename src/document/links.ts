import type { Link } from "../types.ts";
import { archivedPage } from "./archive.ts";

/** All links of a view in its order: those that its markup made, and the addresses that stand in its text. */
export function linksIn(text: string, marked: readonly Omit<Link, "text">[]): readonly Link[] {
  const found = [...marked].sort((a, b) => a.from - b.from || b.to - a.to);
  const bare = bareLinks(text);
  const links: Omit<Link, "text">[] = [];
  let index = 0;
  let covered = 0;
  for (const link of bare) {
    while (index < found.length && found[index]!.from <= link.from) {
      covered = Math.max(covered, found[index]!.to);
      links.push(found[index++]!);
    }
    if (link.from >= covered) links.push(link);
  }
  links.push(...found.slice(index));
  return links.map(({ url, from, to }) => ({
    // An archive leads its copy's links to copies: the notice's own were to the pages.
    url: archivedPage(url)?.url ?? url,
    from: Math.min(from, text.length),
    to: Math.min(to, text.length),
    text: text.slice(from, to).trim(),
  }));
}

/** Web and e-mail addresses in running text. */
function bareLinks(text: string): Omit<Link, "text">[] {
  const links: Omit<Link, "text">[] = [];
  let done = 0;
  for (const match of text.matchAll(/@|\bhttps?:\/\/|\bwww\./gi)) {
    if (match.index < done) continue;
    const link = match[0] === "@" ? mailAt(text, match.index, done) : webAt(text, match.index, match[0]);
    if (!link) continue;
    links.push(link);
    done = link.to;
  }
  return links;
}

function mailAt(text: string, at: number, floor: number): Omit<Link, "text"> | null {
  let from = at;
  while (from > floor && at - from < 64 && /[\w.+'’-]/.test(text[from - 1]!)) from -= 1;
  while (from < at && /[.'’-]/.test(text[from]!)) from += 1;
  const domain = /^[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/i
    .exec(text.slice(at + 1, at + 255))?.[0]
    .replace(/[-.]+$/, "");
  if (from === at || domain === undefined || !/\.[a-z]{2,}$/i.test(domain)) return null;
  const to = at + 1 + domain.length;
  return { url: `mailto:${text.slice(from, to).toLowerCase()}`, from, to };
}

function webAt(text: string, from: number, opening: string): Omit<Link, "text"> | null {
  const rest = /^[^\s<>"“”‘|]+/.exec(text.slice(from, from + 2000))?.[0] ?? "";
  let address = rest.replace(/[.,;:!?'’\])}*_]+$/, "");
  // A closing bracket belongs to the address if it was opened in it.
  if (rest[address.length] === ")" && address.includes("(")) address += ")";
  if (address.length <= opening.length + 1) return null;
  const url = /^www\./i.test(opening) ? `https://${address}` : address;
  return { url, from, to: from + address.length };
}
