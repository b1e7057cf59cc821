/** The tables of a store, as data: what makes them, what describes them (docs/store.md) and what checks that come from here. */

export interface Table {
  readonly name: string;
  /** What one row is. */
  readonly row: string;
  readonly columns: readonly Column[];
}

export interface Column {
  readonly name: string;
  /** As DuckDB says it. */
  readonly type: string;
  readonly about: string;
}

/** The version of the tables: a store of another one is not written to. */
export const SCHEMA_VERSION = 2;

const column = (name: string, type: string, about: string): Column => ({ name, type, about });

const NOTICE = column("notice", "BIGINT", "its number, the same in every table");
const LINE = column("line", "INTEGER", "where that begins, from 1; in Word, OpenDocument and PDF files the page");

/** What is known of everything that was offered. */
const ORIGIN = [
  NOTICE,
  column("key", "UUID", "of id, path, url, date, sector, content, rules, options and day: never twice in a store"),
  column("run", "INTEGER", "the run that judged it"),
  column("as_of", "DATE", "the day whose law was applied"),
  column("id", "VARCHAR", "by which it is known from one run to the next"),
  column("path", "VARCHAR", "the name under which it is reported"),
  column("url", "VARCHAR", "where it was published, where that was said with it"),
  column("date", "DATE", "when it was published or collected, where that was said with it"),
  column("sector", "VARCHAR", "the group to count it in, where that was said with it"),
  column("sha256", "VARCHAR", "of its content, in hex; null where there was none to be read"),
  column("bytes", "BIGINT", "the size of its content"),
  column("ms", "DOUBLE", "milliseconds that it took to read and judge"),
] as const;

export const tables: readonly Table[] = [
  {
    name: "store",
    row: "the store itself: there is one row",
    columns: [
      column("schema", "INTEGER", "the version of these tables"),
      column("created", "TIMESTAMP", "when it was made, UTC"),
    ],
  },
  {
    name: "runs",
    row: "one scan, from its start to its end however often it was stopped",
    columns: [
      column("run", "INTEGER", "its number, from 1"),
      column("started", "TIMESTAMP", "UTC"),
      column("finished", "TIMESTAMP", "UTC; null while there is more to do"),
      column("sources", "VARCHAR[]", "what was to be scanned, as given"),
      column("as_of", "DATE", "the day whose law was applied, …"),
      column("pinned", "BOOLEAN", "… also to notices of a known date, which else are judged by the law of that"),
      column("judging", "VARCHAR", "hash of rules, settings, options and version"),
      column("packs", "VARCHAR[]", "the packs of rules, each with version and hash"),
      column("version", "VARCHAR", "of noticelint"),
    ],
  },
  {
    name: "seen",
    row: "a notice that was offered to a run, whether that run judged it or an earlier one had",
    columns: [column("run", "INTEGER", "the run"), NOTICE],
  },
  {
    name: "notices",
    row: "a notice that was judged",
    columns: [
      ...ORIGIN,
      column("format", "VARCHAR", "markdown, text, html, word, pdf, …"),
      column("title", "VARCHAR", "as it stands in it"),
      column("organisation", "VARCHAR", "the kind of organisation whose notice it is"),
      column("words", "INTEGER", "words of the notice, without what stands around it"),
      column("updated", "DATE", "when it says that it was last updated"),
    ],
  },
  {
    name: "signatures",
    row: "the text of a notice as numbers, by which near-duplicates are found",
    columns: [NOTICE, column("signature", "BLOB", "MinHash of its runs of four words: 128 numbers of 16 bits")],
  },
  {
    name: "failures",
    row: "a notice of which there is no report",
    columns: [
      ...ORIGIN,
      column("kind", "VARCHAR", "input: it is no notice; deadline: it took too long; crash: a defect of noticelint"),
      column("message", "VARCHAR", "what went wrong"),
      column("hint", "VARCHAR", "what to do about it"),
    ],
  },
  {
    name: "elements",
    row: "how a notice states one thing that Articles 13 and 14 (or good practice) want stated",
    columns: [
      NOTICE,
      column("element", "VARCHAR", "what: retention, complaint-ico, right-access, …"),
      column("status", "VARCHAR", "present, partial, absent, not-applicable"),
      column("clauses", "INTEGER", "how many clauses state it"),
      column("quote", "VARCHAR", "the first of them, at most 300 characters"),
      LINE,
    ],
  },
  {
    name: "facts",
    row: "a value that was read from a notice",
    columns: [
      NOTICE,
      column(
        "kind",
        "VARCHAR",
        "controller, contact, dpo, lawful-basis, retention, recipient, transfer, right, date, registration, link",
      ),
      column("type", "VARCHAR", "a kind of its own within that: email, duration, named, last-updated, ico, …"),
      column("value", "VARCHAR", "a name, an address, a basis, an ISO duration, a place"),
      column("subject", "VARCHAR", "what it is about: a purpose, the data kept, a safeguard, whose contact it is"),
      column("polarity", "VARCHAR", "affirmed or denied"),
      column("quote", "VARCHAR", "the words it was read from, at most 300 characters"),
      LINE,
    ],
  },
  {
    name: "outcomes",
    row: "what a rule says of a notice",
    columns: [
      NOTICE,
      column("rule", "VARCHAR", "the rule"),
      column("outcome", "VARCHAR", "pass, fail, review, not-applicable"),
    ],
  },
  {
    name: "findings",
    row: "a fail or review in words",
    columns: [
      NOTICE,
      column("rule", "VARCHAR", "the rule"),
      column("severity", "VARCHAR", "error, warning, info"),
      column("confidence", "VARCHAR", "high, medium, low"),
      column("outcome", "VARCHAR", "fail, or review where a human must look"),
      column("message", "VARCHAR", "what was found"),
      column("quote", "VARCHAR", "the words it is about, at most 300 characters"),
      LINE,
      column("fingerprint", "VARCHAR", "the same as long as the finding is the same"),
      column("suppressed", "VARCHAR", "by what it was suppressed; null where it was not"),
    ],
  },
];

/** A question that is asked so often that it has a name in the store. */
export interface View {
  readonly name: string;
  readonly row: string;
  readonly select: string;
}

export const views: readonly View[] = [
  {
    name: "latest",
    row: `each notice as it was when last seen, by its id, or by id and url where several urls had that: a row of notices, with the run that saw it (seen), the year of its
date, else of its update (year), the site of its url (site), its sector, else the kind of its organisation (sector), and
"all" (corpus)`,
    select: `select n.* replace (coalesce(n.sector, n.organisation) as sector), s.run as seen,
      year(coalesce(n.date, n.updated)) as year, nullif(regexp_extract(n.url, '://([^/]+)', 1), '') as site, 'all' as corpus
    from notices n join seen s using (notice)
    qualify s.run = max(s.run) over (partition by n.id)
      and row_number() over (partition by n.id, n.url order by s.run desc, n.notice desc) = 1`,
  },
];

/** The columns of `latest` by which a ready query may group. */
export const groups = ["organisation", "sector", "year", "format", "site", "corpus"] as const;

/** The statements that make an empty store. */
export const creation = (): readonly string[] => [
  ...tables.map(
    ({ name, columns }) => `create table ${name} (${columns.map((one) => `"${one.name}" ${one.type}`).join(", ")})`,
  ),
  ...viewing(),
  `insert into store values (${SCHEMA_VERSION}, now() at time zone 'UTC')`,
];

/** The statements that give a store, or one connection ("temp"), the views of this version, whatever views it has. */
export const viewing = (to: "" | "temp" = ""): readonly string[] =>
  views.map(({ name, select }) => `create or replace ${to} view ${name} as ${select}`);
