/** A line of plain text; `from` and `to` leave out the white space around it. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Columns of white space before it; a tab counts four. */
  readonly indent: number;
  readonly text: string;
  readonly bullet: Bullet | null;
  /** Whether a blank line stands before it. */
  readonly afterBlank: boolean;
}

export interface Bullet {
  /** Units from the line's `from` to its text. */
  readonly width: number;
  /** "•", "-", "1.", "(a)" … reduced to its kind; lists of one kind belong together. */
  readonly kind: string;
}

/** The lines of a text that hold anything. */
export function linesOf(source: string): readonly Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (const match of source.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const raw = match[0].replace(/[\r\n]+$/, "");
    const text = raw.trim();
    if (text === "" || /^[=_*~-]{4,}$/.test(text)) {
      if (match[0] !== "") afterBlank = true;
      continue;
    }
    const lead = raw.length - raw.trimStart().length;
    const from = match.index + lead;
    const bullet = bulletOf(
      text,
      lead > 0,
      lines.at(-1)?.bullet ?? null,
      afterBlank || (lines.at(-1)?.text.endsWith(":") ?? true),
    );
    lines.push({ from, to: from + text.length, indent: columns(raw.slice(0, lead)), text, bullet, afterBlank });
    afterBlank = false;
  }
  return lines;
}

function bulletOf(text: string, indented: boolean, previous: Bullet | null, fresh: boolean): Bullet | null {
  const round = /^[•●▪◦‣∙·■□➢➤✓✔\uf0b7\uf0a7][ \t\u00a0]*(?=\S)/.exec(text);
  if (round) return { width: round[0].length, kind: text[0] === "◦" ? "o" : "•" };
  const dash = /^[-–—*+][ \t\u00a0]+(?=\S)/.exec(text);
  if (dash) {
    // A dash at the start of a line is punctuation unless a list begins or goes on here.
    const asList = text[0] === "-" || text[0] === "*" || fresh || previous !== null;
    return asList ? { width: dash[0].length, kind: text[0] === "*" ? "*" : "-" } : null;
  }
  const letter = /^o[ \t\u00a0]+(?=\S)/.exec(text);
  if (letter && (indented || previous !== null)) return { width: letter[0].length, kind: "o" };
  const bracket = /^\(?(?:[a-zA-Z]|[ivx]{2,4}|\d{1,2})\)[ \t\u00a0]+(?=\S)/.exec(text);
  if (bracket) return { width: bracket[0].length, kind: "a)" };
  const number = /^(?:[a-z]|[ivx]{2,4}|\d{1,2})\.[ \t\u00a0]+(?=\S)/.exec(text);
  if (number) return { width: number[0].length, kind: "1." };
  return null;
}

function columns(space: string): number {
  let width = 0;
  for (const char of space) width += char === "\t" ? 4 : 1;
  return width;
}
