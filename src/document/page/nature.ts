import type { Element } from "hast";
import type { LeftOutKind } from "../../types.ts";
import { headingDepth } from "./elements.ts";
import type { Measure } from "./survey.ts";

/** What an element is by its name, its role or the names its writer gave it; `strong` where it says so itself. */
export interface Nature {
  readonly what: LeftOutKind;
  readonly strong: boolean;
}

/** What stands around a notice, by the mark-up that says so; null where nothing does. */
export function natureOf(element: Element, names: string, own: Measure, inMain: boolean): Nature | null {
  const { role } = element.properties;
  const what = byElement(element, own, inMain) ?? (typeof role === "string" ? byRole[role] : undefined);
  if (what) return { what, strong: true };
  // The name of a heading is what its section is about ("sharing-your-data").
  const nature = names === "" || headingDepth(element) > 0 ? null : named(names).nature;
  if (!nature || (nature.linked && own.text > 60 && own.text > own.linked && own.controls === 0)) return null;
  if (nature.titled && (inMain || own.privacy > 0)) return null;
  return { what: nature.what, strong: false };
}

/** What the names that the writer of a page gave an element say of it. */
interface Named {
  readonly nature: Kind | null;
  readonly hides: boolean;
}

/** The elements of a page, and of pages by the same hand, bear the same names again and again. */
const known = new Map<string, Named>();

function named(names: string): Named {
  const before = known.get(names);
  if (before) return before;
  const parts = names.replace(/([a-z])([A-Z])/g, "$1-$2");
  const read = {
    nature: byName.find((one) => one.names.test(parts)) ?? null,
    hides: HIDDEN_CLASS.test(names) && !/(?:^|\s)(?:sm|md|lg|xl):/.test(names),
  };
  if (known.size >= MOST_NAMES) known.clear();
  known.set(names, read);
  return read;
}

const MOST_NAMES = 2000;

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

interface Kind {
  readonly what: LeftOutKind;
  readonly names: RegExp;
  /** Whether a section of the notice may bear such a name too ("sharing"): only links and controls then tell. */
  readonly linked?: boolean;
  /** Whether it may hold the title of the notice: then it is none where it speaks of privacy. */
  readonly titled?: boolean;
}

const byName: readonly Kind[] = [
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
  {
    what: "form",
    names: part("search-?(?:form|box|bar)|newsletter|subscribe|sign-?up|section-toggle|readspeaker\\w*"),
  },
  {
    what: "related",
    names: part(
      "sidebar|widget-area|addthis\\w*|sharethis|sharedaddy|comments-area|comment-(?:list|respond)|respond|was-this-useful|page-rating|print-?(?:link|page)|chat-widget",
    ),
  },
  // Builders of pages call every box a widget ("elementor-widget"); a sidebar's boxes are called so and no more.
  { what: "related", names: /(?:^|\s)(?:widgets?|widget_[\w-]+)(?=\s|$)/ },
  { what: "related", names: part("related|share|sharing|social|feedback|promo|comments?"), linked: true },
  {
    what: "header",
    names: part("(?:site|page|global|main|top|app)[-_]?header|masthead|top-?(?:bar|strip|links)"),
    titled: true,
  },
];

const HIDDEN_CLASS =
  /(?:^|\s)(?:[\w-]*visually-?hidden|sr-only|screen-reader(?:-text|-only)?|element-invisible|d-none|hide|hidden|(?:is|ms|u)-hid(?:e|den)|invisible|offscreen|assistive-text)(?=\s|$)/;

/** Whether a page does not show an element, or not before it is asked for. */
export function hiddenBy(element: Element, names: string): boolean {
  const { hidden, ariaHidden, style } = element.properties;
  if (hidden !== undefined && hidden !== false && hidden !== null) return true;
  if (ariaHidden === "true") return true;
  if (typeof style === "string" && /display:\s*none|visibility:\s*hidden/i.test(style)) return true;
  return names !== "" && named(names).hides;
}
