import { kinds } from "./kind.ts";

/** Colours of text on the page and of each kind of finding, by day and by night: all of them with a contrast of 4.5 or more. */
export const colours = {
  light: {
    page: "#ffffff",
    text: "#1b1d1f",
    quiet: "#54595e",
    line: "#c8ccd0",
    mark: "#fff1a8",
    link: "#0b57a4",
    error: "#a80f1f",
    warning: "#7a4a00",
    info: "#1d4f91",
    review: "#5b2c86",
    suppressed: "#54595e",
  },
  dark: {
    page: "#15181a",
    text: "#e9ebed",
    quiet: "#aab0b6",
    line: "#454b50",
    mark: "#5a4b00",
    link: "#8ec2ff",
    error: "#ff9f98",
    warning: "#f2c46b",
    info: "#9fc6ff",
    review: "#d5b5f3",
    suppressed: "#aab0b6",
  },
} as const;

const variables = (set: Readonly<Record<string, string>>): string =>
  Object.entries(set)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");

/** The style sheet of the page. */
export const style = `
:root { color-scheme: light dark; ${variables(colours.light)} }
@media (prefers-color-scheme: dark) { :root { ${variables(colours.dark)} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 60rem; background: var(--page); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; }
h2 { margin-top: 3rem; border-top: 2px solid var(--line); padding-top: 1rem; }
h4 { margin: 0; font-size: 1rem; }
a { color: var(--link); }
code { font: 0.9em ui-monospace, monospace; }
mark { background: var(--mark); color: inherit; padding: 0 0.1em; }
blockquote { margin: 0.5rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
.where, .related, footer { color: var(--quiet); }
.finding p, .finding blockquote { margin: 0.5rem 0; }
.finding { margin: 1rem 0; padding: 0.75rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--kind); border-radius: 4px; }
.finding:target { outline: 2px solid var(--link); }
.badge { color: var(--kind); text-transform: uppercase; font-size: 0.8rem; letter-spacing: 0.03em; }
${kinds.map((kind) => `.${kind} { --kind: var(--${kind}); }`).join("\n")}
${kinds.map((kind) => `body:has(#show-${kind}:not(:checked)) .finding.${kind} { display: none; }`).join("\n")}
.filters { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; border: 1px solid var(--line); border-radius: 4px; }
summary { cursor: pointer; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.35rem 0.5rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
thead th { font-weight: bold; }
td p { margin: 0 0 0.25rem; }
dt { font-weight: bold; }
dd { margin: 0 0 0.5rem; }
@media print {
  .filters, nav { display: none; }
  body { max-width: none; padding: 0; }
  details::details-content { content-visibility: visible; }
  .finding { break-inside: avoid; }
  a[href^="http"]::after { content: " (" attr(href) ")"; }
}
`;
