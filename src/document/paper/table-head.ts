/** What is looked at in a cell to tell headers from what they head. */
export interface CellLook {
  readonly text: string;
  readonly bold: boolean;
}

/** Whether the first row is a header: all bold, unless the first column is as bold, or short labels over longer text. */
export function headsColumns(rows: readonly (readonly CellLook[])[]): boolean {
  const [first, ...rest] = rows;
  const filled = first!.filter(({ text }) => text !== "");
  if (filled.length > 0 && filled.every(({ bold }) => bold)) return true;
  const firstColumn = rows.flatMap(([cell]) => (cell && cell.text !== "" ? [cell] : []));
  if (firstColumn.length > 1 && firstColumn.every(({ bold }) => bold)) return false;
  const label = ({ text }: CellLook) => text.length <= 60 && !/[.;:\d@\n]\s*$/.test(text) && !/[@\n]|\d{3}/.test(text);
  if (filled.length < 2 || !filled.every(label)) return false;
  // A table of two columns may as well be one of labels and what they say: then its first row is like the others.
  const second = rest.map((row) => row[1]?.text.length ?? 0);
  const average = second.reduce((sum, length) => sum + length, 0) / Math.max(1, second.length);
  return first!.length > 2 || HEADING_WORDS.test(filled.at(-1)!.text) || filled.at(-1)!.text.length * 2 < average;
}

const HEADING_WORDS =
  /\b(?:what|why|how|who|when|purposes?|reasons?|basis|bases|retention|periods?|kept|types?|categor(?:y|ies)|description|details?|recipients?|examples?|sources?|used?|data|information)\b/i;
