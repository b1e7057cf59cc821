import { evidence } from "../../../document/place.ts";
import type { Clause, Hit } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";
import { missingFromContents } from "./contents-missing.ts";
import { sideOfDate } from "./date-place.ts";
import { isOtherSection, isPartMissing } from "./other-section.ts";
import { hasContactAfter, hasContactAnywhere, teamHasNoContact } from "./promised-contact.ts";
import {
  isAnnexMissing,
  isLinkNotBelow,
  isNothingAbove,
  isNothingBelow,
  isNothingFurtherDown,
} from "./promised-further-down.ts";
import { isTitleMissing } from "./promised-section.ts";
import { missingNumber } from "./section-numbers.ts";
import { isFormNotBelow, isMatterUntold, isWayMissing } from "./told-elsewhere.ts";

const OWNER = "fact-cross-references";

/** Judges by what the notice sends its reader to in itself: sections by number or title, annexes, tables, details, a team. */
export const crossReference: Judge = (_rule, on) => {
  const refers = (label: string) => on.context.hits.of(OWNER, label).filter(({ clause }) => clause.part === "notice");
  const few = (label: string) => refers(label).slice(0, MOST);
  const isMissing = missingNumber(on.context.document);
  const found = [
    ...refers("numbered").filter((hit) => isMissing(textOf(on, hit.clause).slice(hit.from - hit.clause.from))),
    ...few("numbered").filter((hit) => isPartMissing(on, hit) || isOtherSection(on, hit)),
    ...refers("titled").filter((hit) => isTitleMissing(on, hit)),
    ...few("annex").filter((hit) => isAnnexMissing(on, hit)),
    ...few("further-down").filter((hit) => isNothingFurtherDown(on, hit)),
    ...few("said-below").filter((hit) => isNothingBelow(on, hit)),
    ...few("listed-above").filter((hit) => isNothingAbove(on, hit)),
    ...few("linked-below").filter((hit) => isLinkNotBelow(on, hit)),
    ...few("told-elsewhere").filter((hit) => isMatterUntold(on, hit)),
    ...few("way-elsewhere").filter((hit) => isWayMissing(on, hit)),
    ...few("form-below").filter((hit) => isFormNotBelow(on, hit)),
    ...refers("table").filter(() => hasNoTable(on)),
    ...refers("details-below").filter(({ clause }) => !hasContactAfter(on, clause)),
    ...refers("details-above").filter(() => !hasContactAnywhere(on)),
    ...refers("told-to-contact")
      .filter(() => !hasContactAnywhere(on))
      .slice(0, 1),
    ...refers("team").filter((hit) => teamHasNoContact(on, hit)),
    ...refers("date-below").filter(({ clause }) => sideOfDate(on, clause) === "above"),
    ...refers("date-above").filter(({ clause }) => sideOfDate(on, clause) === "below"),
  ];
  const places = [
    ...distinct(found).map(({ clause }) => evidence(on.context.document, on.context.clauses, clause)),
    ...missingFromContents(on),
  ];
  if (places.length > 0) return fail(places);
  const all = LABELS.flatMap(refers);
  return all.length > 0 ? pass() : notApplicable("the notice refers to no other place of its own");
};

/** A text with more references of a sort is a contract. */
const MOST = 20;

const LABELS = [
  "numbered",
  "annex",
  "further-down",
  "said-below",
  "listed-above",
  "linked-below",
  "titled",
  "told-elsewhere",
  "way-elsewhere",
  "form-below",
  "table",
  "details-below",
  "details-above",
  "told-to-contact",
  "team",
  "date-below",
  "date-above",
];

const textOf = ({ context: { document } }: Case, { from, to }: Clause): string => document.view.text.slice(from, to);

/** A picture may be the table, and a plain text has lost its tables. */
const hasNoTable = ({ context: { document } }: Case): boolean =>
  document.format === "markdown" &&
  !document.blocks.some(({ kind }) => kind === "cell" || kind === "code") &&
  !/!\[|<img\b|<table\b|^\s*\|/m.test(document.source);

function distinct(hits: readonly Hit[]): readonly Hit[] {
  const first = new Map(hits.map((hit) => [hit.clause, hit]));
  return [...first.values()].sort((a, b) => a.from - b.from);
}
