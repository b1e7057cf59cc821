import { clauseAt } from "../../../document/clause-at.ts";
import { evidence } from "../../../document/place.ts";
import type { Clause } from "../../../types.ts";
import type { Case, Judge } from "../../judge.ts";
import { fail, pass } from "../../verdict.ts";

/** A shorter paragraph may be said twice on purpose: an address, a way to complain, a heading's refrain. */
const LONG = 140;

/** So long is an item that does not stand twice in a list by chance ("name", once of the parent, once of the child). */
const ITEM = 12;

/** Where more stand twice, the text was built of parts, one for each service or product. */
const MOST = 4;

/** Judges by long paragraphs and sentences, and items of one list, that stand twice, word for word; the second is reported, with the first beside it. */
export const duplicateParagraph: Judge = (_rule, on) => {
  const { document, clauses } = on.context;
  const twice = [...twiceIn(paragraphs(on)), ...twiceIn(sentences(on))];
  const found = new Map<Clause, Clause | undefined>();
  for (const [later, earlier] of twice) {
    const clause = clauseAt(clauses, later);
    if (clause && !found.has(clause)) found.set(clause, clauseAt(clauses, earlier) ?? undefined);
  }
  if (found.size === 0 || found.size > MOST) return pass();
  const quoted = (clause: Clause | undefined) => (clause ? [evidence(document, clauses, clause)] : []);
  const places = [...found].sort(([a], [b]) => a.index - b.index);
  return fail(
    places.flatMap(([later]) => quoted(later)),
    { related: places.flatMap(([, earlier]) => quoted(earlier)) },
  );
};

/** What is said, and where it begins. */
type Said = readonly [text: string, from: number];

function twiceIn(all: Iterable<Said>): readonly (readonly [later: number, earlier: number])[] {
  const first = new Map<string, number>();
  const found: [number, number][] = [];
  for (const [text, from] of all) {
    const before = first.get(text);
    if (before === undefined) first.set(text, from);
    else found.push([from, before]);
  }
  return found;
}

function* paragraphs({ context: { document } }: Case): Generator<Said> {
  for (const { kind, part, from, to, leadIn } of document.blocks) {
    const isItem = kind === "item" && leadIn >= 0 && to - from >= ITEM;
    if (part !== "notice" || !(isItem || (kind === "paragraph" && to - from >= LONG))) continue;
    // An item counts beside those of its own list.
    const written = document.view.text.slice(from, to);
    yield [isItem ? `${leadIn} ${written.replace(/[\s;,.]+(?:and|or)?$/, "").toLowerCase()}` : written, from];
  }
}

/** Long sentences that have others beside them; one alone is its paragraph. */
function* sentences({ context: { document, clauses } }: Case): Generator<Said> {
  for (const { kind, part, block, from, to } of clauses) {
    if (part !== "notice" || kind !== "paragraph" || to - from < LONG - 1) continue;
    const whole = document.blocks[block];
    if (!whole || to - from === whole.to - whole.from) continue;
    const text = document.view.text.slice(from, to);
    // Two cookies may do the same.
    if (!/cookie/i.test(text)) yield [text, from];
  }
}
