/** Short names by which compared notices are told apart. */

/** What a name can be made of. */
export interface Named {
  readonly path: string;
  readonly title: string | null;
  /** The organisations that the notice names as responsible. */
  readonly controllers: readonly string[];
  /** The notice's text: a name's words are written as they are there ("HMCTS", "Council"). */
  readonly text: string;
}

/**
 * A name for each notice, unlike those of the others: from the last part of its path that says more than "notice" or
 * "privacy policy", else from its title, else its controller, else the path; several of one name are told apart by more
 * of the path, or numbered.
 */
export function labelOf(notices: readonly Named[]): readonly string[] {
  const short = notices.map(
    (notice) => fromPath(notice, 1) ?? fromTitle(notice) ?? notice.controllers[0] ?? notice.path,
  );
  const alone = countOf(short);
  const longer = short.map((label, i) => (alone(label) === 1 ? label : (fromPath(notices[i]!, 2) ?? label)));
  const left = countOf(longer);
  const numbers = new Map<string, number>();
  return longer.map((label) => {
    if (left(label) === 1) return label;
    const number = (numbers.get(label) ?? 0) + 1;
    numbers.set(label, number);
    return `${label} (${number})`;
  });
}

function countOf(labels: readonly string[]): (label: string) => number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return (label) => counts.get(label) ?? 0;
}

/** Words that say what a file is and not whose it is. */
const GENERIC = new Set(
  `notice notices privacy policy policies statement index page pages default main readme content contents legal docs doc
  documents src app views public static templates components layouts web site www html the data protection
  personal information general charter en gb uk http https org com co gov tmp home corpus`.split(/\s+/),
);

/** How files of notices and of templates end; other dots are part of a name ("org.larch.app.md"). */
const ENDINGS =
  /(?:\.(?:md|markdown|mdx|txt|text|html?|xhtml|docx?|odt|pdf|rtf|erb|haml|slim|njk|nunjucks|hbs|handlebars|mustache|liquid|ejs|pug|jinja2?|j2|twig|blade|php|cshtml|razor|aspx?|jsp|ftl|html5|[jt]sx?|mjs|vue|svelte|astro|json|ya?ml|po|properties|ftlh))+$/i;

/** A name from the last `parts` telling parts of a path. */
function fromPath({ path, text }: Named, parts: number): string | null {
  const folders = path.split(/[/\\]+/);
  const names = folders
    .map((folder, i) => (i === folders.length - 1 ? folder.replace(ENDINGS, "") : folder))
    .map((folder) => folder.split(/[^\p{L}\p{N}]+/u).filter(Boolean))
    .filter((words) => words.some((word) => !GENERIC.has(word.toLowerCase()) && /\p{L}/u.test(word)))
    .filter((words) => !words.some((word) => /\d[a-z]+\d/i.test(word)));
  if (names.length < parts) return null;
  const shown = names.slice(-parts);
  const forms = capitalForms(text, new Set(shown.flat().map((word) => word.toLowerCase())));
  return shown.map((words) => words.map((word, i) => asWritten(word, forms, i === 0)).join(" ")).join(" / ");
}

/**
 * A word in the case in which its notice writes it: "HMCTS" and "DfE" where the text has no other form, else with a
 * capital. Small words stay small.
 */
function asWritten(word: string, forms: ReadonlyMap<string, string>, first: boolean): string {
  const lower = word.toLowerCase();
  if (/\p{Lu}.*\p{Lu}/u.test(word)) return word;
  if (!first && /^(?:a|an|and|at|by|for|in|of|on|or|the|to|with)$/.test(lower)) return lower;
  const capital = lower.charAt(0).toUpperCase() + lower.slice(1);
  return forms.get(lower) ?? capital;
}

/** Those of some words that a text writes with several capitals, and never as other words are; addresses do not count. */
function capitalForms(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  const common = new Set<string>();
  const among = [...wanted].map((word) => word.replace(/[^\p{L}\p{N}]/gu, "")).join("|");
  const written = new RegExp(`(?<![\\p{L}\\p{N}@/_.-])(?:${among})(?![\\p{L}\\p{N}@/_-])`, "giu");
  for (const [word] of text.matchAll(written)) {
    const lower = word.toLowerCase();
    if (/\p{Lu}.*\p{Lu}/u.test(word)) forms.set(lower, forms.get(lower) ?? word);
    else common.add(lower);
  }
  for (const word of common) forms.delete(word);
  return forms;
}

/** The part of a title that is not about what the page is ("Acme Ltd privacy notice | Legal" → "Acme Ltd"). */
function fromTitle({ title }: Named): string | null {
  const part = (title ?? "").split(/\s+[|·–—-]\s+/)[0]!.trim();
  const rest = part
    .replace(/\b(?:privacy|data protection|cookies?|notice|policy|statement|information|charter)\b/gi, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:(?:the|our|and|for|of)(?: |$))+|(?: (?:the|our|and|for|of))+$/gi, "");
  return rest.length > 2 ? rest : null;
}
