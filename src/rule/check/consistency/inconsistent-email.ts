import { distance } from "../../../nearest.ts";
import type { Contact } from "../../../types.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** Judges by two spellings of one mailbox: the same letters with other dots, or one letter apart, at one domain. */
export const inconsistentEmail: Judge = (_rule, { facts, context }) => {
  const mailboxes = [...new Map(facts.contacts.filter(isOwn).map((each) => [each.value, each])).values()].slice(
    0,
    MOST,
  );
  if (mailboxes.length < 2) return notApplicable("it gives no two e-mail addresses of its own");
  const written = ({ value }: Contact): number => context.document.view.text.toLowerCase().split(value).length;
  const found = mailboxes.filter((one, at) =>
    mailboxes.some((other, index) => {
      if (other === one || other.domain !== one.domain || !isNear(local(one), local(other))) return false;
      return written(other) > written(one) || (written(other) === written(one) && index < at);
    }),
  );
  return found.length > 0 ? fail(found.map(({ evidence }) => evidence)) : pass();
};

const isOwn = ({ kind, owner }: Contact): boolean => kind === "email" && (owner === "controller" || owner === "dpo");
const local = ({ value }: Contact): string => value.slice(0, value.indexOf("@"));

/** A notice with more addresses is a directory. */
const MOST = 40;
/** Shorter words are near each other by chance. */
const SHORTEST = 7;

function isNear(one: string, other: string): boolean {
  const [left, right] = [one, other].map((each) => each.replace(/[._-]/g, "")) as [string, string];
  if (left === right) return true;
  if (Math.min(left.length, right.length) < SHORTEST || /\d/.test(left + right)) return false;
  return `${left}s` !== right && `${right}s` !== left && distance(left, right) === 1;
}
