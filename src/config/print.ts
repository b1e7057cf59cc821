/** What holds for one notice, in words: every value with the place that says so. */
import { Document, isMap, isScalar, type Pair, type Scalar } from "yaml";
import type { Effective, Sourced } from "./effective.ts";
import { lineOf, type OpenConfig } from "./open.ts";
import type { Amount, Config } from "./schema.ts";

/** What `check --print-config FILE` tells. Keys that nothing sets and that have no default are left out. */
export interface PrintedConfig {
  readonly file: string;
  /** The configuration that was read; null where there is none. */
  readonly config: string | null;
  /** Where it is said that the file is not checked; null where it is. */
  readonly ignored: string | null;
  readonly values: Readonly<Record<string, Sourced<unknown>>>;
  readonly rules: Readonly<Record<string, Sourced<string>>>;
}

/** What holds for a file. `ignored` is the entry under `ignore` that leaves it out, −1 for none. */
export function printedConfig(
  file: string,
  config: OpenConfig,
  effective: Effective,
  packs: readonly { readonly name: string; readonly version: string; readonly amount: Amount }[],
  ignored: number,
): PrintedConfig {
  const { rules, overrides: _overrides, standard, ...ofNotice } = effective;
  const ofFile = (key: keyof Config): Record<string, Sourced<unknown>> =>
    config.value[key] === undefined ? {} : { [key]: { value: config.value[key], from: lineOf(config, [key]) } };
  return {
    file,
    config: config.isThere ? config.path : null,
    ignored: ignored < 0 ? null : lineOf(config, ["ignore", ignored]),
    values: {
      packs: {
        value: packs.map(({ name, version, amount }) => `${name} ${version}, ${amount}`),
        from: config.value.extends ? lineOf(config, ["extends"]) : "default",
      },
      ...ofNotice,
      ...ofFile("maxWarnings"),
      ...ofFile("baseline"),
      ...ofFile("settings"),
      ...(standard.value && { standard }),
    },
    rules: Object.fromEntries(
      [...rules]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([id, { level, from }]) => [id, { value: level, from }]),
    ),
  };
}

/** The same as YAML, with the places as comments. */
export function printConfigYaml({ file, config, ignored, values, rules }: PrintedConfig): string {
  const document = new Document({ ...plain(values), rules: plain(rules) });
  document.commentBefore = [
    ` ${file}, by ${config ?? "no configuration"}`,
    ...(ignored === null ? [] : [` It is not checked: ${ignored} ignores it.`]),
  ].join("\n");
  const { contents } = document;
  if (isMap(contents)) {
    for (const pair of contents.items) {
      const name = nameOf(pair);
      if (name === "rules" && isMap(pair.value))
        for (const rule of pair.value.items) say(rule, rules[nameOf(rule)]?.from);
      else say(pair, values[name]?.from);
    }
  }
  return document.toString({ lineWidth: 0 });
}

const plain = (sourced: Readonly<Record<string, Sourced<unknown>>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(sourced).map(([name, { value }]) => [name, value]));

const nameOf = ({ key }: Pair): string => String((key as Scalar).value);

function say({ key, value }: Pair, from = ""): void {
  if (isScalar(value)) value.comment = ` ${from}`;
  else if (isScalar(key)) key.commentBefore = ` ${from}`;
}
