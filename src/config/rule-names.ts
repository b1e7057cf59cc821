/** The names of rules and groups in a configuration. */
import { STANDARD_GROUP, standardRules } from "../compare/standard/rules.ts";
import { InputError } from "../errors.ts";
import { didYouMean } from "../nearest.ts";
import type { Pack } from "../pack/schema.ts";
import type { OpenConfig } from "./open.ts";

/** A name under `rules`, there or in an override, and the path at which it stands. */
export interface NamedRule {
  readonly name: string;
  readonly path: readonly (string | number)[];
}

/**
 * Checks that the rules which a configuration switches on are there. Throws InputError at the name that is not. One that
 * is only switched off may be gone with a newer pack: that is no mistake, and a hint tells of it.
 */
export function checkRuleNames(config: OpenConfig, pack: Pack): void {
  for (const { name, path } of unknownRules(config, pack)) {
    const level =
      path.length === 2 ? config.value.rules?.[name] : config.value.overrides?.[Number(path[1])]?.rules?.[name];
    if (level === "off") continue;
    throw new InputError(`there is no rule "${name}"`, {
      path: config.path,
      hint: nearRule(name, pack) ?? "noticelint rules lists the rules, and the groups that they are in",
      ...config.place(path, "key"),
    });
  }
}

/** What a configuration names and no pack has. */
export function unknownRules(config: OpenConfig, pack: Pack): readonly NamedRule[] {
  const known = new Set(namesIn(pack));
  return namedRules(config).filter(({ name }) => !known.has(name));
}

/** The rules and groups that a configuration names, with those of its overrides. */
export function namedRules({ value }: OpenConfig): readonly NamedRule[] {
  const named = (rules: object | undefined, path: NamedRule["path"]): NamedRule[] =>
    Object.keys(rules ?? {}).map((name) => ({ name, path: [...path, "rules", name] }));
  return [
    ...named(value.rules, []),
    ...(value.overrides ?? []).flatMap(({ rules }, index) => named(rules, ["overrides", index])),
  ];
}

/** "did you mean …?", of the rules and groups of a pack. */
export const nearRule = (name: string, pack: Pack): string | null => didYouMean(name, namesIn(pack));

const namesIn = ({ rules }: Pack): string[] => [
  ...new Set(rules.flatMap(({ value, group }) => [value.id, group])),
  STANDARD_GROUP,
  ...standardRules.map(({ id }) => id),
];
