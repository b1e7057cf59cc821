/** Who states an element and who does not. */
import type { ComparedElement, Status } from "../../types.ts";
import { elementWords } from "../element-words.ts";
import { list, sentence, who } from "../say.ts";

/** A sentence about a difference, and how far the notices differ, 0 (not at all) to 1 (one stands alone). */
export interface Statement {
  readonly text: string;
  readonly degree: number;
}

/** "All but A name a data protection officer and a way to reach them"; null where all notices have the same status. */
export function stated(element: ComparedElement, labels: readonly string[]): Statement | null {
  const present = having(element, "present");
  const weak = having(element, "partial");
  const absent = having(element, "absent");
  const spread = [present, weak, absent].filter((group) => group.length > 0);
  if (spread.length < 2) return null;
  const { verb, rest } = elementWords[element.id];
  const subject = who(present, labels);
  const named = (notices: readonly number[]) =>
    list(
      notices.map((i) => labels[i]!),
      5,
    );
  const told = subject.whole && present.length > 0 && present.length + absent.length === labels.length;
  const parts = [
    `${sentence(subject.words)} ${verb[subject.plural ? 1 : 0]} ${rest}`,
    weak.length > 0 ? `only in weak words: ${named(weak)}` : null,
    absent.length > 0 && !told ? `not found: ${named(absent)}` : null,
    elsewhere(element).length > 0 ? `pointing to another text for it: ${named(elsewhere(element))}` : null,
  ];
  return {
    text: parts.filter((part) => part !== null).join("; "),
    degree: degreeOf(spread.map((group) => group.length)),
  };
}

/** How telling a split into groups of these sizes is: the smaller the minority, the more it stands out. */
export function degreeOf(sizes: readonly number[]): number {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const minority = total - Math.max(...sizes);
  if (minority === 0) return 0;
  return 1 - (0.3 * (minority - 1)) / Math.max(1, total - 1);
}

function having(element: ComparedElement, status: Status): readonly number[] {
  return element.statuses.flatMap((each, i) => (each === status ? [i] : []));
}

function elsewhere(element: ComparedElement): readonly number[] {
  return element.elsewhere.flatMap((each, i) => {
    const open = element.statuses[i] === "absent" || element.statuses[i] === "partial";
    return each.length > 0 && open ? [i] : [];
  });
}
