/** Comments of a notice that suppress findings: they stay in the report, each with the reason that its comment gives. */
import { placesOf } from "../document/place.ts";
import type { Document, Finding, Suppression } from "../types.ts";
import { type Directive, directivesIn } from "./directives.ts";
import { type DescribedRule, ownRules } from "./own-rules.ts";
import { type Scope, scopesOf } from "./scope.ts";

/** Findings with those marked that a comment suppresses, and with what is amiss with the comments; and the comments. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly suppressions: readonly Suppression[];
}

/** Applies the comments of a notice. `known` are the ids of all rules, `ran` of those that ran. */
export function suppress(
  document: Document,
  findings: readonly Finding[],
  { known, ran }: { readonly known: ReadonlySet<string>; readonly ran: ReadonlySet<string> },
): Suppressed {
  const directives = directivesIn(document.source, document.format, known);
  if (directives.length === 0) return { findings, suppressions: [] };
  const { scopes, unpaired } = scopesOf(directives, document);
  const place = placesOf(document);
  const rangeOf = ({ from, to }: Directive) => ({ start: place(from), end: place(to) });
  const used = new Map<Directive, string[]>();
  const marked = findings.map((finding) => {
    const scope = scopes.find((each) => covers(each, finding));
    if (!scope) return finding;
    const { directive } = scope;
    const rules = used.get(directive) ?? [];
    rules.push(finding.rule);
    used.set(directive, rules);
    return { ...finding, suppressed: { kind: "comment", reason: directive.reason, start: place(directive.from) } };
  });
  const amiss = (rule: DescribedRule, directive: Directive, detail?: string): Finding => ({
    ...asFinding(rule, detail),
    ...rangeOf(directive),
    quote: document.source.slice(directive.from, directive.to),
  });
  const unused = scopes.flatMap(({ directive }) => {
    const idle = directive.rules.filter((each) => ran.has(each) && !used.get(directive)?.includes(each));
    return idle.length > 0 ? [amiss(ownRules.unused, directive, `Not found: ${idle.join(", ")}.`)] : [];
  });
  const malformed = directives.flatMap((directive) =>
    directive.mistake === null ? [] : [amiss(ownRules.malformed, directive, `Here, ${directive.mistake}.`)],
  );
  return {
    findings: [...marked, ...malformed, ...unpaired.map((directive) => amiss(ownRules.unclosed, directive)), ...unused],
    suppressions: directives
      .filter(({ kind }) => kind !== "end")
      .map((directive) => ({
        ...rangeOf(directive),
        kind: directive.kind,
        rules: directive.rules,
        reason: directive.reason,
        findings: used.get(directive)?.length ?? 0,
      })),
  };
}

const covers = ({ directive, from, to }: Scope, { rule, start }: Finding): boolean =>
  directive.rules.includes(rule) && start.offset >= from && start.offset < to;

const asFinding = ({ id, severity, confidence, what, why, do: advice }: DescribedRule, detail = "") => ({
  rule: id,
  severity,
  confidence,
  outcome: "fail" as const,
  absence: false,
  message: [what, detail].filter((part) => part !== "").join(" "),
  why,
  suggest: advice,
  section: [],
  related: [],
  law: [],
  fingerprint: "",
  suppressed: null,
});
