/** The page on mutations of the corpus: what `diff` makes of notices of which one thing is different, or nothing at all. */
import { allDisguises, allMutations, changesOf, judge } from "../test/mutations/index.ts";

/** The page as Markdown: counts by kind of mutation, what was missed or told beside it, and the disguises. */
export function mutationsPage(): string {
  const judged = allMutations.map(judge);
  const kinds = [...new Set(allMutations.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const of = judged.filter(({ mutation }) => mutation.kind === kind);
    return [kind, of.length, of.filter(({ found }) => found).length, extraIn(of)];
  });
  const disguised = [...new Set(allDisguises.map(({ kind }) => kind))].map((kind) => {
    const of = allDisguises.filter((each) => each.kind === kind);
    return [kind, of.length, of.reduce((sum, each) => sum + changesOf(each).length, 0)];
  });
  const found = judged.filter((each) => each.found).length;
  const parts = [
    "# What one difference is told as",
    "Made by `npm run reports` from the corpus: each mutation changes one thing in a notice, and `diff` should tell exactly that change, with its direction; a disguise says the same in another form, and `diff` should tell nothing.",
    `${found} of ${judged.length} mutations are found with their direction; ${extraIn(judged)} changes are told beside them.`,
    table(["mutation", "made", "found", "told beside it"], rows),
    table(["disguise", "made", "changes told"], disguised),
  ];
  return `${parts.join("\n\n")}\n`;
}

const extraIn = (judged: readonly { readonly extra: readonly unknown[] }[]): number =>
  judged.reduce((sum, { extra }) => sum + extra.length, 0);

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
