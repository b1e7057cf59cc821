/** The differences between notices in words, most telling first. */
import type { ComparedElement, Comparison, Difference, FactBase } from "../types.ts";
import { cited } from "./cited.ts";
import { contactDifferences } from "./difference/contacts.ts";
import { foundOnly } from "./difference/found-only.ts";
import { leftOver } from "./difference/left-over.ts";
import { names } from "./difference/names.ts";
import { numbers } from "./difference/numbers.ts";
import { organisations } from "./difference/organisations.ts";
import { rights } from "./difference/rights.ts";
import type { Statement } from "./difference/stated.ts";
import { stated } from "./difference/stated.ts";
import { template } from "./difference/template.ts";
import { VALUED, values } from "./difference/values.ts";
import type { Side } from "./side.ts";
import { route } from "./telling.ts";
import type { Topic } from "./topics.ts";
import { topics } from "./topics.ts";

/** One difference a topic at most, from who states it and with what value; then those that need a look across topics. */
export function differences(sides: readonly Side[], compared: Omit<Comparison, "differences">): readonly Difference[] {
  return [
    ...contactDifferences(sides),
    ...template(compared),
    ...leftOver(compared),
    ...names(sides, compared),
    ...topics.flatMap((topic) => ofTopic(topic, sides, compared)),
    ...numbers(sides),
    ...organisations(sides),
    ...foundOnly(compared),
  ]
    .map((difference) => ({ ...difference, evidence: cited(difference.evidence) }))
    .sort((a, b) => b.weight - a.weight);
}

const MOST_QUOTES = 4;
const MOST_ROUTES = 2;

function ofTopic(
  topic: Topic,
  sides: readonly Side[],
  compared: Omit<Comparison, "differences">,
): readonly Difference[] {
  const labels = sides.map((side) => side.label);
  const elements = topic.elements.flatMap((id) => compared.elements.find((element) => element.id === id) ?? []);
  const facts = compared.facts.find(({ kind }) => kind === topic.kind)?.values ?? [];
  const different = VALUED.has(topic.kind) ? values(topic.kind, facts, labels) : null;
  const statements: readonly (Statement | null)[] = [
    ...(topic.kind === "right" ? [rights(elements, labels)] : elements.map((element) => stated(element, labels))),
    different && { ...different, text: `${topic.title}: ${different.text}` },
  ];
  const said = statements.filter((statement) => statement !== null);
  const degree = Math.max(0, ...said.map((statement) => statement.degree));
  if (said.length === 0) return [];
  const message = said.map(({ text }) => text).join(". ");
  const evidence = sides.flatMap((_, notice) => proof(topic, notice, facts[notice] ?? [], elements));
  return [{ topic: topic.kind, message, weight: topic.weight * degree, evidence }];
}

/** The first facts of a notice, else what sends its reader elsewhere; for complaints, what states each of the routes. */
function proof(
  topic: Topic,
  notice: number,
  facts: readonly FactBase[],
  elements: readonly ComparedElement[],
): Difference["evidence"] {
  const routes = elements.flatMap((each) =>
    [...each.evidence[notice]!]
      .filter(({ text }, _, all) => route(text) > 1 || all.length === 1)
      .sort((a, b) => route(b.text) - route(a.text))
      .slice(0, MOST_ROUTES),
  );
  const quotes =
    topic.kind === "complaint" && routes.length > 0
      ? routes
      : facts.length > 0
        ? facts.map((fact) => fact.evidence)
        : elements.flatMap((each) => each.elsewhere[notice]!);
  const once = quotes.filter(({ start }, i) => quotes.findIndex((other) => other.start.offset === start.offset) === i);
  return once.slice(0, MOST_QUOTES).map((evidence) => ({ notice, evidence }));
}
