import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Report, ReportError } from "../../types.ts";
import { counted } from "../counted.ts";
import { filters } from "../html/filters.ts";
import { noticeArticle } from "../html/notice.ts";
import { type Child, lines, table, words } from "../html/parts.ts";
import { style } from "../html/style.ts";
import type { CheckRun } from "./run.ts";

/**
 * One page that needs nothing else, neither file nor script: per notice its findings, each with its words marked in their
 * sentence, what is suppressed and why, what every rule came to, what each element rests on and what was not read. What
 * comes from notices and packs is text in it, and never markup.
 */
export function html(run: CheckRun): string {
  const { report } = run;
  const page = h("html", { lang: "en-GB" }, [
    h("head", lines([h("meta", { charSet: "utf-8" }), ...HEAD, h("title", titleOf(report)), h("style", style)])),
    h(
      "body",
      lines([
        h("header", lines(introduction(report))),
        h(
          "main",
          lines([
            filters(report),
            ...contents(report),
            ...unread(report.errors),
            ...report.notices.map((notice, index) => noticeArticle(run, notice, index + 1)),
          ]),
        ),
        h("footer", lines(provenance(report))),
      ]),
    ),
  ]);
  return `${toHtml({ type: "root", children: [{ type: "doctype" }, page] })}\n`;
}

const HEAD = [
  h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
  h("meta", { name: "referrer", content: "no-referrer" }),
  // Nothing is fetched and nothing runs, whatever a notice or a pack may say.
  h("meta", {
    httpEquiv: "Content-Security-Policy",
    content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  }),
  h("meta", { name: "color-scheme", content: "light dark" }),
];

const titleOf = ({ summary }: Report): string =>
  `Privacy notices: ${counted(summary.error, "error")}, ${counted(summary.warning, "warning")}`;

function introduction({ summary, asOf }: Report): Child[] {
  const { notices, error, warning, info, review, suppressed } = summary;
  return [
    h("h1", "Privacy notices"),
    h("p", [
      h("strong", `${counted(notices, "notice")}: ${counted(error, "error")}, ${counted(warning, "warning")}`),
      `, ${info} info, ${review} to review, ${suppressed} suppressed. The law as of `,
      h("time", { dateTime: asOf }, asOf),
      ".",
    ]),
    h("p", "What a notice does not say may stand elsewhere: a finding is a place to look, not a judgement."),
  ];
}

/** Where there is one notice, the page is its contents. */
function contents({ notices }: Report): Child[] {
  if (notices.length < 2) return [];
  const items = notices.map(({ path, title, findings }, index) => {
    const open = findings.filter(({ suppressed }) => suppressed === null).length;
    return h("li", [
      h("a", { href: `#notice-${index + 1}` }, words(title ?? path)),
      ` ${counted(open, "finding")} `,
      ...(title === null ? [] : [h("code", words(path))]),
    ]);
  });
  return [h("nav", { ariaLabel: "Notices" }, lines([h("ol", lines(items))]))];
}

function unread(errors: readonly ReportError[]): Child[] {
  if (errors.length === 0) return [];
  const rows = errors.map(({ path, message, hint }) => [h("code", words(path)), words(message), words(hint)]);
  return [h("section", { id: "not-read" }, lines([h("h2", "Not read"), table(["Notice", "Why", "What to do"], rows)]))];
}

/** By what the page was made: what somebody who relies on it later has to know. */
function provenance({ tool, packs, asOf }: Report): Child[] {
  const by = packs.map(
    ({ name, version, hash, rules }) => `${name} ${version} (${counted(rules, "rule")}, ${hash.slice(0, 16)})`,
  );
  return [h("p", `${tool.name} ${tool.version}, ${by.join(", ")}, the law as of ${asOf}.`)];
}
