import { FILLED } from "../../document/filler.ts";
import { answerOf } from "../../rule/link-answer.ts";
import type { Document, Link, LinkAnswer } from "../../types.ts";
import { baseOf, hasPlace } from "./base.ts";
import { travel } from "./travel.ts";
import type { Web } from "./web.ts";

/**
 * Asks for the address behind every link of a notice, each once a run: several hosts at a time, of each host one address
 * after the other. The answers are by address as the notice has it; links that lead to no page have none.
 */
export async function checkLinks(document: Document, web: Web): Promise<ReadonlyMap<string, LinkAnswer>> {
  const base = baseOf(document);
  const links = [...new Set(document.links.filter((link) => isOfNotice(link, document)).map(({ url }) => url))].filter(
    // An address that a template fills in is not known.
    (url) => !url.includes(FILLED),
  );
  const answers = new Map<string, LinkAnswer>();
  const byHost = new Map<string, { readonly link: string; readonly url: URL }[]>();
  let count = 0;
  for (const link of links) {
    const within = withinPage(link, document);
    if (within) answers.set(link, within);
    const url = within ? null : targetOf(link, base);
    if (url === null) continue;
    count += 1;
    if (count > web.limits.links)
      answers.set(link, unclear(`it was not asked, being behind ${web.limits.links} others`));
    else byHost.set(url.host, [...(byHost.get(url.host) ?? []), { link, url }]);
  }
  const hosts = [...byHost.values()];
  const asker = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift()) {
      for (const { link, url } of host) answers.set(link, await answerOnce(url, web));
    }
  };
  await Promise.all(Array.from({ length: web.limits.hosts }, asker));
  return answers;
}

const isOfNotice = ({ from }: Link, { blocks }: Document): boolean =>
  blocks.some((block) => block.part === "notice" && block.from <= from && from < block.to);

const unclear = (message: string): LinkAnswer => ({ state: "unclear", message });

/** A link to a place on the page itself, where the page has named its places. */
function withinPage(link: string, document: Document): LinkAnswer | null {
  if (!/^#./.test(link) || document.format !== "html" || /^#(?:top|!|\/)/i.test(link)) return null;
  return hasPlace(document, link.slice(1))
    ? { state: "alive", message: "the page has that place" }
    : unclear("no place of the page has that name, unless a script gives it one");
}

/** The address of the page that a link leads to; null where that is none, or nobody knows from where it leads. */
function targetOf(link: string, base: string | undefined): URL | null {
  const absolute = /^https?:/i.test(link);
  if (!absolute && (base === undefined || /^(?:[a-z][a-z\d+.-]*:|#)/i.test(link))) return null;
  if (!URL.canParse(link, base)) return null;
  const url = new URL(link, base);
  url.hash = "";
  return url.protocol === "http:" || url.protocol === "https:" ? url : null;
}

function answerOnce(url: URL, web: Web): Promise<LinkAnswer> {
  const known = web.answers.get(url.href) ?? ask(url, web);
  web.answers.set(url.href, known);
  return known;
}

/** Asks for the head alone; where that does not go well, for the page, since many servers know no other question. */
async function ask(url: URL, web: Web): Promise<LinkAnswer> {
  const head = await askBy("HEAD", url, web);
  return head.final ? head.answer : (await askBy("GET", url, web)).answer;
}

interface Asked {
  readonly answer: LinkAnswer;
  /** Whether another question would get the same answer. */
  readonly final: boolean;
}

async function askBy(method: "HEAD" | "GET", url: URL, web: Web): Promise<Asked> {
  const question = { method, signal: AbortSignal.timeout(web.limits.whole), size: web.limits.linkSize, cut: true };
  const arrival = await travel(url, question, web);
  if (!arrival.trouble) {
    const answer = answerOf(arrival.answer.status);
    return { answer, final: answer.state === "alive" };
  }
  const { kind, message } = arrival.trouble;
  return {
    answer: { state: kind === "gone" ? "dead" : "unclear", message },
    final: kind === "gone" || kind === "refused" || kind === "host",
  };
}
