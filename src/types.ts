/**
 * The words of the house. Every value that passes between rooms is one of these: plain, readonly data.
 * Offsets are UTF-16 units from 0; `from`/`to` are offsets in a Document's text view, `start`/`end` points in its source.
 */
import type { Root } from "mdast";
import type {
  changedFacts,
  changeKinds,
  deviationChecks,
  directions,
  elementIds,
  formats,
  lawfulBases,
  leftOutKinds,
  organisationKinds,
} from "./vocabulary.ts";

export { elementIds, lawfulBases, organisationKinds } from "./vocabulary.ts";

// ── Places ───────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A place in a text: offset in UTF-16 units from 0, line and column (UTF-16) from 1. */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * A place in what is kept in pages (Word, OpenDocument, PDF): both count from 1, paragraphs (headings, items and cells
 * among them, empty ones not) anew on each page. A document that does not say where its pages end is one page.
 */
export interface PagePlace {
  readonly page: number;
  readonly paragraph: number;
}

/**
 * A place in the source. Where the source is no text that its author edits, offset, line and column count in the text
 * that was read, and page and paragraph are what a reader is told.
 * @printed TextPlace | PagePlace
 */
export interface Point extends TextPlace, Partial<PagePlace> {}

/** A stretch of the source; `end` is exclusive. */
export interface Range {
  readonly start: Point;
  readonly end: Point;
}

/** A quotation that proves something: `text` is the source from `start` to `end`. */
export interface Evidence extends Range {
  readonly text: string;
  /** The words as they are shown to a reader of the page, where code or mark-up stands among them in the source. */
  readonly shown?: string;
  /** The headings above it, outermost first. */
  readonly section: readonly string[];
  /** The sentence that introduces a list item, or the header of a table cell. */
  readonly leadIn?: Omit<Evidence, "section" | "leadIn">;
}

// ── Document ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** How a source is written. "template": text with code that an engine runs; "source": a program; "locale": texts by key. */
export type Format = (typeof formats)[number];

/** What a block is part of: the notice itself, or what stands around it (archive header, navigation, footer, contents). */
export type Part = "notice" | "around";

/** What a block is. */
export type BlockKind = "heading" | "paragraph" | "item" | "cell" | "code";

/** A heading, paragraph, list item (its own text only) or table cell, as a stretch of the text view. */
export interface Block {
  readonly kind: BlockKind;
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** Heading level 1–6, list depth from 1, else 0. */
  readonly depth: number;
  /** Index of the nearest heading block above, −1 where there is none. For a heading: the heading it stands under. */
  readonly heading: number;
  /** Index of the block that introduces this item (paragraph, heading or parent item), −1 where there is none. */
  readonly leadIn: number;
  /** For a cell: index of the header cells of its column and of its row, −1 where there is none. */
  readonly columnHeader: number;
  readonly rowHeader: number;
}

/** Plain text with the way back to the source: `sourceOffset(view offset)` never searches the text. */
export interface TextView {
  readonly text: string;
  /** Pairs (view offset, source offset), ascending: from each view offset on, text and source run in step. */
  readonly anchors: Int32Array;
  /** For a character that stands for a stretch of code: where in the source that ends. */
  readonly ends?: ReadonlyMap<number, number>;
}

/** A link of the notice, as a stretch of its view, with its words. */
export interface Link {
  readonly url: string;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What the document says of itself outside its prose. */
export interface Metadata {
  readonly title: string | null;
  /** Index of the title's block, −1 where the notice has none. */
  readonly titleBlock: number;
  /** Where the text was published, and the day it was archived (ISO), where an archive's header or front matter says so. */
  readonly url: string | null;
  readonly archived: string | null;
}

/** One notice as read. */
export interface Document {
  readonly path: string;
  readonly format: Format;
  readonly source: string;
  readonly tree: Root;
  readonly view: TextView;
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly meta: Metadata;
  /** Source offsets at which a word was broken across lines and mended in the view. */
  readonly mended: readonly Mended[];
  /** Values that a template fills in when it runs: what they will say is not known. In the order of the view. */
  readonly filled: readonly Filled[];
  /** What stands on the page around the notice and was not read as part of it, in the order of the source. */
  readonly leftOut: readonly LeftOut[];
  /** Only where it came from the web. */
  readonly fetched?: Fetched;
  /** Where paragraphs begin in what is kept in pages (Word, OpenDocument, PDF), by offset. */
  readonly sheets?: readonly Sheet[];
  /** Comments and tracked changes that were left in it. */
  readonly remarks?: readonly Remark[];
}

/** The address at which a page was asked for, and the one at which it was found behind all redirects. */
export interface Fetched {
  readonly url: string;
  readonly finalUrl: string;
}

/** From this offset of the source on: a paragraph, or what is left of it on a new page. Both count from 1, paragraphs anew on each page. */
export interface Sheet {
  readonly offset: number;
  readonly page: number;
  readonly paragraph: number;
}

/** A comment, or a change that waits to be accepted; insertions are read as accepted, deletions as gone. */
export interface Remark {
  readonly kind: "comment" | "insertion" | "deletion";
  /** Who made it, where that is said. */
  readonly author: string | null;
  /** Its words in the source; those of comments and deletions stand behind the end of the text. */
  readonly from: number;
  readonly to: number;
  /** Where in the text it was made. */
  readonly at: number;
}

/** A value filled in at run time, as a stretch of the view (one U+FFFC), and the code that fills it. */
export interface Filled {
  readonly from: number;
  readonly to: number;
  readonly code: string;
}

/** A stretch of a page that was not read as the notice. */
export interface LeftOut extends Range {
  readonly what: LeftOutKind;
  /** Its words, at most the first 200 characters. */
  readonly text: string;
}

/** What stands around a notice on its page. */
export type LeftOutKind = (typeof leftOutKinds)[number];

/** What the address behind a link answered, in words ("it answers 404"). */
export interface LinkAnswer {
  /** "dead": there is no such page or host. "unclear": only a human can see whether there is. */
  readonly state: "alive" | "dead" | "unclear";
  readonly message: string;
}

/** A word broken across lines in the source ("bre / ach"), as a stretch of the view in which it is whole. */
export interface Mended {
  readonly from: number;
  readonly to: number;
}

/** The unit of reading: a sentence, a list item joined with its lead-in, a table cell joined with its headers. */
export interface Clause {
  readonly index: number;
  /** Index of its block. */
  readonly block: number;
  readonly kind: BlockKind;
  readonly part: Part;
  readonly from: number;
  readonly to: number;
  /** Index of the clause of the nearest heading above, −1 where there is none; headings chain through this field too. */
  readonly heading: number;
  /** Index of the clause that leads in to this one (lead-ins chain), or of its column header; −1 where there is none. */
  readonly leadIn: number;
  /** Whether it reads on from its lead-in as one sentence ("You have the right to:" + "a copy of that data"). */
  readonly joined: boolean;
  /** For a cell: index of the clause of its row header, −1 where there is none. */
  readonly rowHeader: number;
}

// ── Pack: rules, readings, lexicon ───────────────────────────────────────────────────────────────────────────────────

export type {
  Example,
  Law,
  Matcher,
  Pack,
  PackFile,
  Reading,
  Rule,
} from "./pack/schema.ts";

// ── Hits ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One place where a matcher of a reading or a rule holds. */
export interface Hit {
  /** Id of the reading or rule that asked, and the label under which it asked ("present", "consent", "finds" …). */
  readonly owner: string;
  readonly label: string;
  readonly clause: Clause;
  /** The matched words in the view; where the match begins in the lead-in, `from` is the start of the clause. */
  readonly from: number;
  readonly to: number;
  /** Whether a denial governs it ("we do not share …"). */
  readonly denied: boolean;
}

// ── Elements and facts ───────────────────────────────────────────────────────────────────────────────────────────────

/** One thing that Articles 13 and 14 (or good practice) want a notice to state. */
export type ElementId = (typeof elementIds)[number];

/** How far a notice states an element: "partial" is the weak form ("as long as necessary"). */
export type Status = "present" | "partial" | "absent" | "not-applicable";

/** One thing that a notice should state, how far it does, and where. */
export interface Element {
  readonly id: ElementId;
  readonly status: Status;
  /** Every clause that states it, in document order. */
  readonly evidence: readonly Evidence[];
  /** Those of them that state it plainly; none where the status is partial. */
  readonly plain: readonly Evidence[];
  /** Clauses that send the reader elsewhere on this point ("see our retention schedule"). */
  readonly elsewhere: readonly Evidence[];
}

/** Whether a fact is affirmed ("we share …") or denied ("we do not share …"). */
export type Polarity = "affirmed" | "denied";

/** What every fact carries. */
export interface FactBase {
  readonly polarity: Polarity;
  readonly evidence: Evidence;
}

export interface Organisation extends FactBase {
  readonly name: string;
  /** In which words a notice names it: said to be the controller, "X (we)", "run by X" or "X collects …". */
  readonly as?: "controller" | "defined" | "run-by" | "self";
}

/** Whose contact it is. */
export type ContactOwner = "controller" | "dpo" | "regulator" | "other";

export interface Contact extends FactBase {
  readonly kind: "email" | "phone" | "postal-address" | "web-form";
  /** Normalised: e-mail in lower case, phone in E.164, address on one line, form as URL. */
  readonly value: string;
  readonly owner: ContactOwner;
  /** Registrable domain of an e-mail or form, else null. */
  readonly domain: string | null;
}

export interface Dpo extends FactBase {
  readonly name: string | null;
  /** Another role that the text gives the same person ("Chief Financial Officer"). */
  readonly role: string | null;
  readonly contacts: readonly string[];
}

/** The grounds of Article 6(1). */
export type LawfulBasis = (typeof lawfulBases)[number];

export interface LawfulBasisFact extends FactBase {
  readonly basis: LawfulBasis;
  readonly purpose: string | null;
}

export interface Retention extends FactBase {
  readonly kind: "duration" | "event" | "criteria" | "vague" | "indefinite";
  /** ISO 8601 duration where a period is stated ("P2Y"). */
  readonly iso: string | null;
  readonly subject: string | null;
  readonly text: string;
}

export interface Recipient extends FactBase {
  readonly name: string;
  readonly kind: "named" | "category" | "vague";
}

export interface Transfer extends FactBase {
  /** Where to, as written ("United States", "outside the EEA"); null where only "overseas". */
  readonly place: string | null;
  readonly safeguard: string | null;
}

export interface Right extends FactBase {
  readonly right: ElementId;
}

/** The days that a notice gives of itself. */
export interface Dates {
  /** ISO dates, each with the words it was read from. */
  readonly lastUpdated: DateFact | null;
  readonly effective: DateFact | null;
  readonly review: DateFact | null;
}

export interface DateFact extends FactBase {
  readonly iso: string;
}

export interface Registration extends FactBase {
  readonly kind: "ico" | "company" | "charity";
  readonly value: string;
}

export interface LinkFact extends FactBase {
  readonly url: string;
  readonly text: string;
}

/** What a notice states, as values; each carries its evidence. */
export interface Facts {
  readonly controllers: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly dpo: Dpo | null;
  readonly lawfulBases: readonly LawfulBasisFact[];
  readonly retention: readonly Retention[];
  readonly recipients: readonly Recipient[];
  readonly transfers: readonly Transfer[];
  readonly rights: readonly Right[];
  readonly dates: Dates;
  readonly registrations: readonly Registration[];
  readonly links: readonly LinkFact[];
}

// ── Organisation kinds ───────────────────────────────────────────────────────────────────────────────────────────────

/** Kinds of organisation: other rules apply to each. */
export type OrganisationKind = (typeof organisationKinds)[number];

/** What kind of organisation the notice is of, with what gave it away; no evidence where it was given. */
export interface OrganisationFinding {
  readonly kind: OrganisationKind;
  readonly evidence: readonly Evidence[];
}

// ── Outcomes, findings, reports ──────────────────────────────────────────────────────────────────────────────────────

/** How a rule ends for a notice. "review": it cannot be told, a person has to look. */
export type OutcomeKind = "pass" | "fail" | "review" | "not-applicable";
/** How bad it is, if true. */
export type Severity = "error" | "warning" | "info";
/** From which severity on findings fail a run. */
export type Threshold = Severity | "never";
/** How sure a finding is: apart from how bad it would be. */
export type Confidence = "high" | "medium" | "low";

/** What a rule says of a notice. `pass` carries the sentence that satisfies it, where there is one. */
export interface Outcome {
  readonly rule: string;
  readonly outcome: OutcomeKind;
  readonly evidence: readonly Evidence[];
  /** Why it is not applicable or needs a human's look; null for pass and fail. */
  readonly reason: string | null;
}

/** The law behind a finding, as it held on the day of the check. */
export interface LawCitation {
  readonly cite: string;
  readonly url: string;
  readonly from: string;
  readonly until?: string;
}

export interface Finding extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly outcome: "fail" | "review";
  /** Whether it is of something that was not found: its place is then only the nearest one. */
  readonly absence: boolean;
  /** With absence: which thing it is, where a rule can miss several. */
  readonly subject?: string;
  readonly message: string;
  readonly why: string;
  readonly suggest: string;
  readonly section: readonly string[];
  /** The source from `start` to `end`. */
  readonly quote: string;
  /** The same as a reader of the page sees it, where code or mark-up stands among the words. */
  readonly shown?: string;
  readonly related: readonly Evidence[];
  readonly law: readonly LawCitation[];
  readonly fingerprint: string;
  /** By what it was suppressed ("comment", "baseline", "confidence") and why; `start` is where the comment stands. */
  readonly suppressed: null | { readonly kind: string; readonly reason: string; readonly start?: Point };
}

/** Everything said of one notice. */
export interface NoticeReport {
  readonly path: string;
  readonly format: Format;
  /** Only where it came from the web. */
  readonly fetched?: Fetched;
  /** Only with --follow: the pages to which it leads that were read with it, and those that were beyond the limit. */
  readonly layers?: { readonly read: readonly string[]; readonly notRead: readonly string[] };
  /** Only of such a page: the path of the notice that leads to it. */
  readonly layerOf?: string;
  readonly title: string | null;
  /** Only where a configuration sets another day for it than for the others: the day whose law applies. */
  readonly asOf?: string;
  /** What the page shows around the notice and was not read; --whole-page reads it. */
  readonly leftOut: readonly LeftOut[];
  readonly organisation: OrganisationFinding;
  readonly elements: readonly Element[];
  readonly facts: Facts;
  readonly outcomes: readonly Outcome[];
  readonly findings: readonly Finding[];
  /** The comments in it that suppress findings. */
  readonly suppressions: readonly Suppression[];
}

/** A comment that suppresses findings of some rules: in the block behind it, up to its end, or in the whole notice. */
export interface Suppression extends Range {
  readonly kind: "next" | "begin" | "end" | "file";
  readonly rules: readonly string[];
  readonly reason: string;
  /** How many findings it suppresses. */
  readonly findings: number;
}

/** What could not be read: where, why, and what to do; line and column from 1. */
export interface ReportError {
  readonly path: string;
  readonly message: string;
  readonly hint: string;
  readonly line?: number;
  readonly column?: number;
}

/** A pack by which was checked: `hash` is of its content, `rules` how many of its rules ran. */
export interface PackInfo {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
  readonly rules: number;
}

/** Report, version 1: what `check --format json` prints. Additions only. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: "noticelint"; readonly version: string };
  readonly packs: readonly PackInfo[];
  readonly asOf: string;
  readonly notices: readonly NoticeReport[];
  readonly errors: readonly ReportError[];
  /** Findings by severity; those that a human must look at (`review`) and the suppressed ones are counted apart. */
  readonly summary: {
    readonly notices: number;
    readonly error: number;
    readonly warning: number;
    readonly info: number;
    readonly review: number;
    readonly suppressed: number;
  };
}

// ── Comparison ───────────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * A passage that several notices have in common, word for word; `ranges[i]` is its place in notice `notices[i]`. Where
 * many have it, `ranges` ends before `notices` does.
 */
export interface SharedPassage {
  readonly notices: readonly number[];
  readonly words: number;
  readonly text: string;
  readonly ranges: readonly Range[];
}

/** Several notices side by side. Numbers index `notices`; a list of values has one entry for each of them. */
export interface Comparison {
  readonly version: 1;
  readonly kind: "side-by-side";
  readonly notices: readonly ComparedNotice[];
  readonly elements: readonly ComparedElement[];
  /** Per kind of fact, the facts of each notice, in the order of `notices`. */
  readonly facts: readonly { readonly kind: string; readonly values: readonly (readonly FactBase[])[] }[];
  /** Where rules failed or want a human to look, by rule; what is suppressed is left out. */
  readonly rules: readonly ComparedRule[];
  /** The differences in words, most telling first. */
  readonly differences: readonly Difference[];
  readonly sharedText: readonly SharedPassage[];
  /** Notices made from one text, largest group first. */
  readonly clusters: readonly ComparedCluster[];
  /** Share of the words of notice i that stand word for word in notice j, 0 to 1; empty for more than 60 notices. */
  readonly similarity: readonly (readonly number[])[];
  /** The pairs with most text in common, and what each of the two made of it. */
  readonly pairs: readonly ComparedPair[];
}

/** A notice of a comparison. */
export interface ComparedNotice {
  readonly path: string;
  readonly title: string | null;
  /** Words of the notice itself, without what stands around it. */
  readonly words: number;
  /** A short name, unlike that of any other notice compared. */
  readonly label: string;
  readonly organisation: OrganisationKind;
}

/** How far each notice states an element. */
export interface ComparedElement {
  readonly id: ElementId;
  readonly statuses: readonly Status[];
  /** What states it, per notice; what states it plainly comes first. */
  readonly evidence: readonly (readonly Evidence[])[];
  /** What sends the reader elsewhere on this point, per notice. */
  readonly elsewhere: readonly (readonly Evidence[])[];
}

/** What a rule found in each notice. */
export interface ComparedRule {
  readonly rule: string;
  readonly severity: Severity;
  /** As of its first finding, like its message. */
  readonly confidence: Confidence;
  readonly message: string;
  /** Whether it misses something: its quotes then only show where that would stand. */
  readonly absence: boolean;
  /** The quotes it found, per notice. */
  readonly found: readonly (readonly Evidence[])[];
  /** What it leaves to a human to judge, per notice. */
  readonly reviews: readonly (readonly Evidence[])[];
}

/** One difference between notices, in words. */
export interface Difference {
  readonly topic: string;
  readonly message: string;
  /** How telling it is: differences are sorted by it, largest first. */
  readonly weight: number;
  /** Quotations that show it: which notice, and where. */
  readonly evidence: readonly { readonly notice: number; readonly evidence: Evidence }[];
}

/** Notices that are edits of one text, or have a good part of their text in common. */
export interface ComparedCluster {
  /** Ascending. */
  readonly notices: readonly number[];
  /** Per notice of the cluster, the share of its words that stand word for word in the one that it is nearest to. */
  readonly shares: readonly number[];
  /** The notice that keeps most of what the others have: the common text is told by its words. */
  readonly model: number;
  /** Words of the model that at least half of them have. */
  readonly words: number;
  /** The gaps of the common text, of the largest clusters only; those that stand in most places first. */
  readonly variables: readonly TemplateVariable[];
  /** Sentences of the common text that a few of the notices lack. */
  readonly omissions: readonly Omission[];
}

/** A thing that each notice put into one gap of a common text or more: a name, a mailbox, an address. */
export interface TemplateVariable {
  /** The model's words around its first gap, which stands as "▢". */
  readonly context: string;
  /** Gaps that hold it. */
  readonly places: number;
  /** What stands in them, what most notices have first; a text is empty where a notice has nothing there. */
  readonly values: readonly { readonly text: string; readonly notices: readonly number[] }[];
  /** Where a notice has in one of its gaps what is the value of others. */
  readonly leftOver: readonly LeftOverValue[];
}

/** A value in a notice that is the value of others: it was probably left behind from a template. */
export interface LeftOverValue {
  readonly notice: number;
  readonly text: string;
  /** The notices whose value it is. */
  readonly of: readonly number[];
  readonly evidence: Evidence;
}

/** A sentence of a common text that some of its notices lack. */
export interface Omission {
  /** Where it stands in the model. */
  readonly evidence: Evidence;
  /** The notices that lack it. */
  readonly notices: readonly number[];
}

/** Two notices with text in common: how much of it, and the sentences that they share but for a few words. */
export interface ComparedPair {
  readonly notices: readonly [number, number];
  /** Runs of words that both have, and the words of each notice that stand in one. */
  readonly runs: number;
  readonly words: readonly [number, number];
  readonly reworded: readonly Reworded[];
}

/** A sentence that two notices have in different words. */
export interface Reworded {
  readonly evidence: readonly [Evidence, Evidence];
  /** The elements that the sentence states in each of the two. */
  readonly elements: readonly [readonly ElementId[], readonly ElementId[]];
  /** The words in which they differ: what the first has where the second has …; empty where one has nothing. */
  readonly changes: readonly (readonly [string, string])[];
}

// ── Revisions ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What a change between two revisions can be about. */
export type ChangedFact = (typeof changedFacts)[number];
/** What became of a fact. */
export type ChangeKind = (typeof changeKinds)[number];
/** What a change means for the person whose data it is. */
export type Direction = (typeof directions)[number];

/** One fact of which two revisions of a notice say different things. */
export interface Change {
  readonly fact: ChangedFact;
  /** What it is about ("feedback data", "right-restriction", "Google Analytics"). */
  readonly subject: string;
  readonly change: ChangeKind;
  /** For the person whose data it is. */
  readonly direction: Direction;
  /** The sentence of the older notice; null where it said nothing. */
  readonly before: Evidence | null;
  /** The sentence of the newer notice; null where it says nothing any more. */
  readonly after: Evidence | null;
  readonly message: string;
}

/** Two revisions of one notice: `notices` are the older and the newer; lists of values have one entry for each. */
export interface Revisions {
  readonly version: 1;
  readonly kind: "revisions";
  readonly notices: readonly ComparedNotice[];
  readonly elements: readonly ComparedElement[];
  readonly facts: Comparison["facts"];
  readonly sharedText: readonly SharedPassage[];
  readonly similarity: Comparison["similarity"];
  /** What changed, most telling first. */
  readonly changes: readonly Change[];
  readonly findings: RevisedFindings;
  readonly summary: RevisionsSummary;
}

/** Findings of the older notice that are gone, of the newer one that are new, and (as the newer has them) of both. */
export interface RevisedFindings {
  readonly fixed: readonly Finding[];
  readonly introduced: readonly Finding[];
  readonly remaining: readonly Finding[];
}

/** The revision in one sentence and in numbers; what was merely moved or reworded is counted apart. */
export interface RevisionsSummary {
  readonly message: string;
  /** Whether any word of the notice changed, moves included. */
  readonly textChanged: boolean;
  readonly facts: number;
  readonly moreProtective: number;
  readonly lessProtective: number;
  readonly neutral: number;
  readonly unclear: number;
  readonly moved: number;
  readonly reworded: number;
}

/** What `diff --since` found: every notice that is not as it was at a revision, by path. */
export interface RevisedNotices {
  readonly version: 1;
  readonly kind: "revised-notices";
  /** The revision, as it was given. */
  readonly since: string;
  readonly notices: readonly RevisedNotice[];
  readonly errors: readonly ReportError[];
}

/** A notice that is not as it was at a revision. */
export interface RevisedNotice {
  readonly status: "added" | "changed" | "renamed" | "deleted";
  /** Where it is now; of a deleted one, where it was. */
  readonly path: string;
  /** Where it was; null for an added one. */
  readonly oldPath: string | null;
  /** What became of it, in one sentence. */
  readonly message: string;
  /** What changed in it; null where there is only one text. */
  readonly revisions: Omit<Revisions, "findings"> | null;
  /** All findings of an added notice are introduced, all of a deleted one fixed. */
  readonly findings: RevisedFindings;
}

// ── A house standard ─────────────────────────────────────────────────────────────────────────────────────────────────

/** Notices held against a house standard: `compare --standard FILE --format json`. */
export interface StandardComparison {
  readonly version: 1;
  readonly kind: "standard";
  /** The path of the standard. */
  readonly standard: string;
  readonly notices: readonly StandardNotice[];
  /** What differs, gravest first, then what most notices differ in. */
  readonly ranking: readonly DeviationGroup[];
  readonly errors: readonly ReportError[];
}

/** A notice held against a house standard. */
export interface StandardNotice {
  readonly path: string;
  readonly title: string | null;
  readonly label: string;
  /** Gravest first; none where the notice is as the standard says. */
  readonly deviations: readonly Deviation[];
}

/** In what a notice can differ from a house standard. */
export type DeviationCheck = (typeof deviationChecks)[number];

/** One thing in which a notice is not as the standard says. */
export interface Deviation {
  readonly check: DeviationCheck;
  readonly severity: Severity;
  /** What the notice does, as a predicate: "names “Ann Wray” as data protection officer". */
  readonly message: string;
  /** What the standard says; null where it only says what should not be there. */
  readonly expected: string | null;
  /** What the notice says instead; null where it says nothing. */
  readonly found: string | null;
  readonly evidence: readonly Evidence[];
}

/** Where notices differ from the same thing of the standard, with all of them (numbers index `notices`). */
export interface DeviationGroup extends Pick<Deviation, "check" | "severity" | "expected"> {
  readonly notices: readonly number[];
  /** What they do instead, what most do first. */
  readonly variants: readonly { readonly message: string; readonly notices: readonly number[] }[];
}
