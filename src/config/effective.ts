/** What holds for one notice: the command line, the configuration with its overrides, and what holds without them. */
import { checksOf } from "../compare/standard/deviations.ts";
import { standardRuleId } from "../compare/standard/rules.ts";
import type { Standard } from "../compare/standard/schema.ts";
import { oncePer } from "../once-per.ts";
import type { Confidence, OrganisationKind, Threshold } from "../types.ts";
import { globMatcher } from "./globs.ts";
import { lineOf, type OpenConfig } from "./open.ts";
import { type PackAmount, type RuleLayer, type RuleState, type RunningLevel, ruleStates } from "./rule-levels.ts";
import type { Config, Override } from "./schema.ts";

/** What may be said on the command line of all notices. */
export interface Asked {
  readonly organisation?: OrganisationKind | undefined;
  readonly asOf?: string | undefined;
  readonly failOn?: Threshold | undefined;
  readonly failOnReview?: boolean | undefined;
  readonly minConfidence?: Confidence | undefined;
}

/** A value, and where it was said. */
export interface Sourced<T> {
  readonly value: T;
  readonly from: string;
}

/** By what one notice is judged. */
export interface Effective {
  /** Null: it is read from the notice. */
  readonly organisation: Sourced<OrganisationKind | null>;
  readonly asOf: Sourced<string>;
  readonly failOn: Sourced<Threshold>;
  readonly failOnReview: Sourced<boolean>;
  readonly minConfidence: Sourced<Confidence>;
  /** With where it stands, if it is a file of its own. */
  readonly standard: Sourced<Standard | null>;
  readonly rules: ReadonlyMap<string, RuleState>;
  /** The overrides that match it, by their index. */
  readonly overrides: readonly number[];
}

export interface Settled {
  /** What holds where nothing overrides it. */
  readonly general: Effective;
  /** What holds with each override alone. */
  readonly overridden: readonly Effective[];
  /** What holds for a notice, by its path from the configuration's folder; null for one outside of it. */
  readonly of: (path: string | null) => Effective;
}

/** Settles what holds for notices. */
export function settle(config: OpenConfig, parts: readonly PackAmount[], asked: Asked, today: string): Settled {
  const overrides = config.value.overrides ?? [];
  const matchers = overrides.map(({ files }) => globMatcher(files));
  const known = new Map<string, Effective>();
  const withOverrides = (matching: readonly number[]): Effective => {
    const key = matching.join();
    const effective = known.get(key) ?? effectiveWith(config, parts, asked, today, matching);
    known.set(key, effective);
    return effective;
  };
  return {
    general: withOverrides([]),
    overridden: overrides.map((_, index) => withOverrides([index])),
    of: (path) =>
      withOverrides(matchers.flatMap((matches, index) => (path !== null && matches(path) >= 0 ? [index] : []))),
  };
}

/** One of the things that say what holds, with where its values stand. */
interface Layer {
  readonly values: Partial<Omit<Override, "files">>;
  readonly from: (key: keyof Config) => string;
  readonly path: readonly (string | number)[];
}

function effectiveWith(
  config: OpenConfig,
  parts: readonly PackAmount[],
  asked: Asked,
  today: string,
  overrides: readonly number[],
): Effective {
  const inFile = (values: Layer["values"], path: Layer["path"]): Layer => ({
    values,
    path,
    from: (key) => lineOf(config, [...path, key]),
  });
  const written = [
    inFile(config.value, []),
    ...overrides.map((index) => inFile(config.value.overrides?.[index] ?? {}, ["overrides", index])),
  ];
  const layers: readonly Layer[] = [...written, { values: asked, path: [], from: optionOf }];
  const last = <K extends keyof Layer["values"], D>(key: K, value: D, from = "default") => {
    const layer = layers.findLast(({ values }) => values[key] !== undefined);
    return layer
      ? { value: layer.values[key] as NonNullable<Layer["values"][K]>, from: layer.from(key) }
      : { value, from };
  };
  const ruleLayers = written.flatMap(({ values: { rules }, path }): RuleLayer[] =>
    rules ? [{ rules, from: (name) => lineOf(config, [...path, "rules", name]) }] : [],
  );
  const { value, from } = last("standard", null, "none");
  const standard = typeof value === "string" ? (config.standards.get(value) ?? null) : value;
  return {
    organisation: last("organisation", null, "read from the notice"),
    asOf: last("asOf", today, "today"),
    failOn: last("failOn", "error" as const),
    failOnReview: last("failOnReview", false),
    minConfidence: last("minConfidence", "low" as const),
    standard: { value: standard, from },
    rules: ruleStates(parts, standard ? checksOf(standard).map(standardRuleId) : [], ruleLayers),
    overrides,
  };
}

/** failOnReview → --fail-on-review */
const optionOf = (key: string): string => `--${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

/** The rules that run, with the level at which they do. */
export const running = oncePer(
  ({ rules }: Effective): ReadonlyMap<string, RunningLevel> =>
    new Map([...rules].flatMap(([id, { level }]) => (level === "off" ? [] : [[id, level] as const]))),
);
