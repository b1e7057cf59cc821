/** The bullets that are open in a list, outermost first, each with how far it is set in. */
export type Levels = { readonly kind: string; readonly indent: number }[];

/**
 * The level, from 0, of a bullet: that of the open one of its kind and indentation, else one below what it is set in
 * under; the levels below it are closed. Indentations that differ by less than `slip` are the same.
 */
export function levelAmong(levels: Levels, kind: string, indent: number, slip: number): number {
  const known = levels.findIndex((level) => level.kind === kind && Math.abs(level.indent - indent) < slip);
  if (known >= 0) levels.length = known + 1;
  else {
    while (levels.length > 0 && levels.at(-1)!.indent > indent + slip) levels.pop();
    levels.push({ kind, indent });
  }
  return levels.length - 1;
}
