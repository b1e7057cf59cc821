/** Several packs as one: their rules run together over one reading of a notice. */
import { InputError } from "../errors.ts";
import { readingId } from "../phrase/reading-id.ts";
import type { Lexicon, Loaded, Pack } from "./schema.ts";

/**
 * Puts packs together, a pack behind the one that it uses. What the last says of itself the whole says. Throws InputError,
 * at the later one, where two packs have a rule, a reading, a word set or a setting of one name.
 */
export function joinPacks(packs: readonly Pack[]): Pack {
  const [first, ...others] = packs as readonly [Pack, ...Pack[]];
  return others.reduce(join, first);
}

function join(one: Pack, other: Pack): Pack {
  checkClashes(one, other);
  return {
    file: { ...other.file, settings: { ...one.file.settings, ...other.file.settings } },
    hash: other.hash,
    lexicon: joinLexicons(one.lexicon, other.lexicon),
    readings: [...one.readings, ...other.readings],
    rules: [...one.rules, ...other.rules].sort((a, b) => (a.value.id < b.value.id ? -1 : 1)),
  };
}

/** A place in it is one in the file that has the word set. */
const joinLexicons = (one: Loaded<Lexicon>, other: Loaded<Lexicon>): Loaded<Lexicon> => ({
  path: other.path,
  value: { ...one.value, ...other.value },
  place: (path, at) => {
    const owner = Object.hasOwn(other.value, String(path[0])) ? other : one;
    const place = owner.place(path, at);
    return place && { path: owner.path, ...place };
  },
});

function checkClashes(one: Pack, other: Pack): void {
  const refuse = (what: string, name: string, file: Loaded<unknown>, path: readonly string[], at?: "key"): never => {
    const hint = `the packs run together: rename it, as ${other.file.name}-${name}`;
    throw new InputError(`${what} ${name} is also in the pack ${one.file.name}`, {
      path: file.path,
      hint,
      ...file.place(path, at),
    });
  };
  const ids = new Set(one.rules.map(({ value }) => value.id));
  for (const rule of other.rules) if (ids.has(rule.value.id)) refuse("the rule", rule.value.id, rule, ["id"]);
  const readings = new Set(one.readings.map(({ path }) => readingId(path)));
  const elements = new Set(one.readings.map(({ value }) => value.element));
  for (const reading of other.readings) {
    const { element } = reading.value;
    if (readings.has(readingId(reading.path))) refuse("the reading", readingId(reading.path), reading, []);
    if (element === undefined || !elements.has(element)) continue;
    throw new InputError(`${element} is already read by the pack ${one.file.name}`, {
      path: reading.path,
      hint: `an element is read in one way: take the reading out, and write "uses: ${one.file.name}" in pack.yml`,
      ...reading.place(["element"]),
    });
  }
  for (const name of Object.keys(other.lexicon.value)) {
    if (Object.hasOwn(one.lexicon.value, name)) refuse("the word set", `${name}`, other.lexicon, [name], "key");
  }
}
