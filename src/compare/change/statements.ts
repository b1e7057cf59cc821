/** Everything that a revision states, clause by clause. */
import type { ChangedFact } from "../../types.ts";
import { type About, aboutEach } from "./about.ts";
import { complaints } from "./kind/complaint.ts";
import { contacts } from "./kind/contact.ts";
import { controllers } from "./kind/controller.ts";
import { dataCategories } from "./kind/data-category.ts";
import { dates } from "./kind/date.ts";
import { laws } from "./kind/law.ts";
import { lawfulBases } from "./kind/lawful-basis.ts";
import { legitimateInterests } from "./kind/legitimate-interest.ts";
import { prose } from "./kind/prose.ts";
import { recipients } from "./kind/recipient.ts";
import { retention } from "./kind/retention.ts";
import { rights } from "./kind/right.ts";
import { safeguards } from "./kind/safeguard.ts";
import { conditions } from "./kind/special-category.ts";
import { transfers } from "./kind/transfer.ts";
import type { Reader, Statement } from "./statement.ts";
import type { Revision, Unit } from "./unit.ts";

export interface Stated {
  readonly revision: Revision;
  /** By index of the unit. */
  readonly about: readonly About[];
  readonly statements: readonly (readonly Statement[])[];
  /** Every value that counts wherever it stands, as `identity` names it. */
  readonly values: ReadonlySet<string>;
  /** The letters and digits of the notice, for what is written there whatever was read from it. */
  readonly letters: string;
}

/** A text without what stands between its letters and digits. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

const READERS: readonly Reader[] = [
  controllers,
  contacts,
  lawfulBases,
  legitimateInterests,
  retention,
  transfers,
  safeguards,
  conditions,
  rights,
  complaints,
  dates,
  laws,
];

/** Reads the statements of a revision. */
export function statedBy(revision: Revision): Stated {
  const about = aboutEach(revision);
  const statements = revision.units.map((unit) => of(unit, about[unit.index]!, revision));
  const values = new Set(statements.flatMap((each) => each.filter(({ anywhere }) => anywhere).map(identity)));
  return { revision, about, statements, values, letters: lettersOf(revision.side.document.view.text) };
}

/** A clause as one statement of what it is above all about. */
export function whole({ about, revision }: Stated, unit: Unit): Statement {
  return prose(about[unit.index]!.main, unit, revision);
}

/** The same for two statements that say the same of the same. */
export const identity = ({ fact, about, value }: Statement): string => `${fact}\n${about}\n${value}`;

/** Clauses on these name bodies that are not told to receive anything by them. */
const NOT_OF_RECIPIENTS: ReadonlySet<ChangedFact> = new Set([
  "lawful-basis",
  "legitimate-interest",
  "retention",
  "right",
  "complaint",
  "controller",
  "date",
  "policy-change",
  "safeguard",
  // A cookie of somebody's is told as a cookie.
  "cookie",
]);

/** What a basis is called where it is a condition of Article 9: "your explicit consent", "substantial public interest". */
const CONDITIONS: Readonly<Record<string, RegExp>> = {
  consent: /\bexplicit consent\b/i,
  "public-task": /\bsubstantial public interest\b/i,
};

/** Whether a basis was read in the words of a condition for special category data, and nowhere else in the clause. */
function isCondition({ fact, value }: Statement, { text }: Unit, read: readonly Statement[]): boolean {
  const condition = fact === "lawful-basis" ? CONDITIONS[value.replace(/^not /, "")] : undefined;
  return (
    condition?.test(text) === true &&
    read.some((each) => each.fact === "special-category") &&
    !/\b6 ?\(?1\)?/.test(text) &&
    !/\bpublic task\b|\bofficial authority\b|(?<!explicit )\bconsent\b/i.test(text)
  );
}

function of(unit: Unit, { main, all }: About, revision: Revision): readonly Statement[] {
  // A heading announces what the text below states; only a basis is now and then given nowhere else.
  if (unit.clause.kind === "heading") return [...lawfulBases(unit, revision), ...dates(unit, revision)];
  const read = READERS.flatMap((reader) => reader(unit, revision));
  const found = read.filter((statement) => !isCondition(statement, unit, read));
  const people =
    all.has("recipient") && !NOT_OF_RECIPIENTS.has(main)
      ? recipients(
          unit,
          revision,
          main === "recipient" && (unit.elements.has("recipients") || unit.clause.kind !== "paragraph"),
        )
      : [];
  const data = main === "data-category" || main === "special-category" ? dataCategories(unit, revision) : [];
  return [...found, ...people, ...data];
}
