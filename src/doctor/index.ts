/** The pack's doctor: what is worth a look in a pack that loads and whose examples turn out as written. */
import { clauses } from "../document/clauses.ts";
import { read } from "../document/read.ts";
import type { Accuracy } from "../pack/accuracy.ts";
import type { Pack } from "../pack/schema.ts";
import type { Document } from "../types.ts";
import { bystanders } from "./bystanders.ts";
import { coverage, type Text } from "./coverage.ts";
import { duplicates } from "./duplicates.ts";
import type { ReadExample } from "./examples.ts";
import type { Hint } from "./hint.ts";
import { staleLaw, withoutLaw } from "./law.ts";
import { redundant, unmatched } from "./phrases.ts";
import { unusedSets } from "./sets.ts";
import { wrongStatuses } from "./status.ts";
import { writtenIn } from "./written.ts";

export type { Hint, HintKind } from "./hint.ts";

export interface Examination {
  /** The day whose law applies, and from which the age of `checked` dates is counted. */
  readonly asOf: string;
  /** Days after which a `checked` date is stale. */
  readonly days: number;
  /** Notices on which the phrases are tried, besides the pack's own examples. */
  readonly notices: readonly Document[];
  /** The examples of the rules that are examined, as read. */
  readonly examples: readonly ReadExample[];
  /** The figures that ship with the pack, where it has any. */
  readonly accuracy: Accuracy | null;
  /** The rules whose phrases are tried; without it, those of all rules and readings. */
  readonly rules?: ReadonlySet<string> | undefined;
}

/** All hints on a pack, kind by kind. */
export function examine(pack: Pack, { asOf, days, notices, examples, accuracy, rules }: Examination): readonly Hint[] {
  const all = writtenIn(pack);
  const written = all.filter(({ owner }) => rules?.has(owner) ?? true);
  const texts = written.length > 0 ? textsOf(pack, notices) : [];
  const found = coverage(pack, written, texts);
  return [
    ...duplicates(pack, all),
    ...redundant(written, found),
    ...unmatched(written, found),
    ...unusedSets(pack, all),
    ...withoutLaw(pack, asOf),
    ...staleLaw(pack, asOf, days),
    ...wrongStatuses(pack, accuracy),
    ...bystanders(pack, examples),
  ];
}

function textsOf(pack: Pack, notices: readonly Document[]): readonly Text[] {
  const documents = [...exampleTexts(pack).map((text) => read(text, "example.md")), ...notices];
  return documents.map((document): Text => ({ document, clauses: clauses(document) }));
}

const exampleTexts = ({ rules, readings }: Pack): readonly string[] => [
  ...rules.flatMap(({ value }) =>
    Object.values(value.examples).flatMap((list) => (list ?? []).map(({ text }) => text)),
  ),
  ...readings.flatMap(({ value }) => Object.values(value.examples ?? {}).flat()),
];
