import type { ChalkInstance } from "chalk";
import { brief, list, percent } from "../compare/say.ts";
import type { ComparedCluster, Comparison, TemplateVariable } from "../types.ts";
import { printable } from "./printable.ts";
import { whereabouts } from "./where.ts";
import { wrap } from "./wrap.ts";

const MOST_CLUSTERS = 20;
const MOST_IN_FULL = 3;
const MOST_VARIABLES = 8;
const MOST_VALUES = 6;
const MOST_LEFT_OVER = 8;
const MOST_OMISSIONS = 6;

/** The groups of notices made from one text, largest first; of the largest three, what each put in its gaps. */
export function clusterLines({ clusters, notices }: Comparison, width: number, ink: ChalkInstance): string[] {
  const labels = notices.map(({ label }) => printable(label));
  const more = clusters.slice(MOST_CLUSTERS);
  return [
    ...clusters
      .slice(0, MOST_CLUSTERS)
      .flatMap((cluster, rank) => [
        ...wrap(`${rank + 1}. ${summary(cluster, labels)}`, width),
        ...(rank < MOST_IN_FULL ? gapLines(cluster, labels, width, ink) : []),
      ]),
    ...(more.length > 0
      ? [`and ${more.length} more groups, of ${more.reduce((sum, each) => sum + each.notices.length, 0)} notices`]
      : []),
  ];
}

/** "4 notices have 50 % to 80 % of their words in common with the nearest other: A, B, C and D; 210 words are …" */
export function summary({ notices, shares, model, words }: ComparedCluster, labels: readonly string[]): string {
  const least = percent(shares.reduce((a, b) => Math.min(a, b), 1));
  const most = percent(shares.reduce((a, b) => Math.max(a, b), 0));
  const range = least === most ? least : `${least} to ${most}`;
  const names = list(
    notices.map((i) => labels[i]!),
    8,
  );
  return `${notices.length} notices, ${range} of each in common with the nearest: ${names}. Most of them have ${words} words of ${labels[model]!}`;
}

function gapLines(cluster: ComparedCluster, labels: readonly string[], width: number, ink: ChalkInstance): string[] {
  const { variables, omissions, notices } = cluster;
  // Two notices are set out sentence by sentence.
  if (notices.length < 3) return [];
  const gaps = variables
    .slice(0, MOST_VARIABLES)
    .flatMap((variable) => [
      ...hanging(`“${printable(variable.context)}”${places(variable)}: ${values(variable, labels)}`, width),
      ...leftOvers(variable, labels).flatMap((text) => hanging(text, width).map((line) => ink.yellow(line))),
    ]);
  const left = omissions.slice(0, MOST_OMISSIONS).flatMap(({ evidence, notices: without }) =>
    hanging(
      `${list(
        without.map((i) => labels[i]!),
        6,
      )} without “${brief(printable(evidence.text), 100)}”`,
      width,
    ),
  );
  return [
    ...(gaps.length > 0 ? [ink.dim("   what stands in the gaps (▢) of the common text:"), ...gaps] : []),
    ...(variables.length > MOST_VARIABLES ? [`   and ${variables.length - MOST_VARIABLES} more gaps`] : []),
    ...(left.length > 0 ? [ink.dim("   sentences that a few leave out:"), ...left] : []),
  ];
}

function places({ places }: TemplateVariable): string {
  return places > 1 ? ` and ${places - 1} more ${places === 2 ? "place" : "places"}` : "";
}

/** "“A” in 5; “B” in North and South". */
export function values({ values }: TemplateVariable, labels: readonly string[]): string {
  const said = values.slice(0, MOST_VALUES).map(({ text, notices }) => {
    const where = notices.length > 3 ? String(notices.length) : list(notices.map((i) => labels[i]!));
    return `${text === "" ? "nothing" : `“${brief(printable(text), 60)}”`} in ${where}`;
  });
  if (values.length > MOST_VALUES) said.push(`${values.length - MOST_VALUES} more`);
  return said.join("; ");
}

/** Where a notice has what is the value of others: "left over in A :12: “B Trust”, as in B". */
export function leftOvers({ leftOver }: TemplateVariable, labels: readonly string[]): readonly string[] {
  const said = leftOver.slice(0, MOST_LEFT_OVER).map(({ notice, text, of, evidence }) => {
    const whose = list(
      of.map((i) => labels[i]!),
      4,
    );
    return `left over? ${labels[notice]!} :${whereabouts(evidence.start)} has “${brief(printable(text), 60)}”, as ${whose}`;
  });
  return leftOver.length > MOST_LEFT_OVER ? [...said, `and ${leftOver.length - MOST_LEFT_OVER} more`] : said;
}

function hanging(text: string, width: number): string[] {
  return wrap(text, width - 7).map((line, i) => (i === 0 ? "   - " : "     ") + line);
}
