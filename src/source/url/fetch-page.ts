import { InputError } from "../../errors.ts";
import { addressOf } from "./address.ts";
import { type Kind, kindOf } from "./content-type.ts";
import { travel } from "./travel.ts";
import { BROWSER, type Trouble, trouble } from "./trouble.ts";
import type { Web } from "./web.ts";

/** A page as it came, and the address at which it was found in the end. */
export interface Page extends Kind {
  readonly bytes: Uint8Array;
  readonly finalUrl: string;
}

/** Fetches one page. Throws InputError, with the address as its path, for whatever keeps it from being one. */
export async function fetchPage(address: string, web: Web): Promise<Page> {
  const { size, whole } = web.limits;
  const start = addressOf(address);
  const arrival = await travel(start, { method: "GET", signal: AbortSignal.timeout(whole), size }, web);
  const moved = arrival.url.href === start.href ? "" : `, after a redirect to ${arrival.url.href}`;
  const fail = ({ message, hint }: Trouble): InputError =>
    new InputError(`${message}${moved}`, { path: address, hint });
  if (arrival.trouble) throw fail(arrival.trouble);
  const { answer, url } = arrival;
  const problem = ofStatus(answer.status) ?? ofSignIn(start, url);
  if (problem) throw fail(problem);
  const kind = kindOf(answer.contentType, url, answer.body);
  if (!kind) throw fail(notRead(answer.contentType ?? ""));
  return { ...kind, bytes: answer.body, finalUrl: url.href };
}

function ofStatus(status: number): Trouble | null {
  if (status === 204 || status === 205) return trouble("status", `there is no page: it answers ${status}`, BROWSER);
  if (status >= 200 && status < 300) return null;
  const [meaning, hint] = MEANINGS[status] ?? (status >= 500 ? FAULT : OTHER);
  return trouble("status", `${meaning}: it answers ${status}`, hint);
}

const SIGNED_IN = ["it asks to sign in", "save the page and check that"] as const;
const FAULT = ["the server is at fault", "try again later"] as const;
const OTHER = ["there is no page", BROWSER] as const;
const GONE = ["there is no such page", "has it moved?"] as const;

const MEANINGS: Readonly<Record<number, readonly [string, string]>> = {
  401: SIGNED_IN,
  403: ["it is refused", BROWSER],
  404: GONE,
  407: SIGNED_IN,
  410: GONE,
  429: ["it was asked too often", "try again later"],
};

const SIGN_IN =
  /(?:^|[./_-])(?:log-?in|sign-?in|logon|signon|sso|oauth2?|saml2?|adfs|authorize|authenticate)(?:[./_-]|$)/i;

/** A page that was not asked for: a notice itself may well be about signing in, so only a redirect there counts. */
function ofSignIn(start: URL, end: URL): Trouble | null {
  const place = ({ host, pathname }: URL): string => `${host}${pathname}`;
  return SIGN_IN.test(place(end)) && !SIGN_IN.test(place(start)) ? trouble("status", ...SIGNED_IN) : null;
}

const notRead = (type: string): Trouble =>
  trouble(
    "status",
    `this is ${type.split(";")[0]?.trim()}`,
    "web pages, plain text, Markdown, Word, OpenDocument and PDF are read",
  );
