import type { Link } from "../../../types.ts";

/** Whether a link shows one e-mail address or telephone number and leads to another. */
export const leadsToAnother = (link: Link): boolean => isOtherMailbox(link) || isOtherNumber(link);

const MAILBOX = /[\w.+%-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}/g;

function isOtherMailbox({ url, text }: Link): boolean {
  const to = /^mailto:([^?]*)/i.exec(url)?.[1];
  const shown = text.match(MAILBOX) ?? [];
  const [mailbox] = shown;
  if (to === undefined || mailbox === undefined || shown.length > 1) return false;
  const target = to.replace(/%40/g, "@").toLowerCase();
  return isMailbox(target) && target !== mailbox.toLowerCase();
}

/** A mailbox written out, not one that a template fills in. */
const isMailbox = (address: string): boolean => /^[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}$/.test(address);

function isOtherNumber({ url, text }: Link): boolean {
  const to = /^tel:([^;?]*)/i.exec(url)?.[1];
  if (to === undefined || !/^[\d\s()+.-]+$/.test(to) || !NUMBER.test(text)) return false;
  const [left, right] = [national(to), national(text)];
  return Math.min(left.length, right.length) >= SHORTEST && left !== right;
}

/** One number and nothing else, but for a word before it: "Tel: +44 (0)113 496 0140". */
const NUMBER = /^\D{0,15}\+?[\d\s().-]{9,24}$/;

/** Shorter numbers are codes and extensions. */
const SHORTEST = 10;

/** The figures of a number as it is dialled at home. */
const national = (number: string): string =>
  number
    .replace(/\(0\)/g, "")
    .replace(/\D/g, "")
    .replace(/^(?:00)?44(?=\d{9,10}$)/, "0");
