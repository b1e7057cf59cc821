/** reports/accuracy.md: how often the readings and the rules are right on the labelled notices, with the counts. */
import { type Accuracy, type Cases, ENOUGH_CASES, measured, type RuleAccuracy } from "../src/pack/accuracy.ts";
import type { Pack, Rule } from "../src/types.ts";
import type { Case } from "./cases.ts";
import { answers } from "./families.ts";
import { type JudgedSet, measuresRules, unseen } from "./labelled.ts";
import {
  absenceF1,
  bases,
  exactStatus,
  f1,
  macroAbsenceF1,
  macroF1,
  overlaps,
  precision,
  recall,
  tallies,
} from "./measure.ts";

/**
 * What was seen on notices before anything was mended on them. Their texts are not kept here, most being other people's, so
 * these figures are written down and not computed; a notice counts once.
 */
const FIRST_SIGHT: readonly string[] = [
  "## At first sight",
  "",
  "UK notices from public sites, but for the last two rows; each set was read or labelled by one person before the linter was",
  "mended on it (November 2026). What was mended on a set afterwards says nothing of the next one. Whoever labelled the ten",
  "never saw the linter or what it says.",
  "",
  "| notices | what was read | result |",
  "|---|---|---|",
  "| 26, in three sets | elements, F1 by count (mean over elements) | 0.945 to 0.964 (0.918 to 0.931) |",
  "| the same | lawful bases, F1 | 0.667 to 0.865 |",
  "| 47, in three sets | errors and warnings that a reader confirmed | 265 of 328; 33 false, 30 doubtful |",
  "| 112, in seventeen sets | elements, F1 by count (mean over elements) | 0.901 to 0.978 (0.810 to 0.972) |",
  "| the same | errors and warnings that a reader confirmed | 1,179 of 1,391; 108 false, 104 doubtful |",
  "| 10, before what was mended on the 112 | elements, F1 by count (mean over elements) | 0.949 (0.941) |",
  "| the same | “not stated”, mean of F1; lawful bases, F1; exact status | 0.943; 0.944; 0.924 |",
  "| the same, after it | elements, F1 by count (mean over elements) | 0.964 (0.959) |",
  "| the same | “not stated”, mean of F1; lawful bases, F1; exact status | 0.958; 0.944; 0.934 |",
  "| the same, after it, and 2 others | errors and warnings that a reader confirmed | 109 of 124; 6 false, 9 doubtful |",
  "| the same, before and after it | defects that the reader marked | 44 of 97, both times |",
  "| 29, in four sets | defects that the reader marked | 113 of 303 |",
  "| 45, in six sets, of which 23 are short pages or cut short | elements, F1 by count (mean over elements) | 0.832 to 0.977 (0.663 to 0.964) |",
  "| the same | errors and warnings that a reader confirmed | 434 of 535; 45 false, 56 doubtful |",
  "| 31, in six sets, some overview pages among them | elements, F1 by count (mean over elements) | 0.881 to 0.963 (0.823 to 0.939) |",
  "| the same | lawful bases, F1; exact status | 0.727 to 1.000; 0.814 to 0.936 |",
  "| the same | errors and warnings that a reader confirmed | 228 of 288; 37 false, 23 doubtful |",
  "| 14, in two sets | defects that the reader marked | 49 of 124 |",
  "| 45, in nine sets of two to seven | elements, F1 by count (mean over elements) | 0.916 to 0.993 (0.844 to 0.988) |",
  "| the same | lawful bases, F1; exact status | 0.824 to 1.000; 0.862 to 0.983 |",
  "| the same | errors and warnings that a reader confirmed | about 445 of 498; 18 false, about 35 doubtful |",
  "| the same | defects that the reader marked | 208 of 423 |",
  "| 26 others, read for missing, conditional and contradicting statements only | errors and warnings that a reader confirmed | 124 of 146; 17 false, 5 doubtful |",
  "| 36, in six sets of four to seven | elements, F1 by count (mean over elements) | 0.857 to 0.974 (0.780 to 0.971) |",
  "| the same | lawful bases, F1; exact status | 0.571 to 1.000; 0.888 to 0.948 |",
  "| the same | errors and warnings that a reader confirmed | 372 of 420; 21 false, 27 doubtful |",
  "| the same | defects that the reader marked | 148 of 264 |",
  "| 49 others, of which 28 after what was mended on the first 21 | errors and warnings that a reader confirmed | 293 of 372; 30 false, 49 doubtful |",
  "| 20, in two sets; their two readers mended nothing | elements, F1 by count (mean over elements) | 0.954 and 0.985 (0.909 and 0.984) |",
  "| the same | lawful bases, F1; exact status | 0.828 and 1.000; 0.910 and 0.948 |",
  "| the same | errors and warnings that a reader confirmed | 200 of 231; 11 false, 20 doubtful |",
  "| the same | defects that the reader marked | 80 of 172 |",
  "| the same, after what was mended on others | elements, F1 by count; lawful bases, F1; exact status | 0.957 and 0.985; 0.828 and 1.000; 0.914 and 0.948 |",
  "| the same, after what was mended on others | errors and warnings that a reader confirmed | 212 of 246; 12 false, 22 doubtful |",
  "| the same, after what was mended on others | defects that the reader marked | 89 of 172 |",
  "| 84 others, labelled for elements and bases alone | elements, F1 by count; lawful bases, F1 | 0.971; 0.952 |",
  "| 33 others, of which 13 after what was mended on the first 20 | errors and warnings that a reader confirmed | 180 of 224; 29 false, 15 doubtful |",
  "| 12, in one set; its reader mended nothing | elements, F1 by count (mean over elements); lawful bases, F1; exact status | 0.960 (0.945); 0.958; 0.931 |",
  "| the same | errors and warnings that a reader confirmed | 91 of 116; 14 false, 11 doubtful |",
  "| the same | defects that the reader marked | 31 of 79 |",
  "| 12, in one set; its reader mended nothing | elements, F1 by count (mean over elements); lawful bases, F1; exact status | 0.943 (0.914); 0.867; 0.908 |",
  "| the same | errors and warnings that a reader confirmed | 133 of 157; 8 false, 16 doubtful |",
  "| the same | defects that the reader marked | 46 of 91 |",
  "| the same, after what was mended on others | elements, F1 by count (mean over elements); lawful bases, F1; exact status | 0.945 (0.916); 0.867; 0.911 |",
  "| the same, after what was mended on others | defects that the reader marked | 48 of 91 |",
  "| 57 others, labelled for elements and bases alone, 55 of them after defects had been mended on them | elements, F1 by count; lawful bases, F1 | 0.977; 0.977 |",
  "| 6 others | errors and warnings that a reader confirmed | 43 of 52; 5 false, 4 doubtful |",
  "| 4 written for this, with 36 planted defects | defects found | 26 of 36 |",
  "| 8 written for this, with 69 defects chosen to be hard | defects found | 22 of 69 |",
  "",
];

/** The page as Markdown. */
export function accuracyPage(pack: Pack, sets: readonly JudgedSet[], cases: readonly Case[], data: Accuracy): string {
  return [
    "# How often it is right",
    "",
    "Generated by `npm run accuracy` from the labelled notices. An element counts as stated when it is present or partial.",
    `Law as at ${data.asOf}. The readings were written with most of these notices in view, so those figures flatter. The last set,`,
    "held out, was written for this project. Nobody who mended a reading saw its text, but the readings were widened once after an",
    "account, in general words, of what they had missed in fifteen of its notices. So expect less on a notice that is new to it.",
    "",
    ...FIRST_SIGHT,
    ...sets.flatMap((set) => elementTable(set)),
    ...ruleTable(
      pack.rules.map(({ value }) => value),
      data,
    ),
    ...failings(cases),
    ...defectTable(sets.filter(measuresRules)),
    ...severityTable(pack, cases),
  ].join("\n");
}

function elementTable({ labels, notices }: JudgedSet): string[] {
  const all = tallies(labels, notices);
  const mark = (id: string): string => (labels.unreliable?.includes(id) ? `${id} (labels uneven)` : id);
  const found = bases(notices);
  const figures = [precision(found), recall(found), f1(found)].map(show);
  return [
    `## ${labels.name}: ${notices.length} notices`,
    "",
    "| element | precision | recall | F1 | F1 of “not stated” | stated | not stated |",
    "|---|---|---|---|---|---|---|",
    ...[...all].map(([id, t]) => {
      const cells = [precision(t), recall(t), f1(t), absenceF1(t)].map(show);
      return `| ${mark(id)} | ${cells.join(" | ")} | ${t.right + t.missed} | ${t.rightlyNot + t.wrong} |`;
    }),
    `| **mean over elements** | | | **${show(macroF1(all))}** | **${show(macroAbsenceF1(all))}** | | |`,
    "",
    ...(found.right + found.missed === 0
      ? []
      : [`Lawful bases: precision ${figures[0]}, recall ${figures[1]}, F1 ${figures[2]}.`]),
    `Exact status: ${show(exactStatus(labels, notices))}.`,
    "",
  ];
}

function ruleTable(rules: readonly Rule[], { rules: figures, sets, verdicts }: Accuracy): string[] {
  const rows = rules.map(({ id }) => {
    const one = figures[id] as RuleAccuracy;
    const asked = one.review ? `${one.review.due} / ${one.review.needless} / ${one.review.open}` : "";
    const counts = [one.right, one.wrong, one.missed, one.open].join(" | ");
    const name = measured(one) ? id : `${id} *`;
    const least = show(precisionOf({ ...one, wrong: one.wrong + one.open }));
    return `| ${name} | ${show(precisionOf(one))} | ${least} | ${show(recallOf(one))} | ${counts} | ${asked} |`;
  });
  const notices = sets.reduce((sum, set) => sum + set.notices, 0);
  return [
    `## Rules, on ${notices} UK notices and ${verdicts} reviewed findings`,
    "",
    "Right: a reviewer confirmed the finding, it stands on a labelled defect that names the rule or is of its kind, or the",
    "label of the rule's element says the same. Wrong: a reviewer or that label denies it. Missed: labelled, and not found.",
    "Open: nobody has judged it; it may well be true, since the readers of the notices listed what they saw, not everything.",
    "Labelled defects confirm and never deny: the precision is of the judged findings, “at least” takes the open ones as wrong.",
    "To be looked at: outcomes “review” where a finding was due / needless / not labelled; they count neither way.",
    `\\* fewer than ${ENOUGH_CASES} cases (right, wrong and missed): experimental.`,
    "",
    "| rule | precision | at least | recall | right | wrong | missed | open | to be looked at |",
    "|---|---|---|---|---|---|---|---|---|",
    ...rows,
    "",
  ];
}

/** Where to look for what is not right yet. */
function failings(cases: readonly Case[]): string[] {
  const places = (kind: Case["kind"], id: string): string => {
    // Who looks into the notices held out has held out none: of those the page tells only how many.
    const all = cases
      .filter((one) => one.rule === id && one.kind === kind)
      .map(({ set, notice }) => (unseen(set) ? set : `${set}/${notice}`));
    return [...new Set(all)].map((place) => times(place, all)).join(", ");
  };
  const times = (place: string, all: readonly string[]): string => {
    const count = all.filter((one) => one === place).length;
    return count > 1 ? `${place} (${count})` : place;
  };
  const ids = [...new Set(cases.filter(({ kind }) => kind === "wrong" || kind === "missed").map(({ rule }) => rule))];
  return [
    "## What rules got wrong, and where",
    "",
    "| rule | wrong in | missed in |",
    "|---|---|---|",
    ...ids.sort().map((id) => `| ${id} | ${places("wrong", id)} | ${places("missed", id)} |`),
    "",
  ];
}

/** Labelled defects by kind, and those on which a finding of a rule of that kind stands. */
function defectTable(sets: readonly JudgedSet[]): string[] {
  const defects = sets.flatMap(({ notices }) =>
    notices.flatMap(({ labels, report, source }) =>
      (labels.defects ?? []).map(({ kind = "other", rule, quote }) => ({
        kind,
        found: report.findings.some(
          (finding) => (finding.rule === rule || answers(finding.rule, kind)) && overlaps(finding, quote, source),
        ),
      })),
    ),
  );
  const kinds = [...new Set(defects.map(({ kind }) => kind))].sort();
  return [
    "## Labelled defects, by kind",
    "",
    "Found: a finding of a rule of that kind, or of the rule that the label names, stands on the quoted text.",
    "",
    "| kind | found | labelled |",
    "|---|---|---|",
    ...kinds.map((kind) => {
      const all = defects.filter((defect) => defect.kind === kind);
      return `| ${kind} | ${all.filter(({ found }) => found).length} | ${all.length} |`;
    }),
    `| **all** | **${defects.filter(({ found }) => found).length}** | **${defects.length}** |`,
    "",
  ];
}

/** What a reader of the reports sees: findings by severity, and what labels and reviewers say of them. */
function severityTable(pack: Pack, cases: readonly Case[]): string[] {
  const severityOf = new Map(pack.rules.map(({ value }) => [value.id, value.severity]));
  const found = cases.filter(({ finding, kind }) => finding !== null && !kind.startsWith("review"));
  const rows = (["error", "warning", "info"] as const).map((severity) => {
    const all = found.filter(({ rule }) => severityOf.get(rule) === severity);
    const count = (kind: Case["kind"]): number => all.filter((one) => one.kind === kind).length;
    const share = show(precisionOf({ right: count("right"), wrong: count("wrong"), missed: 0 }));
    const reviewed = all.filter(({ by }) => by === "reviewer").length;
    return `| ${severity} | ${all.length} | ${count("right")} | ${count("wrong")} | ${count("open")} | ${share} | ${reviewed} |`;
  });
  return [
    "## Findings, by severity",
    "",
    "| severity | findings | right | wrong | open | right of those judged | judged by a reviewer |",
    "|---|---|---|---|---|---|---|",
    ...rows,
    "",
  ];
}

const precisionOf = (cases: Cases): number | null => precision({ ...cases, rightlyNot: 0 });
const recallOf = (cases: Cases): number | null => recall({ ...cases, rightlyNot: 0 });

const show = (figure: number | null): string => (figure === null ? "–" : figure.toFixed(3));
