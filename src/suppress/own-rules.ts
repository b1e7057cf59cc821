import type { Finding, Rule } from "../types.ts";

/** A rule as reports describe it. */
export type DescribedRule = Pick<
  Rule,
  "id" | "title" | "status" | "severity" | "confidence" | "law" | "what" | "why" | "do" | "suggest"
>;

const rule = (
  id: string,
  severity: Finding["severity"],
  words: Pick<Rule, "title" | "what" | "why" | "do">,
): DescribedRule => ({ id, severity, status: "stable", confidence: "high", law: [], ...words });

/** What noticelint says of the comments that suppress its findings. No comment suppresses these. */
export const ownRules = {
  malformed: rule("suppression-malformed", "error", {
    title: "A comment that should suppress a finding cannot be read",
    what: "This comment was meant to suppress a finding, and suppresses nothing.",
    why: "Whoever wrote it takes the finding to be settled, and it is not.",
    do: "Write noticelint-ignore-next RULE: REASON in a comment; also -begin and -end, and -file.",
  }),
  unclosed: rule("suppression-unclosed", "error", {
    title: "A suppression is begun and not ended, or ended and not begun",
    what: "This comment has no other that goes with it, and suppresses nothing.",
    why: "A suppression without an end would hide whatever is written later.",
    do: "Write noticelint-ignore-begin RULE: REASON and noticelint-ignore-end RULE around the passage.",
  }),
  unused: rule("suppression-unused", "warning", {
    title: "A suppression that nothing needs any more",
    what: "Nothing of this rule is found where this comment suppresses it.",
    why: "A suppression that is left behind hides what comes later.",
    do: "Take it out.",
  }),
} as const;
