import { getDomain } from "tldts";
import type { Clause, Link } from "../types.ts";
import type { NoticeContext } from "./context.ts";
import { clauseAt, hitsIn } from "./passage.ts";

/** A link of a notice to an online form by which its reader can write to someone. */
export interface WebForm {
  readonly value: string;
  readonly from: number;
  readonly to: number;
  readonly domain: string | null;
}

/** The online forms that a notice links to. */
export function webForms(context: NoticeContext): readonly WebForm[] {
  return context.document.links.flatMap((link) => {
    const clause = clauseAt(context, link.from);
    if (clause?.part !== "notice" || link.url === "" || !isForm(context, link, clause)) return [];
    return [{ value: link.url, from: link.from, to: link.to, domain: domainOf(link.url) }];
  });
}

const domainOf = (url: string): string | null => (/^https?:/i.test(url) ? getDomain(url) : null);

const SAYS_CONTACT =
  /^(?:please )?(?:contact|complain|write to|e-?mail|get in touch|enquir|report a|raise a|make a (?:complaint|request)|submit a)/i;
/** A link that says that it leads to the regulator leads to no form of the organisation. */
const REGULATOR = /\bInformation Commission|\bICO\b|\bsupervisory authority\b/i;
const NAMES_FORM = /\bform\b/i;
const PATH_OF_FORM = /\/(?:contact|feedback|complain|enquir|ask-|forms?[/.-]|[\w-]*-form\b)/i;

function isForm(context: NoticeContext, link: Link, clause: Clause): boolean {
  if (/^(?:mailto|tel|javascript):|^#|@/i.test(link.url) || REGULATOR.test(link.text)) return false;
  if (NAMES_FORM.test(link.text) && !/\.(?:pdf|docx?|odt)$/i.test(link.url)) return true;
  const path = link.url.replace(/^https?:\/\/[^/]*/i, "");
  if (SAYS_CONTACT.test(link.text.trim())) return true;
  return (
    PATH_OF_FORM.test(path) && (saysForm(context, link, clause) || /contact|complain/i.test(around(context, link)))
  );
}

/** The words around a link, in its clause or beside it. */
const around = (context: NoticeContext, link: Link): string =>
  context.document.view.text.slice(Math.max(0, link.from - REACH), link.to + REACH);

const REACH = 120;

const saysForm = (context: NoticeContext, link: Link, clause: Clause): boolean =>
  hitsIn(context, clause, "fact-contacts", link.from - REACH, link.to + REACH).some((hit) => hit.label === "form");
