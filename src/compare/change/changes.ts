/** The changes between two revisions, most telling first. */
import { evidence } from "../../document/place.ts";
import type { Change, Direction, Evidence } from "../../types.ts";
import type { Side } from "../side.ts";
import { differences } from "./differences.ts";
import { directionOf } from "./direction.ts";
import { type Group, grouped } from "./group.ts";
import { moved } from "./moved.ts";
import { type Pairing, pairing } from "./pairing.ts";
import { kinds, messageOf, subjectOf } from "./say.ts";
import { type Stated, statedBy } from "./statements.ts";
import { type Revision, revisionOf } from "./unit.ts";

export interface Changes {
  readonly changes: readonly Change[];
  readonly pairing: Pairing;
  readonly older: Revision;
  readonly newer: Revision;
}

/** Reads both revisions, pairs their clauses, and says what they state differently. */
export function changesBetween(old: Side, current: Side): Changes {
  const [older, newer] = [revisionOf(old), revisionOf(current)];
  const paired = pairing(older, newer);
  const [before, after] = [statedBy(older), statedBy(newer)];
  const groups = grouped(differences(before, after, paired), before, after, paired);
  const changes = [...groups, ...moved(before, after, paired)]
    .map((group) => ({ change: changeOf(group, before, after), place: group.units[0]!.index }))
    .sort((a, b) => rank(a.change) - rank(b.change) || a.place - b.place)
    .map(({ change }) => change);
  return { changes, pairing: paired, older, newer };
}

function changeOf(found: Group, older: Stated, newer: Stated): Change {
  const told = directionOf({ group: found, older, newer });
  const group: Group = told ? found : { ...found, change: "reworded" };
  const { direction, because } = told ?? { direction: "neutral", because: "" };
  const [before, after] = [quoted(group, older, "before"), quoted(group, newer, "after")];
  const message = messageOf(group, direction, because);
  return { fact: group.fact, subject: subjectOf(group), change: group.change, direction, before, after, message };
}

/** A list is quoted with its lead-in and its first lines. */
const MOST_QUOTED = 5;

function quoted(group: Group, { revision }: Stated, side: "before" | "after"): Evidence | null {
  const statement = group[side];
  if (!statement) return null;
  if (group.units.length === 1) return statement.evidence;
  const { document, clauses } = revision.side;
  const units = group.units.slice(0, MOST_QUOTED);
  const first = units[0]!.clause;
  return evidence(document, clauses, first, first.from, units.at(-1)!.clause.to);
}

const DIRECTIONS: readonly Direction[] = ["less-protective", "more-protective", "unclear", "neutral"];

/** What harms the reader before what helps; within that the weightier fact; what is only told in other words last. */
function rank({ fact, change, direction }: Change): number {
  if (change === "moved" || change === "reworded") return 1000 + (change === "moved" ? 0 : 1);
  return DIRECTIONS.indexOf(direction) * 100 + (fact === "other" ? 90 : 50 - kinds[fact].weight);
}
