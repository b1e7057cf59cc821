/** What components of pages are, by their names: of React and Vue, of design systems, tag helpers. */

/** The element of HTML that a component stands for; "" where its tags say nothing, null where it stands around the text. */
export function elementOf(component: string): string | null {
  const name = component
    .replace(/^(?:x|Govuk|GovUK|GOVUK|Nhsuk|NHSUK|Moj|MOJ)[-_:.]*(?=[A-Za-z])/, "")
    .replace(/^(?:govuk|nhsuk|moj|app|base|ui|v|el)[-_:.]+/i, "")
    .replace(/^.*(?:::|\.)(?=\w)/, (path) =>
      /^Table\.|^table[.:]/i.test(component) ? "Table" : /^(?:summary-?list)[.:]/i.test(path) ? "Row" : "",
    )
    .replace(/[-_:.]+(\w)/g, (_, letter: string) => letter.toUpperCase());
  const found = ELEMENTS.find(([names]) => names.test(name));
  return found ? found[1] : "div";
}

const ELEMENTS: readonly (readonly [RegExp, string | null])[] = [
  [
    /^(?:head|helmet|seo|meta\w*|script|style|title\w*tag|\w*breadcrumbs?|\w*back_?link|\w*skip_?link|nav\w*|\w*navigation|\w*cookie_?banner|\w*phase_?banner|\w*footer|(?:site|page|app|main|global)_?header(?:bar)?|header|sidebar|icon|image|img|picture|svg|\w*icon|logo|avatar|spinner|loader|toc|\w*table_?of_?contents)$/i,
    null,
  ],
  [/^(?:h|heading|title|header)([1-6])$/i, "h$1"],
  [/^(?:page|main)_?(?:heading|title)$/i, "h1"],
  [/(?:heading|title)$|^(?:subheading|h)$/i, "h2"],
  [/^(?:p|paragraph|lead\w*|body|text|copy|typography|prose)$|paragraph$|(?:body|lead)_?text$/i, "p"],
  [/link$|^(?:a|anchor|nuxt_?link|router_?link|mail_?to|link\w*)$/i, "a"],
  [/list_?item$|^(?:li|item|bullet|\w+listitem)$/i, "li"],
  [/^(?:ol|ordered_?list|numbered_?list|numberlist)$/i, "ol"],
  [/^(?:ul|list|unordered_?list|bullet_?list|bulleted_?list|\w*list)$/i, "ul"],
  [/^table_?(?:head|header|thead|body|tbody)$/i, ""],
  [/^(?:table_?)row$|^tr$/i, "tr"],
  [/^table_?(?:cell_?header|header_?cell|th|head_?cell)$|^th$/i, "th"],
  [/^table_?(?:cell|td|data)$|^(?:td|cell)$/i, "td"],
  [/^table$|data_?table$/i, "table"],
  [
    /^(?:strong|bold|b|em|italic|i|span|code|highlight|text_?span|visually_?hidden|nowrap|abbr|mark|small|tooltip)$/i,
    "",
  ],
  [
    /^(?:fragment|trans|i18n_?t|translation|formatted_?message|client_?only|suspense|template|transition|no_?ssr)$/i,
    "",
  ],
  [/^br$|line_?break$/i, "br"],
  [/^(?:details|disclosure|expander)$/i, "details"],
  [/summary(?:text)?$/i, "summary"],
];

/** The tag of a name: "h$1" filled from the name's own digit. */
export function tagOf(component: string): string | null {
  const tag = elementOf(component);
  return tag === "h$1" ? `h${/[1-6]$/.exec(component)?.[0] ?? "2"}` : tag;
}

/** Attributes of components that show a heading, and those that show a text. */
export const HEADING_PROPS =
  /^(?:heading|title|summary|summaryText|summaryChildren|header|headingText|titleText|label|subtitle|subheading|question|name)$/;
/** Attributes of components that show when the page was last changed, or since when it holds. */
export const DAY_PROPS = /^(?:(?:last|date)_?)?(?:updated|modified|reviewed|revised|effective)(?:_?(?:at|on|date))?$/i;
export const TEXT_PROPS =
  /^(?:text|content|contents|description|body|message|lead|intro|caption|html|value|defaultMessage|answer|paragraphs?|copy|items|sections|rows|points|bullets|list|data)$/;
