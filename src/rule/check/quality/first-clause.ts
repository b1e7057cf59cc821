import type { NoticeContext } from "../../../extract/context.ts";
import type { Clause } from "../../../types.ts";

/** Where to report what is true of the notice as a whole: its title, else its first clause. */
export function firstClause({ document, clauses }: NoticeContext): Clause {
  const title = clauses.find(({ block }) => block === document.meta.titleBlock);
  const first = title ?? clauses.find(({ part }) => part === "notice") ?? clauses[0];
  if (!first) throw new Error("a notice without a clause cannot be judged");
  return first;
}
