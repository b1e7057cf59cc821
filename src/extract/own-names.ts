import type { NoticeContext } from "./context.ts";
import { emails } from "./emails.ts";

/** Whether a name is one that the notice goes by: in its title, in its address or in the domain of one of its e-mails. */
export function ownNames(context: NoticeContext): (name: string) => boolean {
  const { document } = context;
  const title = letters(document.meta.title ?? "");
  const domains = new Set(emails(document).map((email) => letters((email.domain ?? "").split(".")[0] ?? "")));
  const address = letters(document.meta.url ?? "");
  return (name) => {
    const wanted = letters(name);
    if (wanted.length < 3) return false;
    return title.includes(wanted) || (wanted.length > 3 && (domains.has(wanted) || address.includes(wanted)));
  };
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, "");
