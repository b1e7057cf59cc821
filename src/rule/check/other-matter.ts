/** How headings of new sections begin; what a list or a title would name begins otherwise ("Direct interactions"). */
const SECTION =
  /^(?:\d{1,2}[.)]?\s+)?(?:how|what|who|whom|why|when|where|your|our|contact|changes?|updates?|cookies?|complain|(?:the )?(?:legal|lawful) (?:basis|bases|ground)|retention|security|sharing|rights|children|links?|further|more|information|privacy|about|disclosure|transfer|international|automated|do (?:we|you|i)|can (?:you|we|i)|if you|controls|data protection|general|introduction|third part|abroad|overseas|keeping|questions?|not happy|unhappy|this (?:notice|page|policy)|for how long)/i;
/** "Name of the page | Name of the site": the title of a page, wherever it stands. */
const PAGE_TITLE = /\p{L}\s?\|\s?\p{L}/u;

/** Whether a heading begins another section of the notice than that on which the words before it announced something. */
export const isOtherMatter = (announced: string, heading: string): boolean =>
  PAGE_TITLE.test(heading) || (SECTION.test(heading) && !announced.split(/[\s/]+/).some((word) => isIn(word, heading)));

/** Whether a word of some length stands in a title, in whatever inflection. */
function isIn(word: string, title: string): boolean {
  const stem = word
    .toLowerCase()
    .replace(/[^\p{L}]/gu, "")
    .replace(/(?:es|s|ing|ed)$/, "");
  return stem.length >= 4 && !COMMON.has(stem) && title.toLowerCase().includes(stem);
}

/** They say nothing of what a section is about. */
const COMMON = new Set(["your", "with", "that", "this", "have", "will", "from", "about", "their", "they"]);
