import { InputError } from "../../errors.ts";
import type { Block, Document } from "../../types.ts";
import type { ReadOptions } from "../read.ts";
import type { Language } from "./detect.ts";
import { leaveOut } from "./leave-out.ts";
import { type Passage, passagesOf } from "./passages.ts";

/**
 * The document with its passages in other languages marked as not part of the notice. Throws InputError for one that is
 * not written in English but for a small part. Texts that are too short to tell, and whole
 * pages, are left as they are.
 */
export async function inEnglish(document: Document, { wholePage = false }: ReadOptions = {}): Promise<Document> {
  const passages = passagesOf(document);
  const suspects = passages.filter(({ suspect }) => suspect);
  if (sum(suspects) < TELLING) return document;
  // What names languages takes long to load, and English notices never ask it.
  const { detect } = await import("./detect.ts");
  const told = new Map(suspects.map(({ block, text }) => [block, detect(text)]));
  // A text without one word of English is none, even where nobody knows what it is.
  const none =
    sum(suspects) > Math.max(LONG, sum(passages) * (1 - SMALL)) &&
    !passages.some(({ block, english }) => english || told.get(block) === "en");
  const languageOf = (block: Block): Language => told.get(block) ?? (none && told.has(block) ? "" : null);
  const isForeign = (block: Block): boolean => ![null, "en"].includes(languageOf(block));
  const isTold = ({ block, tells }: Passage): boolean => tells && (!told.has(block) || languageOf(block) !== null);
  const foreign = withUntold(passages, isTold, isForeign);
  const unread = passages.filter(({ block }) => foreign.has(block));
  if (sum(unread) < TELLING) return document;
  const all = sum(passages);
  if (all - sum(unread) < Math.max(TELLING, SMALL * all)) throw notEnglish(document, mostOf(unread, languageOf));
  return wholePage ? document : leaveOut(document, foreign);
}

/** Fewer characters tell nothing of a notice. */
const TELLING = 250;
const LONG = 400;
/** Less than this part of a text is a word to English readers, not a notice for them. */
const SMALL = 0.2;
const sum = (passages: readonly Passage[]): number => passages.reduce((total, { text }) => total + text.length, 0);

/** Headings and items are too short to tell: they are in the language of what stands before and behind them. */
function withUntold(
  passages: readonly Passage[],
  isTold: (passage: Passage) => boolean,
  isForeign: (block: Block) => boolean,
): ReadonlySet<Block> {
  const before = nearest(passages, isTold);
  const behind = nearest(passages.toReversed(), isTold).reverse();
  const isUnread = (passage: Passage, index: number): boolean => {
    if (isTold(passage)) return isForeign(passage.block);
    const around = [before[index], behind[index]].filter((other) => other !== undefined);
    return !passage.english && around.length > 0 && around.every(({ block }) => isForeign(block));
  };
  return new Set(passages.filter(isUnread).map(({ block }) => block));
}

/** For each passage the last one up to it whose language is told. */
function nearest(passages: readonly Passage[], isTold: (passage: Passage) => boolean): (Passage | undefined)[] {
  let last: Passage | undefined;
  return passages.map((passage) => {
    if (isTold(passage)) last = passage;
    return last;
  });
}

/** The language of most of the text that has one. */
function mostOf(passages: readonly Passage[], languageOf: (block: Block) => Language): string {
  const lengths = new Map<string, number>();
  for (const { block, text } of passages) {
    const language = languageOf(block);
    if (language !== null && language !== "en") lengths.set(language, (lengths.get(language) ?? 0) + text.length);
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}

function notEnglish({ path }: Document, language: string): InputError {
  const name = language === "" ? undefined : new Intl.DisplayNames(["en"], { type: "language" }).of(language);
  const message = name
    ? `it is written in ${name}, and only English is read`
    : "it is not written in English, as far as can be told, and only that is read";
  return new InputError(message, { path, hint: "nothing was checked: name its English version, if there is one" });
}
