/** Sentences that state nothing of the data: they speak of the notice itself, or send the reader to another page. */
import type { Unit } from "./unit.ts";

const SIGNPOSTS: readonly RegExp[] = [
  // "This notice explains how …", "It is important that you read …"
  /^\W*(?:this|our|the) (?:\w+ ){0,2}(?:notice|policy|statement|page|document) (?:explains|describes|provides|sets out|tells|lets|informs|outlines|details)\b/i,
  /^\W*(?:it is important that you|please (?:also )?(?:take the time|make sure)|we (?:recommend|encourage) (?:that )?you) (?:to )?(?:\w+ )?read\b/i,
  // "See also …", "You should read the notice of …"
  /^\W*(?:(?:please|or|to|you (?:should|can|may|could)) )*(?:also )?(?:see|read|visit|view|find out)\b/i,
  /^\W*for (?:more|further) (?:information|details)\b/i,
  /^\W*(?:more|further|other) (?:information|details|guidance)\b.{0,120}\b(?:found|available|website|visit)\b/i,
  /\bvisit:?\W*(?:https?|www)\b/i,
  /^\W*(?:(?:data|details|information) )?as (?:described|set out|stated|explained) (?:in|above|below)\b/i,
  /^\W*(?:the )?(?:details|following) (?:are|is) (?:described|set out|listed|given|a description)\b/i,
  /^\W*guidance (?:about|on)\b/i,
  // "We hope that …", "We take … seriously"
  /^\W*we (?:\w+ )?hope\b|\btakes? .{0,60}\b(?:very )?seriously\b/i,
  /\bis referred to as\b|\breferences to\b/i,
  // What the law asks of everybody, and what everybody says.
  /\b(?:must|needs? to|has to|have to) have (?:a|one) (?:valid )?(?:lawful|legal) bas[ei]s\b/i,
  /\b(?:is|are) (?:very |extremely )?important to us\b|\bat the heart of\b/i,
  /^\W*(?:whilst|while|although) this (?:\w+ )?(?:notice|policy|statement)\b/i,
  /\b(?:meet|satisfy) (?:at least )?one (?:\(or more\) |or more )?(?:of the )?conditions?\b/i,
  // "… contact us as described above": the address stands there.
  /\b(?:contact us|get in touch|e-?mail us)\b.{0,60}\b(?:as described|(?:described|stated|given|provided|set out|address) (?:\w+ )?(?:above|below)|section \d|paragraph \d)/i,
];

/** Whether a sentence is a signpost, or speaks of the notice alone; one with a figure, a fact or a denial says more. */
export function isSignpost({ text, denied, facts }: Unit): boolean {
  // A link is where it sends the reader.
  return (
    !denied &&
    facts.every(({ of }) => of === "contacts" || of === "links") &&
    SIGNPOSTS.some((words) => words.test(text))
  );
}
