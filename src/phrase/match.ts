/** The one pass over a notice: clauses → words → automaton → the places where matchers hold. */
import { lastClauseFrom } from "../document/clause-at.ts";
import type { Clause, Document, Hit } from "../types.ts";
import type { Ends, Standing } from "./automaton.ts";
import type { CompiledMatcher, CompiledPack } from "./compile.ts";
import { createHolds } from "./conditions.ts";
import { createDenials } from "./denial.ts";
import { scan } from "./scan.ts";

/** The hits of a notice by the reading or rule that asked for them, and by the clause in which they stand. */
export interface HitIndex {
  /** Hits of one reading or rule (or of one of its labels) in document order. */
  of(owner: string, label?: string): readonly Hit[];
  /** Hits of one clause. */
  inClause(clause: number): readonly Hit[];
}

/** The words of a notice as letters of the automaton, and which of them each clause holds. */
export interface Words {
  readonly letters: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Per clause: index of its first word, and one past its last. */
  readonly first: readonly number[];
  readonly end: readonly number[];
}

/** Matches all matchers of the pack against the part of the document that is the notice. */
export function match(compiled: CompiledPack, document: Document, clauses: readonly Clause[]): HitIndex {
  const words = readWords(compiled, document, clauses);
  const ends = run(compiled, words, clauses);
  const holds = createHolds(clauses, ends);
  const isDenied = createDenials(compiled, ends, clauses);
  const hits: Hit[] = [];
  for (const clause of clauses) {
    /** Per matcher: its last hit in this clause as an index of `hits`, and the words at which that begins and ends. */
    let latest: Map<CompiledMatcher, readonly [index: number, start: number, word: number]> | null = null;
    for (const { pattern, word, start } of ends[clause.index] as Ends) {
      for (const matcher of compiled.wantedBy[pattern] as readonly CompiledMatcher[]) {
        if ((clause.kind === "heading" && !matcher.headings) || !holds(matcher, clause)) continue;
        const before = latest?.get(matcher);
        if (before && start > before[1] && word === before[2]) continue;
        const denied = isDenied(clause, word);
        if (matcher.polarity !== "either" && (matcher.polarity === "denied") !== denied) continue;
        const from = start < (words.first[clause.index] as number) ? clause.from : (words.from[start] as number);
        const hit = { owner: matcher.owner, label: matcher.label, clause, from, to: words.to[word] as number, denied };
        // Of two matches one of which holds the other ("object", "object to processing") the longer is the hit.
        const index = before && start <= before[1] ? before[0] : hits.length;
        hits[index] = hit;
        latest ??= new Map();
        latest.set(matcher, [index, start, word]);
      }
    }
  }
  return indexHits([...hits, ...matchCharacters(compiled, document, clauses, holds)], clauses.length);
}

function readWords(compiled: CompiledPack, document: Document, clauses: readonly Clause[]): Words {
  const { alphabet } = compiled.automaton;
  const letters: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const first: number[] = [];
  const end: number[] = [];
  for (const clause of clauses) {
    first.push(letters.length);
    if (clause.part === "notice") {
      scan(document.view.text, clause.from, clause.to, (kind, start, stop) => {
        for (const letter of alphabet.lettersOf(kind, document.view.text.slice(start, stop))) {
          letters.push(letter);
          from.push(start);
          to.push(stop);
        }
      });
    }
    end.push(letters.length);
  }
  return { letters, from, to, first, end };
}

/** Runs the automaton; a clause that reads on from its lead-in begins where the lead-in ended. */
function run(compiled: CompiledPack, words: Words, clauses: readonly Clause[]): Ends[] {
  const { automaton } = compiled;
  const leadIns = new Set(clauses.filter((clause) => clause.joined).map((clause) => clause.leadIn));
  const standings = new Map<number, Standing>();
  return clauses.map((clause) => {
    const first = words.first[clause.index] as number;
    const end = words.end[clause.index] as number;
    const standing = clause.joined ? standings.get(clause.leadIn) : undefined;
    const ends = automaton.read(words.letters, first, end, standing ?? null);
    if (leadIns.has(clause.index)) standings.set(clause.index, automaton.standing());
    return ends;
  });
}

/** Matchers over characters read the whole view once each; a match counts where it begins, and crosses no block. */
function matchCharacters(
  compiled: CompiledPack,
  document: Document,
  clauses: readonly Clause[],
  holds: (matcher: CompiledMatcher, clause: Clause) => boolean,
): Hit[] {
  const hits: Hit[] = [];
  for (const matcher of compiled.matchers) {
    if (!matcher.expression) continue;
    const { owner, label, expression } = matcher;
    for (const { 0: text, index: from } of document.view.text.matchAll(expression)) {
      const clause = lastClauseFrom(clauses, from);
      const to = from + text.length;
      if (text === "" || clause?.part !== "notice" || to > (document.blocks[clause.block]?.to ?? 0)) continue;
      if (holds(matcher, clause)) hits.push({ owner, label, clause, from, to, denied: false });
    }
  }
  return hits;
}

function indexHits(hits: readonly Hit[], clauses: number): HitIndex {
  const byOwner = new Map<string, Hit[]>();
  const byClause: Hit[][] = Array.from({ length: clauses }, () => []);
  const sorted = [...hits].sort((a, b) => a.clause.index - b.clause.index || a.from - b.from || a.to - b.to);
  for (const hit of sorted) {
    byClause[hit.clause.index]?.push(hit);
    for (const key of [hit.owner, `${hit.owner}/${hit.label}`]) {
      const list = byOwner.get(key);
      if (list) list.push(hit);
      else byOwner.set(key, [hit]);
    }
  }
  return {
    of: (owner, label) => byOwner.get(label === undefined ? owner : `${owner}/${label}`) ?? [],
    inClause: (clause) => byClause[clause] ?? [],
  };
}
