/** What a lead-in or the header of a column announces of the items and cells below it. */
import type { ChangedFact } from "../../types.ts";

/** What it ends with tells more than what it begins with: "we use your data to:" announces uses, not data. */
const LEADS: readonly (readonly [ChangedFact, RegExp])[] = [
  ["complaint", /\bcomplain/i],
  ["controller-contact", /\bcontact (?:us|our|the)\b/i],
  ["source", /\b(?:collect|receiv|obtain|gather|get)\w*\b.*\bwhen\W*$/i],
  ["right", /\b(?:rights?|entitled|ask us|can|may) to\W*$|\byou have .{0,40}\brights?\b/i],
  [
    "purpose",
    /\b(?:(?:use|process|need|collect|share|hold|require)\w*) .{0,80}\b(?:to|for|so (?:that )?we can)\W*$|\b(?:purposes?|reasons?|ways)\W*$|,\s*(?:in order )?to\W*$/i,
  ],
  ["source", /\b(?:from|sources?)\W*$/i],
  [
    "recipient",
    /\b(?:with|to)\W*$|\b(?:companies|organisations|third parties|suppliers|partners|processors|providers|bodies|agencies|recipients)\W*$|\b(?:share|disclose)\w* .{0,60}\b(?:following|these)\b/i,
  ],
  [
    "data-category",
    /\b(?:collect|captur|record|process|hold|receive|provide|ask|gather|stor)\w*\b[^.]{0,90}:?$|\b(?:data|information|details) (?:\w+ ){0,3}(?:includes?|including|such as|may be)\W*$|\b(?:data|information|details|items)\W*$/i,
  ],
];

const LONGEST_HEADER = 60;

const COLUMNS: readonly (readonly [ChangedFact, RegExp])[] = [
  ["retention", /\b(?:retention|how long|period|expir\w*|duration|kept)\b/i],
  ["lawful-basis", /\b(?:bas[ei]s|grounds?)\b/i],
  [
    "recipient",
    /\b(?:recipients?|shar\w+|third part\w*|who (?:\w+ ){0,2}(?:receives?|gets?|sees?|can|has|have|with|to))\b/i,
  ],
  ["transfer", /\b(?:transfer|countr|location)\w*/i],
  ["purpose", /\b(?:purposes?|why|use|reason)\b/i],
  ["data-category", /\b(?:data|information|categor\w+)\b/i],
];

/** The kind of fact that the items below a lead-in, or the cells below a header, are of; null where it does not say. */
export function announcedBy(text: string, isHeader: boolean): ChangedFact | null {
  const line = text.replace(/\s+/g, " ").slice(-200);
  // A header or a heading above a list has few words; a sentence leads in also where its colon was forgotten.
  return (
    (isHeader && line.length < LONGEST_HEADER ? COLUMNS : LEADS).find(([, words]) => words.test(line))?.[0] ?? null
  );
}
