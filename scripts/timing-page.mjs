/** The page of what things cost, reports/timing.md: each benchmark writes the section that is its own. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const page = join(resolve(import.meta.dirname, ".."), "reports/timing.md");

/** Puts a section, which begins with its `## ` heading, in the place of the one of that heading, else at the end. */
export function writeSection(text) {
  const [heading] = text.split("\n", 1);
  const before = existsSync(page) ? readFileSync(page, "utf8") : "# What it costs\n";
  const sections = before.split(/^(?=## )/m);
  const at = sections.findIndex((section) => section.startsWith(`${heading}\n`));
  const own = `${text.trimEnd()}\n`;
  if (at < 0) sections.push(own);
  else sections[at] = own;
  writeFileSync(page, `${sections.map((section) => section.trimEnd()).join("\n\n")}\n`);
}
