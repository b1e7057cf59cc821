import type { LookupFunction } from "node:net";
import { Agent } from "undici";
import type { LinkAnswer } from "../../types.ts";
import { LIMITS, type Limits } from "./limits.ts";
import { isPublic, lookupWithin } from "./private.ts";
import type { Robots } from "./robots.ts";

/** How pages are to be fetched. */
export interface WebOptions {
  /** "noticelint/0.1.0", and where to read about it. */
  readonly userAgent: string;
  readonly allowPrivate?: boolean | undefined;
  readonly ignoreRobots?: boolean | undefined;
  /** Which IP addresses are public, where that is not as usual. */
  readonly isPublic?: ((address: string) => boolean) | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** How names of hosts become addresses; the system's way where it is missing. */
  readonly lookup?: LookupFunction | undefined;
}

/** The web as one run sees it. */
export interface Web {
  readonly userAgent: string;
  /** Whether an IP address may be asked. */
  readonly mayAsk: (address: string) => boolean;
  readonly ignoreRobots: boolean;
  readonly limits: Limits;
  readonly agent: Agent;
  /** What each origin's robots.txt says, asked once. */
  readonly robots: Map<string, Promise<Robots>>;
  /** What the address of each link answered, asked once. */
  readonly answers: Map<string, Promise<LinkAnswer>>;
}

/** Opens the web for a run; `closeWeb` ends its connections. */
export function openWeb(options: WebOptions): Web {
  const limits = { ...LIMITS, ...options.limits };
  const mayAsk = options.allowPrivate ? () => true : (options.isPublic ?? isPublic);
  return {
    userAgent: options.userAgent,
    mayAsk,
    ignoreRobots: options.ignoreRobots ?? false,
    limits,
    // One connection a host, so that no host is asked two things at once.
    agent: new Agent({
      connections: 1,
      connect: { timeout: limits.connect, lookup: lookupWithin(mayAsk, options.lookup) },
    }),
    robots: new Map(),
    answers: new Map(),
  };
}

/** Ends the connections of a run. */
export const closeWeb = (web: Web): Promise<void> => web.agent.destroy();
