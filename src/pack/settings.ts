/** The settings of a pack: values that may move, which rules name and a configuration file may set. */

import { dayHint, isDay } from "../day.ts";
import { InputError } from "../errors.ts";
import { didYouMean } from "../nearest.ts";
import type { Loaded, Pack, PackFile, Rule, RuleMatcher, Setting } from "./schema.ts";

export type Settings = Readonly<Record<string, Setting>>;

/** What a configuration file sets: by the setting's name a day, null, a number or a list of names. */
export type SettingValues = Readonly<Record<string, Setting["value"]>>;

/** A file that sets some settings. */
export type GivenSettings = Loaded<{ readonly settings?: SettingValues | undefined }>;

/** The day that stands for one that has not been fixed: what begins then never does. */
export const NEVER = "9999-12-31";

/** The settings of a pack with what a file sets of them. Throws InputError, at its place, for what is no setting or no value. */
export function withValues(file: PackFile, given?: GivenSettings): Settings {
  const settings: Record<string, Setting> = { ...file.settings };
  for (const [name, value] of Object.entries(given?.value.settings ?? {})) {
    const place = { path: given?.path ?? "", ...given?.place(["settings", name]) };
    const setting = Object.hasOwn(settings, name) ? settings[name] : undefined;
    if (!setting) {
      const known = Object.keys(settings);
      const hint = didYouMean(name, known) ?? `the settings of ${file.name} are ${known.join(", ") || "none"}`;
      throw new InputError(`there is no setting "${name}"`, { ...place, hint });
    }
    const wrong = mistake(setting, value);
    if (wrong) throw new InputError(`${name} is ${wrong.is}`, { ...place, hint: wrong.hint });
    settings[name] = { ...setting, value } as Setting;
  }
  return settings;
}

/** Checks that the days among a pack's settings are days. */
export function checkSettings(file: Loaded<PackFile>): void {
  for (const [name, { kind, value }] of Object.entries(file.value.settings ?? {})) {
    if (kind !== "day" || value === null || isDay(value)) continue;
    const place = { path: file.path, ...file.place(["settings", name, "value"]) };
    throw new InputError(`${value} is not a day`, { ...place, hint: dayHint(value) });
  }
}

/** A rule with a day wherever it names a setting. Throws InputError, at the name, for one that the pack has not. */
export function withDays<R extends Loaded<Rule>>(rule: R, settings: Settings): R {
  const dayOf = (text: string, path: readonly (string | number)[]): string | null => {
    if (/^\d/.test(text)) return text;
    const setting = Object.hasOwn(settings, text) ? settings[text] : undefined;
    if (setting?.kind === "day") return setting.value;
    const days = Object.keys(settings).filter((name) => settings[name]?.kind === "day");
    const hint = didYouMean(text, days) ?? "write the day as YYYY-MM-DD, or name a setting of pack.yml that is a day";
    throw new InputError(`there is no day "${text}" among the settings`, {
      path: rule.path,
      hint,
      ...rule.place(path),
    });
  };
  const timed = <T extends { from?: string | undefined; until?: string | undefined }>(
    one: T,
    path: readonly (string | number)[],
  ): T => {
    const { from, until, ...rest } = one;
    const ends = until === undefined ? null : dayOf(until, [...path, "until"]);
    return {
      ...rest,
      ...(from !== undefined && { from: dayOf(from, [...path, "from"]) ?? NEVER }),
      ...(ends !== null && { until: ends }),
    } as T;
  };
  const links = rule.value.links?.map((one, index) => timed(one, ["links", index]));
  const matchers = (key: "finds" | "unless" | "when" | "needs"): { readonly [list: string]: RuleMatcher[] } => {
    const list = rule.value[key];
    if (!list) return {};
    return { [key]: list.map((one, index) => (isReading(one) ? timed(one, [key, index]) : one)) };
  };
  rule.value.settings?.forEach((name, index) => {
    if (Object.hasOwn(settings, name)) return;
    const hint = didYouMean(name, Object.keys(settings)) ?? "the settings are in pack.yml";
    throw new InputError(`there is no setting "${name}"`, {
      path: rule.path,
      hint,
      ...rule.place(["settings", index]),
    });
  });
  const law = rule.value.law.map((one, index) => timed(one, ["law", index]));
  const lists = { ...matchers("finds"), ...matchers("unless"), ...matchers("when"), ...matchers("needs") };
  return { ...rule, value: { ...rule.value, law, ...(links && { links }), ...lists } };
}

/** The day that a setting of a pack holds; null where it is not fixed or there is none of that name. */
export function dayIn(pack: Pack, name: string): string | null {
  const setting = pack.file.settings?.[name];
  return setting?.kind === "day" ? setting.value : null;
}

/** The number that a setting of a pack holds; null where there is none of that name. */
export function numberIn(pack: Pack, name: string): number | null {
  const setting = pack.file.settings?.[name];
  return setting?.kind === "number" ? setting.value : null;
}

/** The settings of kind names as word sets: a phrase writes <regulator-names>. */
export const nameSets = (settings: Settings): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(settings).flatMap(([name, { kind, value }]) => (kind === "names" ? [[name, value]] : [])),
  );

const isReading = (matcher: RuleMatcher): matcher is Extract<RuleMatcher, { reading: string }> =>
  typeof matcher !== "string" && "reading" in matcher;

function mistake({ kind }: Setting, value: unknown): { readonly is: string; readonly hint: string } | null {
  if (kind === "day") {
    if (value === null || (typeof value === "string" && isDay(value))) return null;
    const hint = typeof value === "string" ? dayHint(value) : dayHint("");
    return { is: "not a day", hint: `${hint}, or null where it is not fixed` };
  }
  if (kind === "number") return typeof value === "number" ? null : { is: "not a number", hint: "write a number" };
  const names = Array.isArray(value) && value.length > 0 && value.every((one) => isName(one));
  return names ? null : { is: "not a list of names", hint: "write a list: [ICO, Information Commissioner]" };
}

/** A name is words: what the phrase language gives a meaning would be read as that. */
const isName = (value: unknown): boolean =>
  typeof value === "string" && /^[\p{L}\p{N}][\p{L}\p{N} .,&'’-]*$/u.test(value);
