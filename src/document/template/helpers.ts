/** What the names of helpers mean in the templates of web services: which make links, headings and lists, which translate. */
import type { Call, Value } from "./code/value.ts";
import { entriesOf, type Scene, saysText, speak } from "./speak.ts";

const TRANSLATIONS =
  /^(?:_|__|_e|_t|_p|N_|t|tc|te|\$t|trans|translate|transChoice|trans_choice|gettext|ngettext|pgettext|npgettext|gettext_lazy|ugettext|blocktrans|lang|Lang\.get|I18n\.(?:t|translate)|i18n\.(?:t|translate|_)|i18next\.t|intl\.formatMessage|formatMessage|L|T|S|Localize|localize|localizer|Localizer|SharedLocalizer|HtmlLocalizer|ViewLocalizer|\w*Localizer(?:\.GetString|\.GetHtml)?|esc_html__|esc_html_e|esc_attr__|esc_html_x|wp_kses_post|_x|msg|message|fmt|\w+\.gettext)$/;

/** Whether a call looks its text up by what it is given. */
export const isTranslation = (name: string): boolean => TRANSLATIONS.test(name);

/** Whether what a translation is given is the key of a text that stands elsewhere, and not the text itself. */
export function isKey(text: string, name: string): boolean {
  const said = text.trim();
  if (said === "" || /\s/.test(said)) return said === "";
  if (
    /^(?:_|gettext|ngettext|pgettext|gettext_lazy|ugettext|_e|esc_html__|esc_html_e)$/.test(name.replace(/^.*\./, ""))
  )
    return /^[\w-]+(?:\.[\w-]+)+$/.test(said) && !/@/.test(said);
  return !/^\p{Lu}\p{L}*[a-z.:?!]*$/u.test(said) || /\p{Ll}\p{Lu}/u.test(said) || /^[\w-]+(?:[._:][\w-]+)+$/.test(said);
}

const PASSES_ON =
  /^(?:raw|Raw|html|html_safe|safe|sanitize|h|e|escape|Markup|mark_safe|nl2br|simple_format|markdown|markdownify|md|render_markdown|govspeak|to_markdown|markdown_to_html|HtmlString|htmlSafe|noop|capture|concat|upcase|capitalize|titleize|strip|trim|format|sprintf|printf|Format|wpautop|wp_kses|esc_html|htmlspecialchars|htmlentities|apply_filters|strip_tags|squish|safe_join|SafeString|Html\.Raw)$/;

/** Whether a helper shows its first argument as it is. */
export const passesOn = (name: string): boolean => PASSES_ON.test(name);

const SILENT =
  /^(?:render|render_async|partial|Partial|PartialAsync|RenderBody|RenderSection|RenderPartialAsync|include|include_once|require|require_once|yield|yield_content|import|extends|layout|image_tag|image|img|asset|asset_path|asset_url|stylesheet\w*|javascript\w*|vite\w*|csrf\w*|meta\w*|form(?:_\w*|For|With|Tag|Open|Close|Row|s)?|fields_for|super|block|parent|caller|content|get_header|get_footer|get_sidebar|wp_head|wp_footer|wp_nonce_field|govuk(?:_?[bB]ack_?[lL]ink|_?[bB]readcrumbs?|_?[sS]kip_?[lL]ink|_?[pP]hase_?[bB]anner|_?[cC]ookie_?[bB]anner|_?[hH]eader|_?[fF]ooter|_?[sS]ervice_?[nN]avigation|_?[pP]agination|_?[nN]otification_?[bB]anner)|breadcrumbs?|back_link|backLink|skip_link|phase_banner|cookie_banner|icon|svg|script|debugger|dump|dd|console\.log|puts|p_|cache|flush)$/;

/** Whether a helper shows nothing that belongs to the text where it stands: it includes a part, or what stands around the page. */
export const isSilent = (name: string): boolean => SILENT.test(name);

const INCLUDES = /^(?:render|partial|Partial|PartialAsync|include|include_relative|include_cached|component)$/;
/** Parts of pages, by their names, that hold nothing of a notice's text. */
const FRAME =
  /head|foot|nav|bread|crumb|cookie|script|meta|side|banner|layout|analytic|back|feedback|style|icon|form|error|flash|notif|phase|skip|menu|toc|contents|share|search|button|logo|svg|theme|macro/i;

/** Whether code puts in a part that may be text of the notice, which stands elsewhere. */
export const includesText = (name: string, part: string): boolean =>
  INCLUDES.test(name) && /\w/.test(part) && !FRAME.test(part);

type Helper = (call: Call, scene: Scene) => boolean;

/** What a helper writes, by its name; null where the name tells nothing. */
export function calls(call: Call): Helper | null {
  const name = call.name.replace(/^.*\./, "");
  if (/mail_?to$/i.test(name)) return mail;
  if (
    /(?:^|_)link_to(?:$|_)|[lL]ink$|^[lL]ink|button_(?:link_)?to$|^visit_|_link_to$/.test(name) &&
    !/[bB]ack|[sS]kip|header_link|stylesheet|link_tag/.test(name)
  )
    return link;
  if (/^(?:content_tag|tag)$/.test(name) && call.args[0]?.kind !== "dictionary") return element;
  if (/^(?:h[1-6]|p|li|strong|em|b|span|div)$/.test(name) && call.args.length > 0)
    return (each, scene) => tag(name, each.args[0], scene);
  if (/(?:^|_)list$|List$/.test(name) && call.args[0]?.kind === "list") return list;
  if (/(?:^|_)(?:page_)?(?:heading|title|header)$|^(?:Heading|Title)$/.test(name) && call.args[0] && !call.block)
    return heading;
  return null;
}

/** What a helper that opens a block puts around it: its opening and closing tag; null where it is none of markup. */
export function wrapping(call: Call, scene: Scene): { readonly open: string; readonly close: string } | null {
  const name = call.name.replace(/^.*\./, "");
  const helper = calls(call);
  if (helper === link || helper === mail) {
    const [first] = call.args;
    const url = first ? addressOf(first, scene) : "";
    return { open: `<a href="${helper === mail ? "mailto:" : ""}${url}">`, close: "</a>" };
  }
  if (helper === element) {
    const kind = tagName(call, scene.source);
    return { open: `<${kind}>`, close: `</${kind}>` };
  }
  const direct = /^(?:h[1-6]|p|li|ul|ol|dl|dt|dd|section|div|span|strong|em)$/.exec(name)?.[0];
  return direct ? { open: `<${direct}>`, close: `</${direct}>` } : null;
}

const link: Helper = (call, scene) => {
  const entries = entriesOf(call);
  const named = (keys: RegExp) => entries.find(({ key }) => keys.test(key))?.value;
  const [first, second] = call.args.filter((each) => each.kind !== "dictionary");
  const named_ = named(/^(?:href|url|to|path|link)$/);
  const swapped =
    first &&
    second &&
    isAddress(first, scene.source) &&
    !isAddress(second, scene.source) &&
    saysText(second, scene.source);
  const text = named(/^(?:text|html|name|label|body|title)$/) ?? (swapped ? second : first);
  const address = named_ ?? (swapped ? first : second);
  if (!text) return false;
  scene.out.put(`<a href="${address ? addressOf(address, scene) : UNKNOWN}">`, call.from, text.from);
  const said = speak(text, scene);
  scene.out.put("</a>", text.to, call.to);
  return said;
};

/** Stands in an address for what is filled in. */
const UNKNOWN = "\ufffc";

/** "mail_to address", "mail_to address, text". */
const mail: Helper = (call, scene) => {
  const [first, second] = call.args.filter((each) => each.kind !== "dictionary");
  if (!first) return false;
  const shown = second && saysText(second, scene.source) ? second : first;
  scene.out.put(`<a href="mailto:${addressOf(first, scene)}">`, call.from, shown.from);
  speak(shown, scene);
  scene.out.put("</a>", shown.to, call.to);
  return true;
};

const element: Helper = (call, scene) => {
  const [, ...rest] = call.args.filter((each) => each.kind !== "dictionary");
  const text = rest[0];
  return tag(tagName(call, scene.source), text, scene);
};

function tagName(call: Call, source: string): string {
  const [first] = call.args;
  const name = first ? source.slice(first.from, first.to).replace(/^[:'"]+|['"]+$/g, "") : "";
  return /^[a-z][a-z1-6]*$/.test(name) ? name : "div";
}

function tag(name: string, text: Value | undefined, scene: Scene): boolean {
  if (!text) return false;
  scene.out.put(`<${name}>`, text.from);
  const said = speak(text, scene);
  scene.out.put(`</${name}>`, text.to);
  return said;
}

const heading: Helper = (call, scene) => tag(/page|^title$/i.test(call.name) ? "h1" : "h2", call.args[0], scene);

const list: Helper = (call, scene) => {
  const items = call.args[0]?.kind === "list" ? call.args[0].items : [];
  scene.out.put("<ul>", call.from);
  for (const item of items) tag("li", item, scene);
  scene.out.put("</ul>", call.to);
  return items.length > 0;
};

/** The address that a value gives, where it stands in the code. */
export function addressOf(value: Value, { source, known }: Scene): string {
  const text = value.kind === "name" ? known.get(value.name) : value;
  if (text?.kind !== "text") return UNKNOWN;
  const said = text.parts.map(({ from, to, isCode }) => (isCode ? UNKNOWN : source.slice(from, to))).join("");
  return said.replace(/["<>\s]/g, "");
}

const isAddress = (value: Value, source: string): boolean =>
  value.kind === "text"
    ? /^(?:https?:|mailto:|tel:|\/|#|~\/)/.test(source.slice(value.parts[0]?.from ?? 0, value.parts.at(-1)?.to ?? 0))
    : value.kind === "name" && /(?:_path|_url|Url|Path)$/.test(value.name);
