/**
 * Notices over and over, each time with a numbered edit, made as they are asked for: a corpus of any size of which no two
 * texts are the same. Of the labelled ones (NOTICELINT_EVAL, by default ../shared/eval), or of those of the repository.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { evalFolder, root } from "./paths.mjs";

/** The texts of the labelled notices, by the names of their files; none where the folder is not there. */
export const labelled = () =>
  ["seeds", "uk-dev", "transparency-dev"].flatMap((set) => textsIn(join(evalFolder, set, "docs")));

/** The notices of the repository, real and made-up ones, by the names of their files. */
export const own = () => [...textsIn(join(root, "test/notices")), ...textsIn(join(root, "corpus"))];

/** Markdown and text files in a folder, and in those in it. */
function textsIn(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(?:md|txt)$/.test(name) && !name.endsWith("README.md"))
    .sort()
    .map((name) => ({ name: name.replaceAll(sep, "-"), text: readFileSync(join(folder, name), "utf8") }));
}

/** Notice `index` of the corpus: one of them with a sentence of its own behind one of its paragraphs. */
export function numbered(notices, index) {
  const { name, text } = notices[index % notices.length];
  const round = Math.floor(index / notices.length);
  const paragraphs = text.split("\n\n");
  const at = 1 + (round % Math.max(1, paragraphs.length - 1));
  const edit = `This is edition ${index} of this notice, and we keep it for ${1 + (round % 11)} years.`;
  return { id: `${String(index).padStart(7, "0")}-${name}`, text: paragraphs.toSpliced(at, 0, edit).join("\n\n") };
}
