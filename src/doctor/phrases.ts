import type { Place } from "./coverage.ts";
import { type Hint, hintAt } from "./hint.ts";
import type { Written } from "./written.ts";

/** Phrases that matched in none of the texts. */
export function unmatched(all: readonly Written[], found: readonly (readonly Place[])[]): readonly Hint[] {
  return all.flatMap((one, index) => {
    if ((found[index] ?? []).length > 0) return [];
    const what = one.part === "phrase" || one.part === "pattern" ? one.label : `${one.label}, ${one.part}`;
    return [hintAt("unmatched", one.file, one.path, `${what}: ${one.text}`)];
  });
}

/** As many places must show that another phrase covers one before it is called redundant. */
const ENOUGH_PLACES = 2;

/**
 * Phrases that another of the same label always covers: wherever the one matched, the other matched within the same words,
 * and elsewhere too.
 */
export function redundant(all: readonly Written[], found: readonly (readonly Place[])[]): readonly Hint[] {
  const groups = new Map<string, number[]>();
  all.forEach(({ owner, label, part }, index) => {
    if (part !== "phrase") return;
    const key = `${owner}/${label}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  });
  return [...groups.values()].flatMap((indexes) => {
    const byClause = new Map(indexes.map((index) => [index, inClauses(found[index] ?? [])]));
    return indexes.flatMap((index) => {
      const places = found[index] ?? [];
      if (places.length < ENOUGH_PLACES) return [];
      const wider = indexes.find((other) => {
        const more = (found[other] ?? []).length - places.length;
        if (other === index || more < 0 || (more === 0 && other > index)) return false;
        if (plain(all[other]) === plain(all[index])) return false;
        return covers(byClause.get(other), places, wordsMatter(all[index]));
      });
      const one = all[index];
      const other = wider === undefined ? undefined : all[wider];
      if (!one || !other) return [];
      const at = other.file.place(other.path);
      const where = at ? ` line ${at.line}` : "";
      const shown = `${one.label}: ${one.text}\nin all its ${places.length} places also${where}: ${other.text}`;
      return [hintAt("redundant", one.file, one.path, shown)];
    });
  });
}

/** What is written twice is told as such. */
const plain = (one: Written | undefined): string | undefined => one?.text.replace(/\s+/g, " ");

type Clauses = ReadonlyMap<string, readonly Place[]>;

function inClauses(places: readonly Place[]): Clauses {
  const by = new Map<string, Place[]>();
  for (const place of places) {
    const key = keyOf(place);
    const list = by.get(key);
    if (list) list.push(place);
    else by.set(key, [place]);
  }
  return by;
}

const keyOf = ({ text, clause }: Place): string => `${text} ${clause.index}`;

/** A fact is read off the words that matched; an element and most rules ask only whether there are any. */
const wordsMatter = (one: Written | undefined): boolean => (one?.file.value as { fact?: unknown })?.fact !== undefined;

const covers = (wider: Clauses | undefined, places: readonly Place[], exactly: boolean): boolean =>
  places.every((place) =>
    (wider?.get(keyOf(place)) ?? []).some(({ from, to, denied }) => {
      if (denied !== place.denied) return false;
      return exactly ? from === place.from && to === place.to : from >= place.from && to <= place.to;
    }),
  );
