import type { Block, Document } from "../../../types.ts";

/**
 * Per block that leads in to a list and says how many items it has ("for three reasons:"), whether the list has another
 * number of them. Items within items do not count.
 */
export function miscounted({ blocks, view }: Document): (index: number) => boolean {
  const items = new Map<number, number>();
  for (const { kind, leadIn, part } of blocks) {
    if (kind === "item" && leadIn >= 0 && part === "notice") items.set(leadIn, (items.get(leadIn) ?? 0) + 1);
  }
  return (index) => {
    const count = items.get(index);
    if (count === undefined || count < 2) return false;
    const { from, to } = blocks[index] as Block;
    const said = SAYS.exec(view.text.slice(Math.max(from, to - LONGEST), to));
    return said !== null && NUMBERS.indexOf((said[1] as string).toLowerCase()) !== count;
  };
}

/** How far from the list its number may stand, in characters. */
const LONGEST = 160;

const NUMBERS = "none one two three four five six seven eight nine ten eleven twelve".split(" ");

/** "six rights:", "the following three ways", with no other sentence behind it. */
const SAYS =
  /(?<!\b(?:of|at least|more than|first|last|within|every|or|to|up to|all|any|these|those) )\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:(?:main|key|different|legal|lawful|specific|following|data protection|individual|possible|types of|broad|other|further) ){0,2}(?:rights|reasons|ways|purposes|principles|categories|types|bases|grounds|situations|circumstances|conditions|options|kinds|groups|sources|steps|methods|things|uses|cookies)\b[^.;!?]*:?$/i;
