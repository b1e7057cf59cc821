import type { ConnectionOptions } from "bullmq";
import { Redis } from "ioredis";
import { InputError } from "../errors.ts";

/** Where the work of a cluster waits. */
export interface Place {
  /** redis://[user:password@]host:port[/database], or rediss:// with TLS. */
  readonly url: string;
  /** Scans and workers of one name find each other. */
  readonly queue: string;
}

/** Before every key in Redis. */
export const PREFIX = "noticelint";

/** Milliseconds until it is said that there is no Redis: with all that goes before, a clear error comes within five seconds. */
const PATIENCE = 3000;

/** How a connection is kept that outlives restarts: commands wait until Redis is there again. */
export const lasting = ({ url }: Place) =>
  ({
    url,
    maxRetriesPerRequest: null,
    connectTimeout: PATIENCE,
    retryStrategy: (times: number) => Math.min(100 * times, 2000),
  }) satisfies ConnectionOptions;

/** Opens a connection that outlives restarts. Errors on the way are only signs of one: the commands wait. */
export function connect(place: Place): Redis {
  const { url, ...options } = lasting(place);
  return new Redis(url, options).on("error", () => {});
}

/** Whether the Redis of a lasting connection is there now: on the way out nobody waits for it to come back. */
export async function answers(redis: Redis): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE);
  });
  const pong = redis.ping().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([pong, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Makes sure that there is a Redis. Throws InputError within five seconds. */
export async function reach(place: Place): Promise<void> {
  const shown = shownUrl(place.url);
  if (!/^rediss?:\/\/[^/]/.test(place.url) || !URL.canParse(place.url)) {
    throw new InputError("this is no address of a Redis", { path: "--redis", hint: "write redis://host:6379" });
  }
  let trouble: Error | undefined;
  const redis = new Redis(place.url, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    disconnectTimeout: 0,
    retryStrategy: () => null,
  });
  redis.on("error", (error) => {
    trouble = error;
  });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("it does not answer")), PATIENCE).unref();
  });
  try {
    await Promise.race([redis.connect().then(() => redis.ping()), late]);
  } catch (error) {
    const reason = reasonOf(trouble ?? (error as Error));
    throw new InputError(`there is no Redis at ${shown} that can be used: ${reason}`, {
      path: "--redis",
      hint: "is it started, is the address right, and are user and password in it where it wants them?",
    });
  } finally {
    redis.disconnect();
  }
}

/** An address as it may be shown: without the password. */
export function shownUrl(url: string): string {
  if (!URL.canParse(url)) return url.replace(/\/\/[^/]*@/, "//");
  const shown = new URL(url);
  shown.password = "";
  return shown.href;
}

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) ?? error.message;
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there",
  ENOTFOUND: "there is no such host",
  EAI_AGAIN: "the name of the host cannot be looked up",
  ETIMEDOUT: "it does not answer",
  EHOSTUNREACH: "the host cannot be reached",
};
