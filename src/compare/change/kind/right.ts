/** Rights, and what a notice says of automated decisions: each counts once, and so does each thing that is told of it. */
import type { ElementId } from "../../../types.ts";
import { rightIds } from "../../../vocabulary.ts";
import { quote, type Reader } from "../statement.ts";
import type { Unit } from "../unit.ts";

const RIGHTS: readonly ElementId[] = [...rightIds, "automated-decisions"];

/** What notices tell of a right or leave out, in words that make it wider or narrower. */
const DETAILS: readonly (readonly [right: ElementId, detail: string, words: RegExp])[] = [
  ["right-rectification", "completion of incomplete data", /\bincomplete\b|\bcomplet(?:e|ed|ion)\b/i],
  ["right-access", "a copy free of charge", /\bfree of charge\b|\bno (?:fee|charge)\b|\bnot (?:have to pay|charge)\b/i],
];

export const rights: Reader = (unit, revision) =>
  isSign(unit) ? [] : [...informed(unit, revision), ...elements(unit, revision)];

/** A letter or a tick in a table says nothing without its headers. */
const isSign = ({ words }: Unit): boolean => words.join("").length <= 2;

/** The right to be informed is no element of its own: it is read in lists of rights. */
const INFORMED =
  /^\W*(?:(?:the )?right to )?(?:be (?:informed|told)|(?:request |ask for )?information (?:about|on)) (?:how|what|about|of)\b/i;

const informed: Reader = (unit, revision) =>
  unit.clause.kind === "item" && INFORMED.test(unit.text)
    ? [
        {
          fact: "right",
          subject: "right to be informed",
          about: "right to be informed",
          value: "right to be informed",
          words: null,
          unit: unit.index,
          evidence: quote(revision, unit),
          denied: false,
          anywhere: true,
        },
      ]
    : [];

/** Of which weak words, such as the name of a use, say nothing. */
const PLAIN_ONLY: ReadonlySet<ElementId> = new Set(["right-withdraw-consent", "automated-decisions"]);

/** That people are profiled is a use of data; what is told of decisions is told to protect them. */
export const DECISIONS = /\b(?:rights?|automat\w+|decisions?|decide\w*|solely|human)\b/i;

const elements: Reader = (unit, revision) =>
  RIGHTS.filter((id) => id !== "automated-decisions" || DECISIONS.test(unit.text))
    .filter((id) => unit.plain.has(id) || (unit.elements.has(id) && !PLAIN_ONLY.has(id)))
    .flatMap((id) => {
      const base = {
        fact: "right" as const,
        subject: id,
        words: null,
        unit: unit.index,
        evidence: quote(revision, unit),
        denied: false,
        anywhere: true,
      };
      // An objection to marketing alone, or an unsubscribe link, is a narrower right.
      const value = unit.plain.has(id) ? id : `${id} in part`;
      const words = value === id ? null : "in part";
      const details = DETAILS.filter(([right, , words]) => right === id && words.test(unit.text));
      return [
        { ...base, about: id, value, words, trait: words ?? undefined },
        ...details.map(([, detail]) => ({ ...base, about: detail, value: detail, words: detail, isDetail: true })),
      ];
    });
