import { existsSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { CONFIG_NAMES, findConfig, seenFrom } from "../config/find.ts";
import { initText, type Seen } from "../config/init.ts";
import { likelyFiles, textFiles } from "../config/notices.ts";
import { InputError } from "../errors.ts";
import { lint } from "../lint.ts";
import { type CompiledPack, compile } from "../phrase/compile.ts";
import { counted } from "../report/counted.ts";
import { openNotice } from "../source/open-notice.ts";
import { bytesOf } from "../source/read-notice.ts";
import type { NoticeReport } from "../types.ts";
import type { Io } from "./io.ts";
import { openPack } from "./pack.ts";
import { refusal } from "./refusal.ts";

/** Writes a configuration into the working directory. Gives the exit code. Throws InputError where there is one already. */
export async function runInit(io: Io): Promise<number> {
  const [name] = CONFIG_NAMES;
  const there = [join(io.cwd, name), findConfig(io.cwd)].find((file) => file !== null && existsSync(file));
  if (there) {
    const path = seenFrom(io.cwd, there);
    throw new InputError("there is a configuration already", {
      path,
      hint: "edit it, or delete it and run init again",
    });
  }
  const seen = await look(io);
  try {
    io.write(name, initText(seen));
  } catch (error) {
    throw refusal(error, "the configuration cannot be written there", name);
  }
  io.out.write(`${said(seen, name)}\n`);
  return 0;
}

function said({ notices, organisation }: Seen, name: string): string {
  const found = notices.length === 0 ? "no privacy notice was found" : counted(notices.length, "notice");
  const shown = notices.slice(0, 5).map((path) => `  ${path}`);
  const more = notices.length > shown.length ? [`  and ${notices.length - shown.length} more`] : [];
  const kind = organisation ? `, of a ${organisation.kind}` : "";
  const next =
    notices.length === 0
      ? ["Next: say under notices where they are, then run noticelint check"]
      : [
          "Next: noticelint check      what is found in them",
          "      noticelint baseline   accepts what is found today, so that only what comes later fails",
        ];
  return [`${name} written: ${found}${kind}`, ...shown, ...more, ...next].join("\n");
}

/** The notices here: what is called one and reads like one; where nothing is, whatever reads like one. */
async function look(io: Io): Promise<Seen> {
  const compiled = compile(await openPack(undefined, io.cwd));
  const called = await reportsOf(likelyFiles(io.cwd), compiled, io);
  const reports = [...called.values()].some((report) => states(report) >= FEW)
    ? called
    : await reportsOf(textFiles(io.cwd), compiled, io);
  const least = reports === called ? FEW : MANY;
  const notices = [...reports.values()].filter((report) => states(report) >= least);
  return { notices: notices.map(({ path }) => path).sort(), organisation: organisationOf(notices) };
}

/** So many elements a page states that is called a privacy notice; so many one that is called something else. */
const FEW = 3;
const MANY = 8;

const states = ({ elements }: NoticeReport): number => elements.filter(({ evidence }) => evidence.length > 0).length;

/** Larger files, and more of them, are not looked into. */
const MOST_BYTES = 1_000_000;
const MOST_FILES = 300;

async function reportsOf(
  paths: readonly string[],
  pack: CompiledPack,
  io: Io,
): Promise<ReadonlyMap<string, NoticeReport>> {
  const reports = new Map<string, NoticeReport>();
  for (const path of paths.slice(0, MOST_FILES)) {
    try {
      if (statSync(resolve(io.cwd, path)).size > MOST_BYTES) continue;
      const document = await openNotice(bytesOf(path, io.cwd), path);
      reports.set(path, lint(document, { pack, asOf: io.today() }));
    } catch (error) {
      // What cannot be read is no notice to begin with; check tells of it where it is named.
      if (!(error instanceof InputError)) throw error;
    }
  }
  return reports;
}

/** Whose notices they are, where those that say it agree. */
function organisationOf(reports: readonly NoticeReport[]): Seen["organisation"] {
  const said = reports.map(({ organisation }) => organisation).filter(({ kind }) => kind !== "unknown");
  const [first] = said;
  if (!first || said.some(({ kind }) => kind !== first.kind)) return null;
  const words = first.evidence[0]?.text.replace(/\s+/g, " ").trim() ?? "";
  return words === ""
    ? null
    : { kind: first.kind, words: words.length <= 80 ? words : `${words.slice(0, 79).trimEnd()}…` };
}
