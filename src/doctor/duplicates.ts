import type { Pack } from "../pack/schema.ts";
import { readingId } from "../phrase/compile.ts";
import { GUIDES } from "./examples.ts";
import { type Hint, hintAt } from "./hint.ts";
import type { Written } from "./written.ts";

/** What stands in a pack twice: phrases of one label, in one file or in two; names; words of a set. */
export function duplicates(pack: Pack, all: readonly Written[]): readonly Hint[] {
  return [...phrases(all), ...names(pack), ...words(pack)];
}

/** With the same conditions: a phrase may well stand twice with different ones. */
function phrases(all: readonly Written[]): Hint[] {
  const first = new Map<string, Written>();
  return all.flatMap((one) => {
    if (one.part !== "phrase" && one.part !== "pattern") return [];
    const key = `${one.label} ${JSON.stringify(sorted(one.probe))}`;
    const before = first.get(key);
    if (!before) first.set(key, one);
    if (!before || (before.file !== one.file && (isShort(one.text) || GUIDES.includes(one.label)))) return [];
    const at = before.file.place(before.path);
    const where = before.file === one.file ? `line ${at?.line}` : `${before.file.path}:${at?.line}:${at?.column}`;
    return [hintAt("duplicate", one.file, one.path, `${one.label}: ${one.text}\nalso at ${where}`)];
  });
}

/** A word or a set's name, which files share as they share the language; so they do the headings under which to look. */
const isShort = (text: string): boolean => text.trim().split(/\s+/).length < 3;

const sorted = (probe: Written["probe"]): unknown =>
  Object.entries(probe)
    .map(([key, value]) => [key, typeof value === "string" ? value.replace(/\s+/g, " ").trim() : value])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1));

/** Two files of one name are told apart by nothing in a report; a rule's id is checked when the pack is loaded. */
function names({ readings, rules }: Pack): Hint[] {
  const ids = new Map(rules.map(({ value, path }) => [value.id, path]));
  const titles = new Map<string, string>();
  const ofReadings = readings.flatMap((reading) => {
    const rule = ids.get(readingId(reading.path));
    return rule ? [hintAt("duplicate", reading, [], `the reading has the name of a rule: ${rule}`)] : [];
  });
  const ofRules = rules.flatMap((rule) => {
    const title = rule.value.title.toLowerCase();
    const before = titles.get(title);
    titles.set(title, before ?? rule.path);
    return before ? [hintAt("duplicate", rule, ["title"], `the title is that of ${before}`)] : [];
  });
  return [...ofReadings, ...ofRules];
}

function words({ lexicon }: Pack): Hint[] {
  return Object.entries(lexicon.value).flatMap(([set, entries]) =>
    entries.flatMap((entry, index) =>
      entries.indexOf(entry) < index ? [hintAt("duplicate", lexicon, [set, index], `<${set}>: ${entry}`)] : [],
    ),
  );
}
