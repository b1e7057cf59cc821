/** Every phrase and pattern of a pack with the place at which it is written. */

import type { Loaded, Matcher, Pack, RuleMatcher } from "../pack/schema.ts";
import { readingId } from "../phrase/compile.ts";

type Path = readonly (string | number)[];

export interface Written {
  readonly file: Loaded<unknown>;
  readonly path: Path;
  /** Id of the rule or reading. */
  readonly owner: string;
  /** "present", "finds" …: what its matches count for. */
  readonly label: string;
  /** A phrase or pattern that finds, or one of several that a condition names. */
  readonly part: "phrase" | "pattern" | Condition;
  readonly text: string;
  /** A matcher that holds exactly where this phrase, of all that its matcher has, makes it hold. */
  readonly probe: Matcher;
}

const conditions = ["under", "outside", "after", "with", "not", "beside"] as const;
type Condition = (typeof conditions)[number];

/** All phrases and patterns, in the order of the files. */
export function writtenIn(pack: Pack): readonly Written[] {
  return [
    ...pack.readings.flatMap((file) =>
      Object.entries(file.value.labels).flatMap(([label, list]) =>
        list.flatMap((matcher, index) =>
          written({ file, owner: readingId(file.path), label, path: ["labels", label, index] }, matcher, "either"),
        ),
      ),
    ),
    ...pack.rules.flatMap((file) =>
      (["finds", "unless", "when", "needs"] as const).flatMap((label) =>
        (file.value[label] ?? []).flatMap((matcher, index) => {
          const polarity = label === "finds" ? "affirmed" : "either";
          const home = { file, owner: file.value.id, label, path: [label, index] };
          return namesReading(matcher) ? [] : written(home, matcher, polarity);
        }),
      ),
    ),
  ];
}

const namesReading = (matcher: RuleMatcher): matcher is Exclude<RuleMatcher, Matcher> =>
  typeof matcher !== "string" && "reading" in matcher;

type Home = Pick<Written, "file" | "owner" | "label" | "path">;

function written(home: Home, matcher: Matcher, byDefault: "affirmed" | "either"): Written[] {
  const short = typeof matcher === "string";
  const given: Exclude<Matcher, string> = short ? { phrase: matcher } : matcher;
  const fields = { ...given, polarity: given.polarity ?? byDefault };
  const own: Written[] =
    "pattern" in fields
      ? [{ ...home, path: [...home.path, "pattern"], part: "pattern", text: fields.pattern, probe: fields }]
      : listed(fields.phrase, short ? home.path : [...home.path, "phrase"]).map(({ text, path }) => {
          return { ...home, path, part: "phrase", text, probe: { ...fields, phrase: text } };
        });
  const ofConditions = conditions.flatMap((key) =>
    listed(fields[key], [...home.path, key]).flatMap(({ text, path, alone }): Written[] => {
      // What a condition must have is shown by the matcher itself, unless it names several; what it must not have
      // is looked for by itself, as the matcher does not hold there.
      const excludes = key === "not" || key === "outside";
      if (alone && !excludes) return [];
      const probe: Matcher = excludes ? { phrase: text, headings: true } : { ...fields, [key]: text };
      return [{ ...home, path, part: key, text, probe }];
    }),
  );
  return [...own, ...ofConditions];
}

function listed(value: string | readonly string[] | undefined, path: Path) {
  if (value === undefined) return [];
  if (typeof value === "string") return [{ text: value, path, alone: true }];
  return value.map((text, index) => ({ text, path: [...path, index], alone: value.length === 1 }));
}
