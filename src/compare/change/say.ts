/** A change in one sentence. */
import type { ChangedFact, ChangeKind, Direction } from "../../types.ts";
import { rightWords } from "../element-words.ts";
import { brief, list, quoted } from "../say.ts";
import { apart } from "./apart.ts";
import type { Group } from "./group.ts";
import type { Statement } from "./statement.ts";

/** What a kind of fact is called, and how much a change of it tells, 1 to 10. */
export const kinds: Readonly<Record<ChangedFact, { readonly title: string; readonly weight: number }>> = {
  "lawful-basis": { title: "Lawful basis", weight: 10 },
  right: { title: "Right", weight: 10 },
  retention: { title: "How long data is kept", weight: 9 },
  transfer: { title: "Where the data is", weight: 9 },
  recipient: { title: "Recipient", weight: 9 },
  controller: { title: "Who is responsible", weight: 9 },
  complaint: { title: "Complaints", weight: 8 },
  safeguard: { title: "Safeguard for transfers", weight: 8 },
  "special-category": { title: "Special category data", weight: 8 },
  dpo: { title: "Data protection officer", weight: 7 },
  "legitimate-interest": { title: "Legitimate interest", weight: 7 },
  purpose: { title: "Purpose", weight: 7 },
  "data-category": { title: "Kind of data", weight: 6 },
  "controller-contact": { title: "Contact", weight: 6 },
  source: { title: "Where data comes from", weight: 5 },
  cookie: { title: "Cookies", weight: 5 },
  children: { title: "Children", weight: 5 },
  security: { title: "Security", weight: 5 },
  obligation: { title: "Whether data must be given", weight: 5 },
  "policy-change": { title: "Changes to the notice", weight: 4 },
  law: { title: "Law cited", weight: 3 },
  date: { title: "Date of the notice", weight: 3 },
  other: { title: "Other", weight: 1 },
};

/** What a difference is about: its subject, or those of its members. */
export function subjectOf({ before, after, members, change }: Group): string {
  const own = (change === "added" ? after : (before ?? after))!;
  return members.length > 1 ? list([...new Set(members.map(({ subject }) => subject))], 8) : own.subject;
}

const VERBS: Readonly<Record<ChangeKind, string>> = {
  added: "now stated",
  removed: "no longer stated",
  changed: "changed",
  moved: "moved to another section",
  reworded: "reworded; no change of fact was found",
};

/** "Recipient: “Acme Ltd” is new (less protective: one more who receives data)". */
export function messageOf(group: Group, direction: Direction, because: string): string {
  const { title } = kinds[group.fact];
  const plain = group.change === "moved" || group.change === "reworded";
  const meaning = plain ? "" : ` (${direction.replace("-", " ")}: ${because})`;
  return `${title}: ${body(group)}${meaning}`;
}

function body(group: Group): string {
  const { before, after, change, members } = group;
  if (change === "changed" && before && after) {
    if (before.words !== null && after.words !== null && before.words !== after.words) {
      const about =
        before.about === "" || before.subject === before.words
          ? ""
          : `${before.fact === "right" ? nameOf(before) : brief(before.subject)}, `;
      const [old, now] = apart(before.words, after.words, 90);
      return `${about}${brief(old)} became ${brief(now)}`;
    }
    const [old, now] = apart(before.evidence.text, after.evidence.text, 70);
    return `${quoted(old, 70)} became ${quoted(now, 70)}`;
  }
  const verb =
    change === "reworded" && !(before && after)
      ? `${after ? "new" : "dropped"} words, in which no fact was read`
      : VERBS[change];
  if (members.length > 1) return `${brief(list([...new Set(members.map(nameOf))], 6), 160)}: ${verb}`;
  return `${nameOf((after ?? before)!)}: ${verb}`;
}

function nameOf({ fact, subject, words }: Statement): string {
  if (fact === "right" && subject in rightWords) {
    const name = rightWords[subject as keyof typeof rightWords]!;
    return words === null ? name : `${name}, ${words}`;
  }
  if (subject === "automated-decisions") return "automated decisions";
  if (subject === "complaint-ico") return "to the regulator";
  if (subject === "complaint-controller") return "to the organisation itself";
  if (words === null) return quoted(subject, 70);
  return words === subject ? brief(subject) : `${brief(subject)} (${brief(words)})`;
}
