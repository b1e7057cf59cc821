import { list } from "../compare/say.ts";
import type { ComparedCluster, Comparison } from "../types.ts";
import { leftOvers, summary, values } from "./comparison-clusters.ts";
import { bullets, inline, quote } from "./comparison-markdown-parts.ts";

const MOST_CLUSTERS = 50;
const MOST_IN_FULL = 10;

/** The groups of notices made from one text, largest first, with what stands in the gaps of it. */
export function clustersMarkdown({ clusters, notices }: Comparison): readonly string[] {
  if (clusters.length === 0) return [];
  const labels = notices.map(({ label }) => label);
  const items = clusters
    .slice(0, MOST_CLUSTERS)
    .map((cluster, rank) =>
      [
        `${rank + 1}. ${inline(summary(cluster, labels))}`,
        ...(rank < MOST_IN_FULL ? bullets(gaps(cluster, labels), `${rank + 1}. `.length) : []),
      ].join("\n"),
    );
  const more = clusters.length - MOST_CLUSTERS;
  return ["### Made from one text", [...items, ...(more > 0 ? ["", `and ${more} more groups`] : [])].join("\n")];
}

function gaps({ variables, omissions, notices }: ComparedCluster, labels: readonly string[]): readonly string[] {
  if (notices.length < 3) return [];
  return [
    ...variables.flatMap((variable) => [
      `${quote(variable.context)}${variable.places > 1 ? ` and ${variable.places - 1} more` : ""}: ${inline(values(variable, labels))}`,
      ...leftOvers(variable, labels).map((text) => `**${inline(text)}**`),
    ]),
    ...omissions.map(
      ({ evidence, notices: without }) =>
        `${inline(
          list(
            without.map((i) => labels[i]!),
            8,
          ),
        )} without ${quote(evidence.text)}`,
    ),
  ];
}
