/** When a name or a contact of a notice is that of the standard. */
import { parsePhoneNumberFromString } from "libphonenumber-js/min";

/** Whether two names are of one organisation or person, whatever their case, article, legal form or bracketed initials. */
export function isSame(one: string, other: string): boolean {
  return foldedName(one) === foldedName(other);
}

function foldedName(name: string): string {
  return name
    .replace(/\([^)]*\)/g, " ")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/\blimited\b/g, "ltd")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/^ ?(?:the|mr|mrs|ms|miss|mx|dr) /, "")
    .trim();
}

/** A pattern that finds a name in a text as whole words, its blanks as any white space; one of capitals alone as written. */
export function namePattern(name: string): RegExp {
  const words = name.trim().split(/\s+/).map(escaped);
  const isInitials = /^[\p{Lu}\p{N}&. -]+$/u.test(name.trim());
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("\\s+")}(?![\\p{L}\\p{N}])`, isInitials ? "gu" : "giu");
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/['’]/g, "['’]");

/** A contact in one form: addresses in lower case, numbers in E.164, pages without protocol and last slash. */
export function contactKey(contact: string): string {
  const text = contact.trim();
  if (text.includes("@")) return text.toLowerCase().replace(/^mailto:/, "");
  const phone = /\d{3}/.test(text) && /^[+()\d\s.-]+$/.test(text) ? parsePhoneNumberFromString(text, "GB") : undefined;
  if (phone?.isPossible()) return phone.number;
  return text
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, "")
    .replace(/\/$/, "")
    .replace(/[\s,]+/g, " ");
}

/** A contact as people write it: "+441625545745" as "01625 545745". */
export function contactInWords(value: string): string {
  return value.startsWith("+") ? (parsePhoneNumberFromString(value)?.formatNational() ?? value) : value;
}

/** Whether a host or the domain of an address is one of some domains, or below one. */
export function isBelow(host: string, domains: readonly string[]): boolean {
  const wanted = host.toLowerCase();
  return domains.some((domain) => wanted === domain.toLowerCase() || wanted.endsWith(`.${domain.toLowerCase()}`));
}
