import type { Redis } from "ioredis";
import { PREFIX } from "./connection.ts";

/** Seconds after which a scan that says nothing counts as gone. */
const GONE = 30;

const keyOf = (scan: string): string => `${PREFIX}:scan:${scan}`;

/** Says that a scan waits for its answers, until the function that it gives is called. */
export async function announce(redis: Redis, scan: string): Promise<() => Promise<void>> {
  const say = () => redis.set(keyOf(scan), new Date().toISOString(), "EX", GONE);
  await say();
  const timer = setInterval(() => void say().catch(() => {}), (GONE * 1000) / 6);
  return async () => {
    clearInterval(timer);
    await redis.del(keyOf(scan));
  };
}

/** Whether a scan waits for its answers still. */
export const isWaiting = async (redis: Redis, scan: string): Promise<boolean> => (await redis.exists(keyOf(scan))) > 0;
