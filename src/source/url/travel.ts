import { type Answer, ask, type Question } from "./ask.ts";
import { literalAddress } from "./private.ts";
import { robotsForbid } from "./robots.ts";
import { BROWSER, privateAddress, type Trouble, trouble, troubleOf } from "./trouble.ts";
import type { Web } from "./web.ts";

/** Where a request ended: with an answer that is no redirect, or in trouble. */
export type Arrival =
  | { readonly url: URL; readonly answer: Answer; readonly trouble?: undefined }
  | { readonly url: URL; readonly trouble: Trouble };

/** Asks an address and follows its redirects, each of them checked as the first was. */
export async function travel(start: URL, question: Question, web: Web, robots = !web.ignoreRobots): Promise<Arrival> {
  const seen = new Set<string>();
  let url = start;
  for (;;) {
    if (seen.has(url.href))
      return { url, trouble: trouble("redirects", `its redirects lead in a circle, to ${url.href}`, BROWSER) };
    if (seen.size > web.limits.redirects) {
      return { url, trouble: trouble("redirects", `it redirects more than ${web.limits.redirects} times`, BROWSER) };
    }
    seen.add(url.href);
    const refused = refusal(url, web) ?? (robots ? await robotsForbid(url, web) : null);
    if (refused) return { url, trouble: refused };
    const answer = await asked(url, question, web);
    if ("kind" in answer) return { url, trouble: answer };
    if (!REDIRECTS.has(answer.status) || answer.location === null) return { url, answer };
    const next = target(answer.location, url);
    if (next === null) return { url, trouble: trouble("redirects", "it redirects to what is no address", BROWSER) };
    url = next;
  }
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where a redirect leads; the place on the page is kept, and a password in it is not. */
function target(location: string, from: URL): URL | null {
  if (!URL.canParse(location, from.href)) return null;
  const next = new URL(location, from);
  if (next.hash === "") next.hash = from.hash;
  next.username = "";
  next.password = "";
  return next;
}

/** What is refused before anything is asked. A host's name is checked when it is looked up. */
function refusal(url: URL, web: Web): Trouble | null {
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    return trouble("refused", `it leads to ${url.protocol}, and only http: and https: are read`, BROWSER);
  }
  const address = literalAddress(url);
  return address !== null && !web.mayAsk(address) ? privateAddress(address) : null;
}

async function asked(url: URL, question: Question, web: Web): Promise<Answer | Trouble> {
  try {
    return await ask(url, question, web);
  } catch (error) {
    return troubleOf(error, web.limits);
  }
}
