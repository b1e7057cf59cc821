import type { Element } from "hast";
import type { LeftOutKind } from "../../types.ts";
import { attribute, namesOf } from "./elements.ts";
import type { Measure } from "./measure.ts";

/** What an element is by its name, its role or the names its writer gave it; `strong` where it says so itself. */
export interface Nature {
  readonly what: LeftOutKind;
  readonly strong: boolean;
}

/** What stands around a notice, by the mark-up that says so; null where nothing does. */
export function natureOf(element: Element, own: Measure, inMain: boolean): Nature | null {
  const role = attribute(element, "role");
  const what = byElement(element, own, inMain) ?? byRole[role];
  if (what) return { what, strong: true };
  const names = isHeading(element) ? attribute(element, "className") : namesOf(element);
  if (names.trim() === "") return null;
  const found = byName.find(({ names: known }) => known.test(names.replace(/([a-z])([A-Z])/g, "$1-$2")));
  if (!found || (found.what === "related" && !found.names.test(names.replace(SLUG, " ")))) return null;
  return { what: found.what, strong: false };
}

/** The id of a heading is made of its words ("who-we-share-it-with"). */
const isHeading = ({ tagName }: Element): boolean => /^h[1-6]$/.test(tagName);

/** An id that asks or ends in what a notice is about is a heading's ("sharing-your-personal-data"), and tells of no gadget. */
const SLUG =
  /^(?:[a-z]+-[a-z-]*(?:data|information|privacy|details|rights)(?:-heading)?|(?:how|who|what|why|when|where)-[a-z-]+)(?= )/;

function byElement({ tagName }: Element, own: Measure, inMain: boolean): LeftOutKind | null {
  switch (tagName) {
    case "nav":
      return "navigation";
    case "header":
      return inMain ? null : "header";
    case "footer":
      return inMain && own.text > own.linked ? null : "footer";
    case "aside":
      return inMain && own.text > own.linked && (own.privacy > 0 || own.text >= 80) ? null : "related";
    case "form":
      return own.controls > 0 ? "form" : null;
    case "search":
      return "form";
    case "dialog":
      return "banner";
    case "button":
      return "form";
    default:
      return null;
  }
}

const byRole: Readonly<Record<string, LeftOutKind>> = {
  navigation: "navigation",
  banner: "header",
  contentinfo: "footer",
  search: "form",
  dialog: "banner",
  alertdialog: "banner",
  menu: "navigation",
  menubar: "navigation",
  tablist: "navigation",
};

/** Names by their parts: "site-nav__list" is navigation, "navigate" is not. */
const part = (words: string): RegExp => new RegExp(`(?:^|[\\s_-])(?:${words})(?=$|[\\s_-])`, "i");

const byName: readonly { readonly what: LeftOutKind; readonly names: RegExp }[] = [
  {
    what: "banner",
    names: part(
      "cookies?[-_]?(?:banner|bar|message|popup|modal|control|law|overlay|warning|alert|prompt)|onetrust|cybot\\w*|ccc|cky|cmplz|civic|consent-banner|global-cookie-message|phase-banner|emergency-banner|announcement|wm-ipp(?:-\\w+)*|web-archive-info-?box|ukgwa(?:-\\w+)*",
    ),
  },
  {
    what: "navigation",
    names: part(
      "nav|navbar|navigation|menu|mega-?menu|breadcrumbs?|skip-?link|skip-?to-?content|skiplinks?|back-?link|pagination|pager|toc|back-?to-?top",
    ),
  },
  { what: "footer", names: part("footer|site-info|colophon|copyright") },
  { what: "form", names: part("search-?(?:form|box|bar)|newsletter|subscribe|sign-?up") },
  {
    what: "related",
    names: part(
      "sidebar|widgets?|widget-area|related|share|sharing|social|addthis|sharethis|sharedaddy|comments?|respond|feedback|promo|was-this-useful|page-rating|print-?(?:link|page)",
    ),
  },
  { what: "header", names: part("site-header|masthead|top-?bar") },
];

const HIDDEN_CLASS =
  /(?:^|\s)(?:[\w-]*visually-?hidden|sr-only|screen-reader(?:-text|-only)?|element-invisible|d-none|hidden|is-hidden|invisible|offscreen|assistive-text)(?=\s|$)/;

/** Whether a page does not show an element, or not before it is asked for. */
export function hiddenBy(element: Element): boolean {
  const { hidden, ariaHidden, style } = element.properties;
  if (hidden !== undefined && hidden !== false && hidden !== null) return true;
  if (ariaHidden === "true") return true;
  if (typeof style === "string" && /display:\s*none|visibility:\s*hidden/i.test(style)) return true;
  const names = namesOf(element);
  return HIDDEN_CLASS.test(names) && !/(?:^|\s)(?:sm|md|lg|xl):/.test(names);
}
