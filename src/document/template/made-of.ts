import type { Format } from "../../types.ts";
import { engineOf } from "./engine.ts";
import { hamlMade } from "./haml.ts";
import { localeMade } from "./locale.ts";
import { type Made, writer } from "./made.ts";
import { sourceMade } from "./program/source.ts";
import { slimMade } from "./slim.ts";
import { type Stage, stageOf } from "./stage.ts";
import { componentMade } from "./vue.ts";
import { lacksTitle, madeOf } from "./weave.ts";

/** Makes the text of a source in which code stands. Throws InputError where its syntax has a mistake. */
export function textMade(source: string, path: string, format: Format, wholePage: boolean): Made {
  if (format === "locale") return localeMade(source, path, wholePage);
  if (format === "source")
    return /\.(?:vue|svelte)$/i.test(path) ? componentMade(source, path) : sourceMade(source, path);
  const indented = /\.(haml|slim)$/i.exec(path)?.[1]?.toLowerCase();
  if (indented !== undefined) return indentedMade(source, indented === "haml" ? hamlMade : slimMade);
  return madeOf(source, engineOf(source, path) ?? ANY);
}

/** The title that the code gives its page is a heading where the template has no other. */
function indentedMade(source: string, read: (stage: Stage) => Made): Made {
  const language = /^[ \t]*(?::(?:markdown|md|govspeak|kramdown)|markdown:)[ \t]*$/m.test(source) ? "markdown" : "html";
  const made = (titled: boolean) => read(stageOf(source, writer(source), language, titled));
  const first = made(false);
  return first.title !== null && lacksTitle(first, first.title) ? made(true) : first;
}

/** What is said to be a template, without a name that tells of which engine. */
const ANY = { families: new Set(["angle", "curly"] as const), language: "markdown" } as const;
