import type { Element } from "hast";
import { h } from "hastscript";
import type { Report } from "../../types.ts";
import { type Kind, kinds } from "./kind.ts";
import { lines } from "./parts.ts";

/** Boxes that show and hide findings by their kind: the style sheet does it, there is no script. */
export function filters({ summary }: Report): Element {
  const boxes = kinds.map((kind) =>
    h("label", [
      h("input", { type: "checkbox", id: `show-${kind}`, checked: true, autoComplete: "off" }),
      ` ${NAMES[kind]} (${summary[kind]})`,
    ]),
  );
  return h("fieldset", { className: "filters" }, lines([h("legend", "Show"), ...boxes]));
}

const NAMES: Readonly<Record<Kind, string>> = {
  error: "errors",
  warning: "warnings",
  info: "info",
  review: "to review",
  suppressed: "suppressed",
};
