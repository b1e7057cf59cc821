/** The configuration that `noticelint init` writes: short, and commented so that it is read once and understood. */
import { stringify } from "yaml";
import type { OrganisationKind } from "../types.ts";

/** What was seen in a folder. */
export interface Seen {
  /** The notices, from the folder. */
  readonly notices: readonly string[];
  /** Whose they are, where all that say it say the same; and the words that gave it away. */
  readonly organisation: { readonly kind: OrganisationKind; readonly words: string } | null;
}

/** Where editors find the schema once noticelint is installed beside the configuration. */
const SCHEMA = "./node_modules/noticelint/rules/schema/config.v1.json";

/** The text of a configuration for what was seen. */
export function initText({ notices, organisation }: Seen): string {
  const globs = globsOf(notices);
  return `# yaml-language-server: $schema=${SCHEMA}
# What noticelint checks, and how. Paths and globs are from this folder; the command line counts more.

# The packs of rules, and how much of each runs: all, recommended or off. One of your own is a folder: [./rules, all].
extends: [[uk-gdpr, all]]

# What is checked where no file is named, and what never is.
${globs.length > 0 ? list("notices", globs) : '# notices: ["docs/privacy/**"]\n'}# ignore: ["docs/archive/**"]

# Whose notices they are: some rules are for public bodies only. Without it, each notice is asked.
${organisation ? `# Read from “${organisation.words}”.\norganisation: ${organisation.kind}\n` : "# organisation: public-authority\n"}
# From which severity on findings fail a run: error, warning, info or never.
failOn: error

# What was found today and can wait: noticelint baseline writes the file, and takes out of it what is mended.
# baseline: noticelint-baseline.yml

# Rules and groups by name (noticelint rules lists them): off, on, error, warning or info; for some notices other things.
# rules: { quality: info, missing-last-updated: error }
# overrides:
#   - files: ["docs/privacy/jobs.md"]
#     rules: { missing-data-source: off }
`;
}

const list = (key: string, values: readonly string[]): string =>
  stringify({ [key]: values }, { flowCollectionPadding: false, lineWidth: 0, ...(values.length > MOST_LINES && FLOW) });

/** A file of ten lines is read; one of a hundred is not. */
const MOST_LINES = 4;
const FLOW = { collectionStyle: "flow" } as const;

/** Notices that fill a folder are named by the folder. */
function globsOf(notices: readonly string[]): readonly string[] {
  const folders = new Map<string, string[]>();
  for (const path of notices) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), path]);
  }
  return [...folders].flatMap(([folder, paths]) => {
    const endings = new Set(paths.map((path) => path.slice(path.lastIndexOf("."))));
    return paths.length < 3 || folder === "" ? paths : [...endings].map((ending) => `${folder}*${ending}`);
  });
}
