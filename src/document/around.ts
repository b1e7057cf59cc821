import type { Sink } from "./blocks.ts";
import { plainTitle } from "./plain-title.ts";
import { isBesideProvenance, isProvenance } from "./provenance.ts";

const skipLink =
  /^(?:skip to (?:main )?(?:content|navigation)|back to top|print this page|share this page|jump to|cookies on )\b/i;
const navigation =
  /\b(?:home(?:page)?|menu|user guide|sign in|sign out|log ?in|register|search|contact us|site ?map|help)\b/i;
const contents = /^(?:table of )?contents:?$|^(?:on|in) this (?:page|notice|policy|section):?$|^jump to:?$/i;
const footer =
  /^(?:©|\(c\)|copyright\b|crown copyright|all (?:content\b|rights (?:are )?reserved)|privacy policy$|privacy notice$|cookies?(?: policy)?$|accessibility(?: statement)?$|terms (?:and conditions|of use)$|site ?map$|powered by\b|follow us\b|back to top|skip to|share this|print this|open government licence)/i;
const banner =
  /\b(?:accept (?:all|additional|analytics|cookies)|reject (?:all|additional|analytics|cookies)|hide this message|cookie settings)\b/i;
const archive = /\b(?:archived|wayback machine|web archive|original snapshot|captured on)\b/i;

/** Marks what stands around the notice: an archive's header, navigation, a cookie banner, contents, a footer. */
export function markSurroundings(out: Sink, text: string): void {
  const textOf = (index: number) => text.slice(out.drafts[index]!.from, out.drafts[index]!.to);
  markProvenance(out, textOf);
  markTop(out, textOf);
  markBottom(out, textOf);
  markContents(out, textOf);
}

/** Above the notice or right below its title, and at its very end: where the text came from, and when it was taken. */
function markProvenance({ drafts }: Sink, textOf: (index: number) => string): void {
  for (let index = Math.max(0, drafts.length - 3); index < drafts.length; index += 1) {
    if (isProvenance(textOf(index))) drafts[index]!.around = true;
  }
  let beside: number[] = [];
  let found = false;
  for (let index = 0; index < Math.min(drafts.length, 12); index += 1) {
    const text = textOf(index);
    if (isProvenance(text)) {
      for (const one of [...beside, index]) drafts[one]!.around = true;
      found = true;
      beside = [];
    } else if (isBesideProvenance(text)) {
      if (found) drafts[index]!.around = true;
      else beside.push(index);
    } else if (found || text.length > 200) break;
  }
}

function markTop({ drafts }: Sink, textOf: (index: number) => string): void {
  for (let index = 0; index < Math.min(drafts.length, 12); index += 1) {
    const draft = drafts[index]!;
    if (draft.around) continue;
    const text = textOf(index);
    const short = text.length <= 120;
    const surrounds =
      (draft.kind !== "heading" &&
        text.length < 600 &&
        archive.test(text) &&
        /\b(?:privacy|policy|notice|page|snapshot)\b/i.test(text) &&
        index < 2) ||
      (short && skipLink.test(text)) ||
      (short && banner.test(text) && !/[.!?]$/.test(text)) ||
      (short && /\bhome ?page$/i.test(text)) ||
      (short && draft.kind !== "heading" && /[|›»>·]/.test(text) && navigation.test(text) && !/[.!?]$/.test(text));
    if (surrounds) draft.around = true;
    else if (text.length > 200) break;
  }
}

function markBottom({ drafts }: Sink, textOf: (index: number) => string): void {
  for (let index = drafts.length - 1; index > 0; index -= 1) {
    const text = textOf(index);
    if (drafts[index]!.kind === "heading" || text.length > 250 || !footer.test(text)) break;
    drafts[index]!.around = true;
  }
}

/** A list of contents: its items are links into the page, or repeat the headings below. */
function markContents(out: Sink, textOf: (index: number) => string): void {
  const { drafts, links } = out;
  let headings: ReadonlySet<string> | undefined;
  const repeats = (text: string) => {
    headings ??= new Set(
      drafts.flatMap((draft, index) => (draft.kind === "heading" ? [plainTitle(textOf(index))] : [])),
    );
    return text.length <= 120 && headings.has(plainTitle(text));
  };
  let link = 0;
  const points = (item: number): boolean => {
    const { from, to } = drafts[item]!;
    while (link < links.length && links[link]!.from < from) link += 1;
    const whole = links[link];
    const internal = whole?.url.startsWith("#") === true && whole.from === from && whole.to >= to - 1;
    return internal || repeats(textOf(item));
  };
  for (let index = 0; index < drafts.length; index += 1) {
    const list = drafts[index]!.list;
    if (drafts[index]!.kind !== "item") continue;
    let end = index;
    while (
      end < drafts.length &&
      drafts[end]!.kind === "item" &&
      (drafts[end]!.list === list || drafts[end]!.depth > 1)
    ) {
      end += 1;
    }
    // Four of five items of a list of contents point somewhere: most lists are told from it by their first items.
    const count = end - index;
    let others = count < 3 ? -1 : Math.floor(0.2 * count);
    for (let item = index; item < end && others >= 0; item += 1) if (!points(item)) others -= 1;
    if (others >= 0) {
      for (let item = index; item < end; item += 1) drafts[item]!.around = true;
      const before = drafts[index - 1];
      if (before && contents.test(textOf(index - 1))) before.around = true;
    }
    index = end - 1;
  }
  markContentsLines(out, textOf);
}

/** The lines of a paragraph under the heading "Contents". */
function markContentsLines({ drafts }: Sink, textOf: (index: number) => string): void {
  for (let index = 1; index < drafts.length; index += 1) {
    const [above, draft] = [drafts[index - 1]!, drafts[index]!];
    if (draft.kind !== "paragraph" || above.kind !== "heading" || draft.to - draft.from > 3000) continue;
    if (!/^(?:table of )?contents:?$/i.test(textOf(index - 1).trim())) continue;
    const lines = textOf(index).split("\n");
    if (lines.length >= 4 && lines.every((line) => line.trim().length <= 100)) draft.around = true;
  }
}
