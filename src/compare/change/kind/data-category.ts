/** Kinds of data in a list within a sentence ("name, e-mail address and telephone number"): each kind counts once. */
import type { ChangedFact } from "../../../types.ts";
import { meaningsOf } from "../plain-words.ts";
import { quote, type Statement } from "../statement.ts";
import type { Revision, Unit } from "../unit.ts";

/**
 * The members of an enumeration in a clause on kinds of data; an item is one member, unless it enumerates `fewest`. Empty
 * where nothing is enumerated.
 */
export function dataCategories(unit: Unit, revision: Revision, fewest: number = FEWEST_OF_ITEM): readonly Statement[] {
  const evidence = quote(revision, unit);
  return membersOf(unit, fewest).flatMap((member) => {
    const value = keyOf(member);
    if (value === "") return [];
    return [
      {
        fact: kindOfData(member),
        subject: member,
        about: "",
        value,
        words: member,
        unit: unit.index,
        evidence,
        denied: false,
        anywhere: true,
      },
    ];
  });
}

/** Health, origin, belief, sex life, union, genes, biometrics: Article 9(1). */
export function kindOfData(words: string): ChangedFact {
  return SPECIAL.test(words) ? "special-category" : "data-category";
}

const SPECIAL =
  /\b(?:health|medical|disabilit\w+|ethnic\w*|racial|race|religio\w*|beliefs?|sexual|sexuality|sex life|biometric\w*|genetic\w*|trade union|political|vaccin\w*|diagnos\w*)\b/i;

/** A member of an enumeration has not so many words as to be a clause of its own. */
const MOST_WORDS = 6;
/** An item is one kind of data, unless it enumerates as many as this. */
const FEWEST_OF_ITEM = 4;
const MOST_OF_ITEM = 14;

/** Uses, times and conditions are enumerated as well. */
const NO_DATA = /^(?:to|by|if|when|we|you|they|it|on|in|for|at|not|will|may|is|are|as) /i;

/** The header of a column, and no kind of data. */
const QUESTION = /^(?:what|why|who|which)\b/i;

function membersOf({ text, clause, words }: Unit, fewest: number): readonly string[] {
  const line = text.replace(/\s+/g, " ").trim();
  if (clause.kind === "cell" && clause.leadIn < 0) return [];
  const listed = clause.kind === "item" || clause.kind === "cell";
  const colon = line.search(/:\s/);
  const list =
    colon >= 0
      ? line.slice(colon + 1)
      : listed
        ? line
        : (/\b(?:such as|including|like|namely|e\.g\.|for example),? (.*)$/i.exec(line)?.[1] ?? line);
  if (/https?:|www\.|@|\bas (?:described|set out|listed|above)\b/.test(list) || /:$/.test(line) || QUESTION.test(line))
    return [];
  const parts = list
    .replace(/\([^()]*\)/g, " ")
    .split(/[,;]|\band\b|\bor\b/)
    .map((part) =>
      part
        .replace(/[\s.;:,]+$/, "")
        .replace(/^\s*(?:such as|including|includes?|like|for example|e\.g\.?)\s+/i, "")
        .trim(),
    )
    .filter(Boolean);
  const whole = listed && (parts.length < fewest || !parts.every(isKind));
  if (whole) return words.length <= MOST_OF_ITEM ? [line.replace(/[\s.;:,]+$/, "")] : [];
  if (parts.length < 3) return [];
  return parts.every(isKind) ? parts : [];
}

const isKind = (part: string): boolean => part.split(" ").length <= MOST_WORDS && !NO_DATA.test(part);

/** "your e-mail address" is "email addresses". */
function keyOf(member: string): string {
  return [
    ...new Set(member.split(/[^\p{L}\p{N}@'’.-]+/u).flatMap((word) => (word === "" ? [] : meaningsOf(word)))),
  ].join(" ");
}
