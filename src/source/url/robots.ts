import robotsParser from "robots-parser";
import { travel } from "./travel.ts";
import { type Trouble, trouble } from "./trouble.ts";
import type { Web } from "./web.ts";

/** Its types promise a default export that it does not have. */
const parseRobots = robotsParser as unknown as (
  url: string,
  text: string,
) => { readonly isAllowed: (url: string, userAgent: string) => boolean | undefined };

/** What the robots.txt of an origin says: whether an address may be asked, or why nothing may. */
export type Robots = (url: URL) => Trouble | null;

/**
 * Whether robots.txt keeps us from an address, by RFC 9309: where there is none all is allowed, where it cannot be had
 * (a fault of the server, no answer) nothing is.
 */
export async function robotsForbid(url: URL, web: Web): Promise<Trouble | null> {
  const known = web.robots.get(url.origin) ?? readRobots(url.origin, web);
  web.robots.set(url.origin, known);
  return (await known)(url);
}

async function readRobots(origin: string, web: Web): Promise<Robots> {
  const address = `${origin}/robots.txt`;
  const { robotsSize: size, robotsWhole } = web.limits;
  const question = { method: "GET", signal: AbortSignal.timeout(robotsWhole), size, cut: true } as const;
  const arrival = await travel(new URL(address), question, web, false);
  if (arrival.trouble) {
    const { kind, message } = arrival.trouble;
    // The page would not be reached either, and for the same reason.
    if (kind === "gone" || kind === "host" || kind === "refused") return () => arrival.trouble;
    return kind === "redirects" ? allowed : () => forbidden(`robots.txt could not be read: ${message}`);
  }
  const { status, body } = arrival.answer;
  if (status >= 500) return () => forbidden(`robots.txt answers ${status}, which forbids all`);
  if (status < 200 || status > 299) return allowed;
  const rules = parseRobots(address, new TextDecoder().decode(body));
  return (url) =>
    rules.isAllowed(url.href, web.userAgent) === false ? forbidden("robots.txt asks not to fetch it") : null;
}

const allowed: Robots = () => null;

const forbidden = (message: string): Trouble =>
  trouble("refused", message, "--ignore-robots fetches it all the same: ask its owner first");
