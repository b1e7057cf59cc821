/** Words that are replaced by others: periods, bases, names, addresses, dates, laws. */
import type { Direction, LawfulBasis, Retention } from "../../src/types.ts";
import { type Expected, type Mutation, reversed, type Subject, subjectOf } from "./mutation.ts";

/** Every replacement that the notice has words for, and its reverse. */
export function replacements(subject: Subject): readonly Mutation[] {
  return [
    ...periods(subject),
    ...bases(subject),
    ...addresses(subject),
    ...names(subject),
    ...laws(subject),
    ...dates(subject),
  ];
}

function mutation(subject: Subject, kind: string, shows: string, newer: string, expected: Expected): Mutation {
  return { kind, notice: subject.id, shows, older: subject.source, newer, expected };
}

function put({ source }: Subject, from: number, to: number, text: string): string {
  return source.slice(0, from) + text + source.slice(to);
}

const PERIOD = /\b(\d+) (day|week|month|year)s?\b/;

function periods(subject: Subject): Mutation[] {
  const { facts } = subject.report;
  const exact = facts.retention.filter(({ iso, evidence }) => iso !== null && PERIOD.test(evidence.text));
  return exact.flatMap(({ evidence }: Retention) => {
    const [words, amount, unit] = PERIOD.exec(evidence.text) as unknown as [string, string, string];
    const at = evidence.start.offset + evidence.text.indexOf(words);
    const change = (text: string, direction: Direction, kind: string) =>
      mutation(subject, kind, `${words} → ${text}`, put(subject, at, at + words.length, text), {
        fact: "retention",
        change: "changed",
        direction,
      });
    const longer = change(`${Number(amount) * 3} ${unit}s`, "less-protective", "period lengthened");
    const vaguer = /\b(?:for|after) $/.test(subject.source.slice(at - 6, at))
      ? put(
          subject,
          at - (subject.source.slice(at - 6, at).endsWith("for ") ? 4 : 6),
          at + words.length,
          "for as long as necessary",
        )
      : null;
    const vague = vaguer
      ? [
          mutation(subject, "period made vague", words, vaguer, {
            fact: "retention",
            change: "changed",
            direction: "less-protective",
          }),
        ]
      : [];
    return [
      longer,
      reversed(longer, "period shortened", "more-protective"),
      change(`${Number(amount) + 1} ${unit}s`, "less-protective", "period lengthened"),
      ...vague.flatMap((each) => [each, reversed(each, "period made exact", "more-protective")]),
    ];
  });
}

/** How notices put each basis, in words that can stand for one another. */
const BASES: readonly (readonly [LawfulBasis, RegExp, string])[] = [
  ["public-task", /\bto perform a task in the public interest\b/, "to perform a task in the public interest"],
  ["legal-obligation", /\bto comply with our legal obligations\b/, "to comply with our legal obligations"],
  ["contract", /\bto perform our contract with you\b/, "to perform our contract with you"],
  ["vital-interests", /\bto protect your vital interests\b/, "to protect your vital interests"],
];

function bases(subject: Subject): Mutation[] {
  return BASES.flatMap(([basis, words]) => {
    const found = words.exec(subject.source);
    if (!found) return [];
    return BASES.filter(([other]) => other !== basis).map(([other, , text]) => {
      const newer = put(subject, found.index, found.index + found[0].length, text);
      const stays = has(subjectOf(subject.id, newer), basis);
      const known = has(subject, other);
      const expected: Expected = stays
        ? { fact: "lawful-basis", change: "added", direction: "neutral" }
        : known
          ? { fact: "lawful-basis", change: "removed", direction: "neutral" }
          : { fact: "lawful-basis", change: "changed", direction: "unclear" };
      return mutation(subject, "basis swapped", `${basis} → ${other}`, newer, expected);
    });
  });
}

const has = ({ report }: Subject, basis: LawfulBasis): boolean =>
  report.facts.lawfulBases.some((each) => each.basis === basis && each.polarity === "affirmed");

function addresses(subject: Subject): Mutation[] {
  const ownersOf = (value: string) =>
    new Set(subject.report.facts.contacts.filter((each) => each.value === value).map(({ owner }) => owner));
  const owners = {
    controller: "controller-contact",
    other: "controller-contact",
    dpo: "dpo",
    regulator: "complaint",
  } as const;
  return subject.report.facts.contacts.flatMap(({ kind, owner, value, evidence }) => {
    // An address that serves two of them changes for both.
    if (ownersOf(value).size > 1) return [];
    const written = kind === "email" ? /[\w.+-]+@[\w.-]+\w/.exec(evidence.text)?.[0] : undefined;
    if (!written) return [];
    const [, host] = written.split("@") as [string, string];
    const newer = subject.source.replaceAll(written, `post.office@${host}`);
    return [
      mutation(subject, `e-mail of the ${owner === "other" ? "controller" : owner} changed`, written, newer, {
        fact: owners[owner],
        change: "changed",
        direction: "neutral",
      }),
    ];
  });
}

function names(subject: Subject): Mutation[] {
  const [controller] = subject.report.facts.controllers.filter(({ as }) => as !== "run-by");
  if (!controller || !subject.source.includes(controller.name)) return [];
  const newer = subject.source.replaceAll(controller.name, "Ostlethwaite Borough Council");
  return [
    mutation(subject, "controller renamed", controller.name, newer, {
      fact: "controller",
      change: "changed",
      direction: "neutral",
    }),
  ];
}

function laws(subject: Subject): Mutation[] {
  const swaps = [
    ["Data Protection Act 2018", "Data Protection Act 1998"],
    ["General Data Protection Regulation", "UK General Data Protection Regulation"],
  ] as const;
  return swaps.flatMap(([law, other]) => {
    if (!subject.source.includes(law) || subject.source.includes(other)) return [];
    const changed = mutation(subject, "law changed", `${law} → ${other}`, subject.source.replaceAll(law, other), {
      fact: "law",
      change: "changed",
      direction: "neutral",
    });
    return [changed, reversed(changed, "law changed", "neutral")];
  });
}

/** A date is put at the end, where there is none, and then another. */
function dates(subject: Subject): Mutation[] {
  if (subject.report.facts.dates.lastUpdated) return [];
  const end = subject.clauses.at(-1)!.to;
  const dated = (day: string) =>
    `${subject.source.slice(0, end)}\n\nLast updated: ${day}\n${subject.source.slice(end)}`;
  const [older, newer] = [dated("3 March 2025"), dated("14 June 2026")];
  const expected: Expected = { fact: "date", change: "changed", direction: "neutral" };
  const added: Expected = { fact: "date", change: "added", direction: "neutral" };
  const first = mutation(subject, "date added", "Last updated: 3 March 2025", older, added);
  return [
    { kind: "date changed", notice: subject.id, shows: "3 March 2025 → 14 June 2026", older, newer, expected },
    first,
    reversed(first, "date removed", "less-protective"),
  ];
}
