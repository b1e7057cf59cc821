/** Rights, and what a notice says of automated decisions: each counts once. */
import type { ElementId } from "../../../types.ts";
import { rightIds } from "../../../vocabulary.ts";
import { quote, type Reader } from "../statement.ts";

const RIGHTS: readonly ElementId[] = [...rightIds, "automated-decisions"];

export const rights: Reader = (unit, revision) =>
  RIGHTS.filter((id) => unit.elements.has(id)).map((id) => ({
    fact: "right" as const,
    subject: id,
    about: id,
    value: id,
    words: null,
    unit: unit.index,
    evidence: quote(revision, unit),
    denied: false,
    anywhere: true,
    trait: id === "automated-decisions" ? undefined : id,
  }));
