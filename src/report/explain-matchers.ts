import type { Reading, Rule } from "../types.ts";
import { type Look, paint } from "./paint.ts";

type Matcher = NonNullable<Rule["finds"]>[number];

/** How a rule looks: the phrases as they are written in its file, and in that of the element it is about. */
export function matcherLines(rule: Rule, readings: readonly Reading[], { colour }: Look): string[] {
  const ink = paint(colour);
  const section = (title: string, matchers: readonly Matcher[] | undefined): string[] =>
    matchers ? [ink.bold(title), ...matchers.flatMap((matcher) => phraseLines(matcher)), ""] : [];
  if (rule.element) {
    return [
      ink.bold(`Fails where the element ${rule.element} is ${rule.fails}`),
      "",
      ...readings.flatMap((reading) =>
        Object.entries(reading.labels).flatMap(([label, matchers]) =>
          section(TITLES[label] ?? `Read as ${label}`, matchers),
        ),
      ),
    ];
  }
  if (rule.check && !rule.element) return [ink.bold(`Decided by the check "${rule.check}"`), ""];
  return [
    ...section("Fails where it finds", rule.finds),
    ...linkLines(rule, ink),
    ...section("unless the notice says", rule.unless),
    ...section("Where the notice says", rule.when),
    ...section(`it must say in the same ${rule.within ?? "notice"}`, rule.needs),
  ];
}

const TITLES: Readonly<Record<string, string>> = {
  present: "It is stated by",
  partial: "It is stated in weak form by",
  weak: "It is stated in weak form, where nothing better is said, by",
  elsewhere: "The reader is sent elsewhere by",
  anchor: "Its absence is reported at",
};

function linkLines({ links }: Rule, ink: ReturnType<typeof paint>): string[] {
  if (!links) return [];
  const lines = links.flatMap(({ address, ...bounds }) => [
    `  /${address}/`,
    ...Object.entries(bounds).map(([key, value]) => `      ${key}: ${value}`),
  ]);
  return [ink.bold("Fails where a link leads to"), ...lines, ""];
}

function phraseLines(matcher: Matcher): string[] {
  if (typeof matcher === "string") return [`  ${matcher}`];
  const { phrase, pattern, reading, ...conditions } = matcher as Partial<Record<string, string | string[]>>;
  const looks = [
    phrase ?? [],
    pattern === undefined ? [] : `/${pattern}/`,
    reading === undefined ? [] : `what ${reading} reads`,
  ];
  return [
    ...looks.flat().map((look) => `  ${look}`),
    ...Object.entries(conditions).flatMap(([key, value]) =>
      [value].flat().map((phrase, index) => `      ${index === 0 ? `${key}:` : " ".repeat(key.length + 1)} ${phrase}`),
    ),
  ];
}
