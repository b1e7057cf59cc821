import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failed, parcel } from "../../src/scan/scan-one.ts";
import type { FactRow, FindingRow, NoticeRows, Parcel, Scanned } from "../../src/scan/types.ts";
import { openStore } from "../../src/store/open.ts";
import { beginRun, finishRun } from "../../src/store/runs.ts";
import { openSink } from "../../src/store/sink.ts";
import type { Status } from "../../src/types.ts";

/** The bytes of a store with two runs over made-up notices, of which one changed and one came later; made once. */
export function storeMade(): Promise<Buffer> {
  made ??= make();
  return made;
}

let made: Promise<Buffer> | undefined;

async function make(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "noticelint-store-"));
  try {
    const store = await openStore("store.duckdb", { cwd: folder, to: "make" });
    const connection = await store.connect();
    for (const [index, notices] of RUNS.entries()) {
      const day = `2026-0${index + 1}-01`;
      const { run } = await beginRun(connection, {
        sources: ["notices"],
        judgingOf: (asOf) => ({ options: {}, cwd: folder, asOf, pinned: true, hash: "0123456789abcdef" }),
        asOf: day,
        today: day,
        packs: [{ name: "uk-gdpr", version: "1.0.0", hash: "fedcba9876543210", rules: 3 }],
        version: "0.1.0",
      });
      const sink = await openSink(store, run);
      await sink.known(notices.map(({ key }) => key));
      await sink.write(notices);
      await finishRun(connection, run);
    }
    store.close();
    return readFileSync(join(folder, "store.duckdb"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Made {
  readonly id: string;
  readonly organisation: string;
  readonly words: number;
  readonly updated: string;
  readonly keeps: Status;
  readonly shares: string | null;
  /** A number by which texts are told apart: alike where it is. */
  readonly text: number;
  readonly ms: number;
}

const mark = (number: number) => ({
  key: `00000000-0000-8000-8000-00000000000${number}`,
  asOf: "2026-02-01",
  bytes: 1000 * number,
});

function scanned(number: number, one: Made): Parcel {
  const all: Scanned = {
    ...mark(number),
    id: one.id,
    path: one.id,
    url: `https://${one.id.replace(/^.*\/|\.md$/g, "")}.example/privacy`,
    sha256: String(one.text).repeat(64),
    ms: one.ms,
    rows: rowsOf(one),
    error: null,
  };
  return parcel(all);
}

const rowsOf = (one: Made): NoticeRows => ({
  format: "markdown",
  title: "Privacy notice",
  organisation: one.organisation,
  words: one.words,
  updated: one.updated,
  signature: Buffer.from(Uint32Array.from({ length: 128 }, (_, i) => 1000 * one.text + i).buffer).toString("base64"),
  elements: [
    { element: "retention", status: one.keeps, clauses: one.keeps === "absent" ? 0 : 1, ...said(one.keeps) },
    { element: "right-access", status: "present", clauses: 2, quote: "You may ask us for a copy.", line: 9 },
  ],
  facts: [
    fact({ kind: "lawful-basis", value: "consent", subject: "sending news", quote: "with your consent" }),
    ...(one.shares === null
      ? []
      : [fact({ kind: "recipient", type: "named", value: one.shares, quote: `We share it with ${one.shares}.` })]),
    ...(one.keeps === "present"
      ? [fact({ kind: "retention", type: "duration", value: "P2Y", subject: "your name", quote: "for 2 years" })]
      : []),
    fact({ kind: "transfer", value: "India", subject: "none", quote: "our office in India" }),
  ],
  outcomes: {
    pass: ["missing-right-access", ...(one.keeps === "absent" ? [] : ["missing-retention"])],
    fail: one.keeps === "absent" ? ["missing-retention"] : [],
    review: [],
    "not-applicable": ["missing-transfers"],
  },
  findings: one.keeps === "absent" ? [finding(one.id)] : [],
});

const said = (status: Status) =>
  status === "absent" ? { quote: null, line: null } : { quote: "We keep it for 2 years.", line: 5 };

const fact = (row: Partial<FactRow> & Pick<FactRow, "kind" | "value" | "quote">): FactRow => ({
  ...{ type: null, subject: null, polarity: "affirmed", line: 7 },
  ...row,
});

const finding = (id: string): FindingRow => ({
  ...{ rule: "missing-retention", severity: "error", confidence: "high", outcome: "fail", line: 1 },
  message: "The notice does not say how long data is kept.",
  quote: "Privacy notice",
  fingerprint: `retention-of-${id}`,
  suppressed: null,
});

const PELL: Made = {
  ...{ id: "notices/pell.md", organisation: "company", words: 410, updated: "2024-05-01", ms: 12 },
  ...{ keeps: "absent", shares: "Bexley Mailing Services", text: 1 },
};
const MARSH: Made = { ...PELL, id: "notices/marsh.md", organisation: "charity", words: 640, keeps: "present", ms: 31 };
const HARROW: Made = { ...PELL, id: "notices/harrow.md", updated: "2025-11-03", shares: null, text: 2, ms: 8 };
/** A copy of another. */
const LOWE: Made = { ...MARSH, id: "notices/lowe.md", ms: 29 };

const EMPTY = failed(
  { offered: { id: "notices/empty.md", path: "notices/empty.md", content: "" }, mark: { ...mark(9), sha256: null } },
  { kind: "input", message: "the file is empty", hint: "a notice has words" },
);

/** What each run is offered: what an earlier one was offered too is known. */
const RUNS: readonly (readonly Parcel[])[] = [
  [scanned(1, PELL), scanned(2, MARSH), parcel(EMPTY)],
  [
    scanned(3, { ...PELL, keeps: "present", words: 420, text: 3 }),
    ...[scanned(2, MARSH), scanned(4, HARROW), scanned(5, LOWE), parcel(EMPTY)],
  ],
];
