/**
 * Text → tokens, by one pass over its characters. A token is a word, a number, a web address or an e-mail address;
 * punctuation is not a token. The same scanner reads notices and phrases, so that both see the same words.
 */

export const WORD = 0;
export const NUMBER = 1;
export const MONEY = 2;
export const URL = 3;
export const EMAIL = 4;

/** Each at the place of its own number. */
export const kinds = [WORD, NUMBER, MONEY, URL, EMAIL] as const;

export type TokenKind = (typeof kinds)[number];

/** Calls `emit(kind, from, to)` for each token of `text` between two offsets, in order. Linear in the stretch. */
export function scan(
  text: string,
  from: number,
  to: number,
  emit: (kind: TokenKind, from: number, to: number) => void,
): void {
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (!isWordCode(code)) {
      at++;
      continue;
    }
    const start = at;
    at = endOfRun(text, at, to);
    // "e-mail" is one word, as "email" is.
    if (at === start + 1 && (code | 32) === 101 && /^-mail/i.test(text.slice(at, at + 5)))
      at = endOfRun(text, at + 1, to);
    const email = endOfEmail(text, start, at, to);
    if (email > 0) {
      emit(EMAIL, start, email);
      at = email;
      continue;
    }
    if (isScheme(text, start, at)) {
      at = endOfAddress(text, at, to);
      emit(URL, start, at);
      continue;
    }
    emitRun(text, start, at, from, emit);
  }
}

/** A run is word characters with single dots, apostrophes, "_" or commas-between-digits inside. */
function endOfRun(text: string, start: number, to: number): number {
  let at = start;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isWordCode(code)) at++;
    else if (isJoiner(code) && at + 1 < to && joins(code, text.charCodeAt(at - 1), text.charCodeAt(at + 1))) at++;
    else break;
  }
  return at;
}

/** Tells what a run is: a word, unless it begins with a digit or has a dot inside. */
function emitRun(
  text: string,
  start: number,
  end: number,
  floor: number,
  emit: (kind: TokenKind, from: number, to: number) => void,
): void {
  if (isDigit(text.charCodeAt(start)) || hasDot(text, start, end)) splitRun(text, start, end, floor, emit);
  else emit(WORD, start, end);
}

function hasDot(text: string, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (text.charCodeAt(at) === 46) return true;
  return false;
}

/** Splits a run into what it is: number, dotted abbreviation, address without a scheme, or words. */
function splitRun(
  text: string,
  start: number,
  end: number,
  floor: number,
  emit: (kind: TokenKind, from: number, to: number) => void,
): void {
  const run = text.slice(start, end);
  if (/^\d[\d.,]*$/.test(run)) {
    const money = start > floor && "£$€".includes(text[start - 1] as string);
    emit(money ? MONEY : NUMBER, start, end);
  } else if (!run.includes(".")) {
    emit(WORD, start, end);
  } else if (/^[\p{L}\d]\.[\p{L}\d](?:\.[\p{L}\d])*$/u.test(run)) {
    emit(WORD, start, end);
  } else if (/\.[A-Za-z]{2,}$/.test(run) && !/^\d/.test(run) && !/\.[A-Z][a-z]+$/.test(run)) {
    emit(URL, start, pathEnd(text, end));
  } else {
    // "sentence.Next": a full stop without its space.
    let at = start;
    for (const part of run.split(".")) {
      if (part !== "") emit(/^\d[\d,]*$/.test(part) ? NUMBER : WORD, at, at + part.length);
      at += part.length + 1;
    }
  }
}

const APOSTROPHES = new Set([0x27, 0x2018, 0x2019, 0x02bc]);

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code > 127 && isLetterBeyondAscii(code));

/** Letters of European scripts; general punctuation, symbols and spaces stand outside. */
const isLetterBeyondAscii = (code: number): boolean =>
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x370 && code <= 0x1fff) ||
  code > 0x2e80;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isJoiner = (code: number): boolean => code === 46 || code === 44 || APOSTROPHES.has(code);

function joins(code: number, before: number, after: number): boolean {
  if (code === 44) return isDigit(before) && isDigit(after);
  return isWordCode(before) && isWordCode(after);
}

/** End of an e-mail address that begins with this run, or 0. */
function endOfEmail(text: string, start: number, runEnd: number, to: number): number {
  let at = runEnd;
  // The local part may go on over "_", "-" and "+", which end a run: look a little further for the "@".
  const limit = Math.min(to, start + 64);
  while (at < limit && isLocalCode(text.charCodeAt(at))) at++;
  if (at >= to || text.charCodeAt(at) !== 64 || at + 1 >= to || !isWordCode(text.charCodeAt(at + 1))) return 0;
  at++;
  const ceiling = Math.min(to, at + 255);
  while (at < ceiling && isDomainCode(text.charCodeAt(at))) at++;
  while (!isWordCode(text.charCodeAt(at - 1))) at--;
  return at;
}

const isLocalCode = (code: number): boolean =>
  isWordCode(code) || code === 45 || code === 46 || code === 95 || code === 43;
const isDomainCode = (code: number): boolean => isWordCode(code) || code === 45 || code === 46;

const isScheme = (text: string, start: number, end: number): boolean =>
  text.startsWith("://", end) && /^(?:https?|ftp)$/i.test(text.slice(start, Math.min(end, start + 6)));

/** An address ends at white space, an angle bracket or quote; trailing punctuation is not part of it. */
function endOfAddress(text: string, start: number, to: number): number {
  let at = start;
  while (at < to && !/[\s<>"”]/.test(text[at] as string)) at++;
  while (at > start && /[.,;:!?)\]'’]/.test(text[at - 1] as string)) at--;
  return at;
}

/** "example.org.uk/privacy": the path belongs to an address without a scheme. */
const pathEnd = (text: string, end: number): number =>
  text[end] === "/" ? endOfAddress(text, end, Math.min(text.length, end + 300)) : end;
