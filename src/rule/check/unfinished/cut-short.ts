import { isWord } from "../../../document/words.ts";

/** Begins with who acts or what happens to the data: a clause of its own, no relative one ("the people we write to"). */
const STATEMENT =
  /^(?:we|you|they|it|this|these|your|our|if|please|all|any|personal|information|data|in order|for)\b|^the \p{L}+ (?:will|may|can|must|is|are|has)\b/iu;
const RELATIVE = /\b(?:who|whom|which|what|where|that|whose|how|why|when)\b/i;
/** Verbs after which "to" may stand for a whole clause ("if you want to") or whose noun stands before them. */
const ELLIPSIS =
  /\b(?:needs?|needed|have|has|had|wants?|wish|like|able|entitled|asked|allowed|permitted|choose|agreed?|obliged|required|prefer|ought|going|happy|plan|intend|belongs?|relates?|appl(?:y|ies)|refers?|consented|invited|listen|subscribed?|us|you|them|anybody|somebody) to$/i;

/** "With", "for" and "from" are left hanging too often. */
export const HANGING = /\s(?:to|of|an?|by|under|between|within|into)$/;

/** "We use your data to", "This is an important part of": what must follow is missing, and no full stop stands there. */
export function endsOnPreposition(text: string): boolean {
  if (!(HANGING.test(text.slice(-8)) || OPEN_END.test(text.slice(-ENDING))) || ELLIPSIS.test(text)) return false;
  return text.split(/\s+/).length >= 4 && STATEMENT.test(text) && !RELATIVE.test(text);
}

const ENDING = 30;
const OPEN_END =
  /\s(?:until|except|(?:found|available|published|displayed|posted|shown|listed|located|contacted) (?:on|in|at|via|from)|(?:and|or) (?:in|on|at|with|for|from)|(?:is|are) (?:then|never)|registration number)$/;

/** "… for other questions please contact", and nothing behind it. */
export const turnsToNobody = (text: string): boolean =>
  TURNING.test(text.slice(-ENDING)) && text.split(/\s+/).length >= 5;

export const TURNING =
  /\splease (?:contact|email|write to|telephone|call|ring|get in touch with|refer to|speak to)$|\s(?:emailing|contacting|writing to|calling|telephoning|phoning) (?:us|him|her|them|me)(?: at| on| via)?$|\sus an e-?mail (?:at|on|to|via)$|\swebsite at$/;

/** "(c)" or "d." alone. */
export const isBareMarker = (text: string): boolean =>
  /^(?:\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|(?:[a-z]|[ivx]{2,4})[.)])$/.test(text);

/** With which of these a fragment makes a word. */
const ENDINGS =
  "on,ion,tion,ation,sion,ing,ment,ity,ty,al,ance,ence,ce,nt,er,or,es,ed,ly,st,oner,ssioner,ioner,ner,sed,ssed,ted,ated,ded,dual,duals,sing,ble,able,ate,ted,ct,rd,te,ve,se,ge,le,ry,ies,ture,ure,ish".split(
    ",",
  );

/** Whether a text without a full stop ends in the first half of a word: "… to the data protec". */
export function endsInsideWord(text: string): boolean {
  if (text.split(/\s+/).length < 8) return false;
  const last = /\s(\p{Lu}?[a-z]{3,20})$/u.exec(text.slice(-30))?.[1];
  if (last === undefined || isWord(last)) return false;
  return (last.length > 5 || /^[a-z]/.test(last)) && ENDINGS.some((ending) => isWord(last.toLowerCase() + ending));
}
