/** How lists, names and quotations are put into sentences. */

/** "A", "A and B", "A, B and C"; beyond `most`, "A, B, C and 12 more". */
export function list(items: readonly string[], most = 6): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), `${items.length - most + 1} more`] : items;
  if (shown.length < 2) return shown.join("");
  return `${shown.slice(0, -1).join(", ")} and ${shown[shown.length - 1]}`;
}

/** Which of some notices, as the subject of a sentence, and whether its verb is plural. */
export interface Subject {
  readonly words: string;
  readonly plural: boolean;
  /** Whether the words tell which the others are ("all but A", "only A"), so that they need not be named again. */
  readonly whole: boolean;
}

/** "all five", "all but A", "only A", "A and B", "37 of 200 (A, B, C and 34 more)", "none". */
export function who(some: readonly number[], labels: readonly string[]): Subject {
  const among = new Set(some);
  const others = labels.flatMap((label, i) => (among.has(i) ? [] : [label]));
  const named = some.map((i) => labels[i]!);
  if (some.length === 0) return { words: "none", plural: false, whole: true };
  if (others.length === 0)
    return { words: labels.length === 2 ? "both" : `all ${labels.length}`, plural: true, whole: true };
  if (some.length === 1) return { words: `only ${named[0]}`, plural: false, whole: true };
  if (others.length <= 2 && some.length > others.length)
    return { words: `all but ${list(others)}`, plural: true, whole: true };
  if (some.length <= 6) return { words: list(named), plural: true, whole: false };
  return { words: `${some.length} of ${labels.length} (${list(named, 4)})`, plural: true, whole: false };
}

/** A sentence begins with a capital, but a name keeps its own first letter. */
export function sentence(text: string): string {
  return text.replace(/^(?:all|only|both|none|not)\b/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** A text on one line, cut at a word where it is longer than `most` characters. */
export function brief(text: string, most = 90): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, "")}…`;
}

/** A share of 0 to 1 as "57 %"; what there is of it but rounds to nothing is "< 1 %". */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  return share > 0 && rounded === 0 ? "< 1 %" : `${rounded} %`;
}

/** A short quotation in curly quotes. */
export function quoted(text: string, most = 90): string {
  return `“${brief(text, most).replace(/[“”"]/g, "'")}”`;
}
