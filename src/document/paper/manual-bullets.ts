/** A bullet or number that was typed rather than made by the word processor. */
export interface ManualBullet {
  /** Units up to the item's text. */
  readonly width: number;
  /** Bullets of one kind belong to one level. */
  readonly kind: string;
  /** Whether it is a bullet whatever stands around it; a number may as well be that of a section. */
  readonly sure: boolean;
}

/** The bullet with which a paragraph begins, if any. */
export function manualBullet(text: string): ManualBullet | null {
  const round = /^\s*([•●▪◦‣∙·■□➢➤✓✔○\uf0b7\uf0a7\uf06f\uf0d8])[ \t\u00a0]*(?=\S)/.exec(text);
  if (round) return { width: round[0].length, kind: round[1]!, sure: true };
  const letter = /^\s*([-–—*o])[ \t\u00a0]+(?=\S)/.exec(text);
  if (letter) return { width: letter[0].length, kind: letter[1]!, sure: true };
  const number = /^\s*(\(?)(?:(\d{1,2})|([ivx]{2,4})|([a-z]))([.)])[ \t\u00a0]+(?=\S)/.exec(text);
  if (!number) return null;
  const kind = `${number[1]}${number[2] ? "1" : "a"}${number[5]}`;
  return { width: number[0].length, kind, sure: false };
}
