/**
 * The words of a scan. A source offers notices one after another, workers judge them, a sink keeps what became of them.
 * All of it is plain data: it passes between threads by structured clone and between machines as JSON, but for `bytes`.
 */
import type { JudgedBy } from "../cli/options.ts";
import type { ElementId, Format, OutcomeKind, Polarity, Severity, Status } from "../types.ts";

// ── What is offered ──────────────────────────────────────────────────────────────────────────────────────────────────

/** What is known of a notice besides its text. What a source does not know is left out. */
export interface Origin {
  /** By which it is known from one scan to the next: a path, "archive.zip!entry", an address, or the id of a record. */
  readonly id: string;
  /** The name under which it is reported; its ending gives the format where `format` is missing. */
  readonly path: string;
  readonly url?: string;
  /** The day on which it was published or collected, YYYY-MM-DD. */
  readonly date?: string;
  /** A group to count by, in the words of whoever collected the notices. */
  readonly sector?: string;
}

/** One notice for a scan: the bytes of its file, or its text where it came as a text. */
export interface Offered extends Origin {
  readonly content: Uint8Array | string;
  readonly format?: Format;
  /** The charset that came with the bytes. */
  readonly charset?: string;
}

/** A notice that a source knows of and could not get at. */
export interface Unreadable extends Origin {
  readonly error: ScanError;
}

/** Where the notices of a scan come from: each is made when it is asked for, so that none waits in memory. */
export interface ScanSource extends AsyncIterable<Offered | Unreadable> {
  /** How many there will be, where that can be told before they are read: for the time that is left. */
  readonly count?: (() => Promise<number | null>) | undefined;
}

// ── By what it is judged ─────────────────────────────────────────────────────────────────────────────────────────────

/** By what all notices of a scan are judged; a worker loads the rules by it. */
export interface Judging {
  /** As given on the command line: packs and configuration are read from `cwd`. */
  readonly options: JudgedBy;
  readonly cwd: string;
  /** The day whose law applies, YYYY-MM-DD, … */
  readonly asOf: string;
  /** … also to notices of a known date, which else are judged by the law of that. */
  readonly pinned: boolean;
  /** Of everything that a report depends on besides notice and day: rules, settings, options and version. 16 hex digits. */
  readonly hash: string;
}

// ── What becomes of it ───────────────────────────────────────────────────────────────────────────────────────────────

/** Why there is no report. "input": it is no notice; "deadline": it took too long; "crash": a defect of noticelint. */
export interface ScanError {
  readonly kind: "input" | "deadline" | "crash";
  readonly message: string;
  readonly hint: string;
}

/** What became of one notice. Either `rows` or `error` is null. */
export interface Scanned extends Origin {
  /** Of origin, content, judging and day: what has the same key would have the same rows. A UUID. */
  readonly key: string;
  /** The day whose law was applied, YYYY-MM-DD. */
  readonly asOf: string;
  /** SHA-256 of the content, in hex; null where there was none to be read. */
  readonly sha256: string | null;
  readonly bytes: number;
  /** How long it took to read and judge, in milliseconds. */
  readonly ms: number;
  readonly rows: NoticeRows | null;
  readonly error: ScanError | null;
}

/** A Scanned under way between threads or machines: its JSON, and what has to be known of it without parsing that. */
export interface Parcel {
  readonly key: string;
  readonly failed: boolean;
  readonly json: string;
}

/** Keeps what became of notices. */
export interface ScanSink {
  /** Which of these keys are kept already, failures among them. They count as seen by this scan. */
  known(keys: readonly string[]): Promise<ReadonlySet<string>>;
  /** Keeps all of a batch or nothing of it. What is kept already is not kept again. Throws InputError, as for a full disk. */
  write(batch: readonly Parcel[]): Promise<void>;
}

// ── What is kept of a report ─────────────────────────────────────────────────────────────────────────────────────────

/** A report in brief, as the tables of a store have it: quotations are cut short. Lines count from 1, pages as lines do. */
export interface NoticeRows {
  readonly format: Format;
  readonly title: string | null;
  readonly organisation: string;
  /** Words of the notice itself. */
  readonly words: number;
  /** When it says that it was last updated, YYYY-MM-DD. */
  readonly updated: string | null;
  /** MinHash of its runs of words, 128 numbers of 16 bits in base64; what is alike in text is alike in these. */
  readonly signature: string;
  readonly elements: readonly ElementRow[];
  readonly facts: readonly FactRow[];
  /** The rules with each outcome. */
  readonly outcomes: Readonly<Record<OutcomeKind, readonly string[]>>;
  readonly findings: readonly FindingRow[];
}

export interface ElementRow {
  readonly element: ElementId;
  readonly status: Status;
  /** Clauses that state it. */
  readonly clauses: number;
  /** The first that states it plainly, else the first. */
  readonly quote: string | null;
  readonly line: number | null;
}

export interface FactRow {
  /** "controller", "contact", "dpo", "lawful-basis", "retention", "recipient", "transfer", "right", "date", … */
  readonly kind: string;
  /** A kind of its own within that: "email", "duration", "named", "last-updated"; null where there is none. */
  readonly type: string | null;
  /** What is stated: a name, an address, a basis, an ISO duration, a place. */
  readonly value: string | null;
  /** What it is about: a purpose, the data kept, a safeguard. */
  readonly subject: string | null;
  readonly polarity: Polarity;
  readonly quote: string;
  readonly line: number;
}

export interface FindingRow {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: string;
  readonly outcome: "fail" | "review";
  readonly message: string;
  readonly quote: string;
  readonly line: number;
  readonly fingerprint: string;
  /** By what it was suppressed; null where it was not. */
  readonly suppressed: string | null;
}
