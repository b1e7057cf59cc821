import { lowerCase } from "../document/lower-case.ts";
import { oncePer } from "../once-per.ts";
import type { Document } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { emails } from "./emails.ts";

/** Whether a name is one that the notice goes by: in its title or as `signedNames` tells. */
export function ownNames(context: NoticeContext): (name: string) => boolean {
  const isSigned = signedNames(context);
  return (name) => isSigned(name) || isInTitle(context, letters(name));
}

const isInTitle = ({ document }: NoticeContext, name: string): boolean =>
  name.length > 2 && letters(document.meta.title ?? "").includes(name);

/** Whether a name is in the notice's address, in the domain of one of its e-mails or in its line of copyright. */
export function signedNames({ document }: NoticeContext): (name: string) => boolean {
  return (name) => {
    const wanted = letters(name);
    if (wanted.length < 4) return false;
    const { domains, address, copyright } = signs(document);
    if (domains.has(wanted) || domains.has(`the${wanted}`) || address.includes(wanted)) return true;
    return copyright.some((holder) => holder.startsWith(wanted));
  };
}

const signs = oncePer((document: Document) => ({
  domains: new Set(emails(document).map((email) => letters((email.domain ?? "").split(".")[0] ?? ""))),
  address: letters(document.meta.url ?? ""),
  copyright: holders(document),
}));

/** The holders of copyright by their letters. */
function holders(document: Document): readonly string[] {
  if (!SIGNS.some((sign) => lowerCase(document).includes(sign))) return [];
  return [...document.view.text.matchAll(COPYRIGHT)].map((line) => letters(line[1] as string));
}

const SIGNS = ["©", "(c)", "copyright"];

/** "© 2026 Acme & Daughter": the holder's name, behind the years. */
const COPYRIGHT = /(?:©|\(c\)|\bCopyright\b)[ \t]*(?:\d{4}[ \t–-]*){0,2},?[ \t]*(?:by |the )?([^\n.]{3,60})/gi;

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
