/** The hints on a configuration, for a run of check. */

import { standardRules } from "../compare/standard/rules.ts";
import { type ConfigHint, configHints, globHints } from "../config/hints.ts";
import { fromConfig, lineOf } from "../config/open.ts";
import { filesNaming } from "../pack/load.ts";
import { paint } from "../report/paint.ts";
import { printable } from "../report/printable.ts";
import type { NoticeReport } from "../types.ts";
import type { Inputs } from "./inputs.ts";
import type { Io } from "./io.ts";
import type { OpenRules } from "./open-rules.ts";

/** What the configuration says without effect, as far as a run can tell. */
export function hintsOf(
  rules: OpenRules,
  inputs: Inputs,
  reports: readonly NoticeReport[],
  io: Io,
): readonly ConfigHint[] {
  const { config, pack, parts, general } = rules;
  if (!config.isThere) return [];
  const found = [...inputs.paths, ...inputs.ignored.keys()].flatMap((path) => fromConfig(config, io.cwd, path) ?? []);
  return [
    ...configHints({
      config,
      pack,
      parts,
      ofStandard: standardRules.map(({ id }) => id).filter((id) => general.rules.has(id)),
      defaults: Object.assign({}, ...parts.map(({ defaults }) => defaults)),
      isRead: (setting) => isRead(setting, rules),
    }),
    ...(inputs.isAll ? globHints(config, found, inputs.idle) : []),
    ...(rules.chosen ? [] : reports.flatMap((report) => needless(report, rules))),
  ];
}

/** Whether a rule that runs names a setting; what a reading names is read by all. */
function isRead(setting: string, { parts, rules }: OpenRules): boolean {
  const runs = new Set(rules.map(({ id }) => id));
  const files = parts.flatMap(({ folder }) => filesNaming(folder, setting));
  return files.some((file) => !file.includes("/") || file.startsWith("reading/") || runs.has(idOf(file)));
}

const idOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1).replace(/\.yml$/, "");

/** Comments that suppress a rule which is switched off for their notice. */
const needless = ({ path, suppressions }: NoticeReport, { effective }: OpenRules): readonly ConfigHint[] =>
  suppressions.flatMap(({ rules, start }) =>
    rules.flatMap((rule) => {
      const state = effective(path).rules.get(rule);
      if (state?.level !== "off") return [];
      const message = `${rule} is suppressed here, and does not run (${state.from})`;
      return [{ path, line: start.line, column: start.column, message, edit: "take the comment out, or the rule in" }];
    }),
  );

/** Says hints on standard error. */
export function tellHints(hints: readonly ConfigHint[], options: { readonly color: boolean }, io: Io): void {
  const ink = paint(options.color ? io.err.colour : 0);
  for (const { path, line, column, message, edit } of hints) {
    const place = [printable(path), line, column].filter((each) => each !== undefined).join(":");
    io.err.write(`${ink.cyan("hint")}: ${ink.bold(place)}: ${printable(message)}\n  ${ink.cyan("edit")}: ${edit}\n`);
  }
}

/** Says, where nothing else is checked, that what was named is ignored: but not to a hook, which hands over every file. */
export function tellIgnored({ paths, errors, ignored }: Inputs, { config }: OpenRules, io: Io): void {
  if (paths.length > 0 || errors.length > 0 || OF_HOOKS.some((name) => io.env(name) !== undefined)) return;
  for (const [path, index] of ignored) {
    io.err.write(`${printable(path)} is not checked: ${lineOf(config, ["ignore", index])} ignores it\n`);
  }
}

/** What git and pre-commit set for the hooks that they run. */
const OF_HOOKS = ["PRE_COMMIT", "GIT_INDEX_FILE"];
