import { wordSet } from "../word-set.ts";

/** The elements of HTML and the commonest of SVG: what bears another name is none. */
const ELEMENTS = wordSet(
  "a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite " +
    "code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font " +
    "footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li " +
    "link main map mark marquee menu meta meter nav nobr noframes noscript object ol optgroup option output p param " +
    "picture pre progress q rp rt ruby s samp script search section select slot small source span strike strong style " +
    "sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr " +
    "path g circle rect line polygon polyline defs use text tspan symbol ellipse mask pattern",
);

/** Words with which the blanks of templates begin, where a blank is one word. */
const BLANK =
  /^(?:name|date|organisation|organization|company|council|school|charity|club|practice|trust|business|department|controller|dpo|insert|email|phone|telephone|number|url|website|tbc)$/i;

/** Nothing but questions: "<???>", "<?>" */
const QUESTION = /^<\?{1,5}>$/;

/**
 * Whether a tag is none but a blank of a template in angle brackets ("<name of council>", "<???>"): words alone, of which the
 * first is no element, and nothing that closes it.
 */
export function isBlankTag(source: string, from: number, to: number): boolean {
  if (source[from + 1] === "?") return QUESTION.test(source.slice(from, to));
  const words = /^<([a-z]{2,20}(?: [a-z’'-]{1,20}){0,11})>$/i.exec(source.slice(from, Math.min(to, from + 200)))?.[1];
  if (words === undefined) return false;
  const [name, second] = words.split(" ") as [string, string?];
  if (ELEMENTS.has(name.toLowerCase()) || (second === undefined && !BLANK.test(name))) return false;
  return !source.slice(to, to + REACH).includes(`</${name}`);
}

/** How far a tag's closing one is looked for, in characters. */
const REACH = 5000;
