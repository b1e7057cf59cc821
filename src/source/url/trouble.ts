import { inBytes, inSeconds, type Limits } from "./limits.ts";
import { PRIVATE } from "./private.ts";

/** Why there is no answer to a request. */
export interface Trouble {
  readonly kind: TroubleKind;
  readonly message: string;
  readonly hint: string;
}

/** "gone": no such host or page. "host": the host cannot be reached. "refused": we may not or will not ask. */
export type TroubleKind = "gone" | "host" | "refused" | "slow" | "large" | "broken" | "redirects" | "status";

/** The code of the error of an answer that is larger than the limit. */
export const TOO_LARGE = "TOO_LARGE";

/** The code of the error of an answer that did not begin in time. */
export const NO_ANSWER = "NO_ANSWER";

/** The trouble behind an error of the network; an error that is none of the network's is thrown on. */
export function troubleOf(error: unknown, limits: Limits): Trouble {
  const { code, address } = innermost(error);
  if (code === PRIVATE) return privateAddress(address ?? "?");
  const known = KNOWN[code];
  if (known) return known(limits);
  if (/^(?:CERT_|ERR_TLS_|UNABLE_TO_)|SELF_SIGNED|_CERT_/.test(code)) return untrusted(code);
  if (/^(?:ERR_SSL_|EPROTO)/.test(code)) return trouble("host", `no secure connection could be made (${code})`, CHECK);
  if (/^(?:Z_|ERR__|ERR_BROTLI)/.test(code)) return trouble("broken", `it cannot be unpacked (${code})`, BROWSER);
  if (/^(?:HPE_|UND_ERR_|E[A-Z]+$)/.test(code)) return trouble("broken", `it could not be fetched (${code})`, BROWSER);
  throw error;
}

/** The refusal of an address on a private network. */
export const privateAddress = (address: string): Trouble =>
  trouble("refused", `it leads to ${address}, an address on a private network`, "--allow-private lets it be read");

/** A trouble as plain data. */
export const trouble = (kind: TroubleKind, message: string, hint: string): Trouble => ({ kind, message, hint });

export const CHECK = "is the address right?";
export const BROWSER = "does it open in a browser? save the page and check the file";

const slow = (message: string): Trouble => trouble("slow", message, "try again later, or save the page and check that");

const untrusted = (code: string): Trouble =>
  trouble("host", `its certificate is not to be trusted (${code})`, "whose site is it? save the page and check that");

const late = ({ whole }: Limits): Trouble => slow(`not all of it came within ${inSeconds(whole)}`);
const silent = ({ answer }: Limits): Trouble => slow(`no answer came within ${inSeconds(answer)}`);
const unconnected = ({ connect }: Limits): Trouble =>
  trouble("host", `no connection was made within ${inSeconds(connect)}`, CHECK);
const unreachable = (): Trouble => trouble("host", "the host cannot be reached", "is there a network?");
const brokenOff = (): Trouble => trouble("broken", "the connection broke off", "try again later");

const KNOWN: Readonly<Record<string, (limits: Limits) => Trouble>> = {
  ENOTFOUND: () => trouble("gone", "there is no such host", "is the address spelt right?"),
  EAI_AGAIN: () => trouble("host", "the name of the host could not be looked up", "is there a network?"),
  ECONNREFUSED: () => trouble("host", "the host refuses the connection", CHECK),
  EHOSTUNREACH: unreachable,
  ENETUNREACH: unreachable,
  ETIMEDOUT: unconnected,
  UND_ERR_CONNECT_TIMEOUT: unconnected,
  [NO_ANSWER]: silent,
  UND_ERR_HEADERS_TIMEOUT: silent,
  UND_ERR_BODY_TIMEOUT: silent,
  TimeoutError: late,
  ECONNRESET: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: brokenOff,
  [TOO_LARGE]: ({ size }) => trouble("large", `it is larger than ${inBytes(size)}`, "is it the page of the notice?"),
};

/** Several addresses of a host were tried, or one layer wraps another: the code within is what tells. */
function innermost(error: unknown): { readonly code: string; readonly address: string | undefined } {
  const { name, code, address, cause, errors } = error as {
    readonly name?: string;
    readonly code?: unknown;
    readonly address?: string;
    readonly cause?: unknown;
    readonly errors?: readonly unknown[];
  };
  if (name === "TimeoutError") return { code: name, address };
  if (typeof code === "string") return { code, address };
  const inner = errors?.[0] ?? cause;
  return inner === undefined || inner === null ? { code: "", address } : innermost(inner);
}
