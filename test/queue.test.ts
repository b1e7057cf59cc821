/** A scan on more than one machine, with a real Redis and real processes. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { QueueEvents } from "bullmq";
import { Redis } from "ioredis";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { build, main } from "./cli/built.ts";
import { freePort, hasRedis, startRedis, type TestRedis } from "./redis-made.ts";
import { ask, writeNotices } from "./scan-made.ts";

const cwd = mkdtempSync(join(tmpdir(), "noticelint-queue-"));
const at = (name: string): string => join(cwd, name);

beforeAll(build, 120_000);
afterAll(() => rmSync(cwd, { recursive: true }));

/** A run of the program under way. */
interface Running {
  readonly process: ChildProcess;
  readonly stderr: () => string;
  readonly stdout: () => string;
  readonly exit: Promise<number | null>;
}

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const one of running) one.kill("SIGKILL");
  running.clear();
});

function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [main, ...args], { cwd });
  running.add(child);
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on("data", (chunk) => out.push(String(chunk)));
  child.stderr.on("data", (chunk) => err.push(String(chunk)));
  child.stdin.on("error", () => {});
  return {
    process: child,
    stdout: () => out.join(""),
    stderr: () => err.join(""),
    exit: new Promise((resolve) => child.on("close", resolve)),
  };
}

const worker = (url: string, ...args: readonly string[]): Running =>
  start("worker", "--redis", url, "--workers", "1", ...args);
const scan = (url: string, ...args: readonly string[]): Running =>
  start("scan", "--redis", url, "--as-of", "2026-11-21", ...args);

const until = async (what: string, isSo: () => boolean | Promise<boolean>, most = 60_000): Promise<void> => {
  const began = performance.now();
  while (!(await isSo())) {
    if (performance.now() - began > most) throw new Error(`not within ${most / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const stored = async (name: string): Promise<{ readonly rows: number; readonly ids: number }> => {
  const [row] = await ask(
    at(name),
    "select count(*)::int as rows, count(distinct id)::int as ids from (select id from notices union all select id from failures)",
  );
  return row as never;
};

describe("without Redis", { timeout: 60_000 }, () => {
  const timed = (...args: readonly string[]) => {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [main, ...args], { cwd, encoding: "utf8" });
    return { status, stderr, seconds: (performance.now() - began) / 1000 };
  };

  /** Seconds that the program takes to begin: on a busy machine more than all else. */
  let startUp = 0;
  beforeAll(() => {
    startUp = timed("--help").seconds;
  });

  test("scan and worker say so within five seconds, and show no password", async () => {
    writeNotices(at("few"), 1);
    const url = `redis://someone:secret@127.0.0.1:${await freePort()}`;
    for (const args of [["scan", "few", "--out", "none.duckdb"], ["worker"]]) {
      const { status, stderr, seconds } = timed(...args, "--redis", url);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^error: --redis: there is no Redis at redis:\/\/someone@127\.0\.0\.1:\d+ that can be used: nothing listens there\n {2}hint: /,
      );
      expect(seconds).toBeLessThan(5 + startUp);
    }
  });

  test("what listens and never answers is no Redis either", async () => {
    const silent = createServer(() => {});
    await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
    const run = start("worker", "--redis", `redis://127.0.0.1:${(silent.address() as AddressInfo).port}`);
    const began = performance.now();
    expect(await run.exit).toBe(2);
    expect((performance.now() - began) / 1000).toBeLessThan(5 + startUp);
    expect(run.stderr()).toContain("it does not answer");
    silent.close();
  });

  test("an address that is none is refused", () => {
    const { status, stderr } = timed("worker", "--redis", "localhost:6379");
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: "error: --redis: this is no address of a Redis\n  hint: write redis://host:6379\n",
    });
  });
});

if (!hasRedis) console.warn("redis-server is not there: the tests of scans on more than one machine are skipped");

describe.skipIf(!hasRedis)("with Redis", { timeout: 240_000 }, () => {
  let redis: TestRedis;
  let client: Redis;
  beforeEach(async () => {
    redis = await startRedis();
    client = new Redis(redis.url, { maxRetriesPerRequest: null }).on("error", () => {});
  });
  afterEach(() => {
    client.disconnect();
    redis.close();
  });

  test("one worker is killed, one frozen, Redis restarts: every result once, nothing lost", async () => {
    const began = performance.now();
    const events = new QueueEvents("scans", {
      connection: { url: redis.url, maxRetriesPerRequest: null },
      prefix: "noticelint",
    });
    events.on("error", () => {});
    const seen = { completed: 0, stalled: 0 };
    events.on("completed", () => {
      seen.completed += 1;
    });
    events.on("stalled", () => {
      seen.stalled += 1;
    });
    await events.waitUntilReady();
    const workers = [worker(redis.url), worker(redis.url), worker(redis.url)] as const;
    const [killed, frozen, healthy] = workers;
    await until("all workers are there", () => workers.every(({ stderr }) => stderr().includes("waiting for work")));
    const coordinator = scan(redis.url, "-", "--out", "killed.duckdb", "--batch", "50");

    let offered = 0;
    const feed = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i++) {
        offered += 1;
        const line = `${JSON.stringify({ id: `n${offered}`, markdown: noticeOf(offered) })}\n`;
        if (!coordinator.process.stdin!.write(line)) {
          await new Promise((resolve) => coordinator.process.stdin!.once("drain", resolve));
        }
      }
    };
    const progress = async (completed: number): Promise<void> => {
      const target = seen.completed + completed;
      await until(`${completed} more batches are done`, () => seen.completed >= target);
    };

    const fed = feed(2000);
    await progress(20);
    killed.process.kill("SIGKILL");
    await progress(20);
    frozen.process.kill("SIGSTOP");
    await progress(20);
    const before = seen.completed;
    await redis.restart();
    await until("work goes on after the restart", () => seen.completed > before + 5);
    await until("batches of the killed and the frozen one are taken over", () => seen.stalled >= 2);
    frozen.process.kill("SIGCONT");
    await fed;
    coordinator.process.stdin!.end();
    expect(await coordinator.exit).toBe(0);
    const seconds = (performance.now() - began) / 1000;
    expect(coordinator.stdout()).toMatch(
      new RegExp(`^${offered.toLocaleString("en-GB")} notices judged, 0 known already, 0 failed`),
    );
    expect(await stored("killed.duckdb")).toEqual({ rows: offered, ids: offered });

    for (const { process } of [frozen, healthy]) process.kill("SIGTERM");
    expect(await Promise.all([frozen.exit, healthy.exit])).toEqual([0, 0]);
    const megabytes = async (): Promise<number> =>
      Math.ceil(Number(/used_memory_peak:(\d+)/.exec(await client.info("memory"))?.[1]) / 1_000_000);
    expect(await megabytes()).toBeLessThan(64);
    const judgedBy = ({ stderr }: Running): number => Number(/^(\d+) notices? judged/m.exec(stderr())?.[1]);
    console.table({
      "notices offered": offered,
      "stored, each once": (await stored("killed.duckdb")).ids,
      "batches taken over": seen.stalled,
      "restarts of Redis": 1,
      "judged by the worker that was killed": offered - judgedBy(frozen) - judgedBy(healthy),
      "judged by the worker that was frozen": judgedBy(frozen),
      "judged by the worker that was left alone": judgedBy(healthy),
      "megabytes in Redis since its restart, at most": await megabytes(),
      "seconds in all": Math.round(seconds),
    });
    await events.close();
    expect(await client.keys("noticelint:scans:????????-*")).toEqual([]);
  });

  test("what Redis forgets is put there again", async () => {
    writeNotices(at("forgotten"), 60);
    const coordinator = scan(redis.url, "forgotten", "--out", "forgotten.duckdb");
    await until("batches wait", async () => (await client.llen("noticelint:scans:wait")) >= 5);
    await client.flushall();
    await until("it says what it lacks", () => coordinator.stderr().includes("no worker is there"));
    const one = worker(redis.url);
    expect(await coordinator.exit).toBe(0);
    expect(await stored("forgotten.duckdb")).toEqual({ rows: 60, ids: 60 });
    one.process.kill("SIGTERM");
    expect(await one.exit).toBe(0);
  });

  test("a worker with other rules, or another configuration, gives the work back and says why", async () => {
    writeNotices(at("refused"), 20);
    cpSync(new URL("cli/pack", import.meta.url), at("pack"), { recursive: true });
    const coordinator = scan(redis.url, "refused", "--out", "refused.duckdb");
    const other = worker(redis.url, "--pack", "pack");
    expect(await other.exit).toBe(2);
    expect(other.stderr()).toMatch(
      /error: worker: the scan judges by uk-gdpr \S+ \(\w+\), and here is small 1\.2\.3 \(\w+\)\n {2}hint: give both the same pack/,
    );
    expect(await client.llen("noticelint:scans:wait")).toBeGreaterThan(0);
    const one = worker(redis.url);
    expect(await coordinator.exit).toBe(0);
    expect(await stored("refused.duckdb")).toEqual({ rows: 20, ids: 20 });
    one.process.kill("SIGTERM");
    await one.exit;
  });

  test("a scan that is stopped calls off what is not begun, and goes on where it stopped", async () => {
    writeNotices(at("stopped"), 400);
    const first = scan(redis.url, "stopped", "--out", "stopped.duckdb", "--ahead", "4", "--queue", "other");
    await until("it has put something there", async () => (await client.llen("noticelint:other:wait")) >= 4);
    expect(await client.llen("noticelint:other:wait")).toBeLessThanOrEqual(4);
    const one = worker(redis.url, "--queue", "other");
    await until("something is judged", async () => (await client.xlen("noticelint:other:events")) > 40);
    first.process.kill("SIGTERM");
    expect(await first.exit).toBe(2);
    expect(first.stderr()).toContain("the same command again goes on from there");
    const { ids } = await stored("stopped.duckdb");
    expect(ids).toBeLessThan(400);
    expect(await client.llen("noticelint:other:wait")).toBe(0);
    const second = scan(redis.url, "stopped", "--out", "stopped.duckdb", "--ahead", "4", "--queue", "other");
    expect(await second.exit).toBe(0);
    expect(await stored("stopped.duckdb")).toEqual({ rows: 400, ids: 400 });
    one.process.kill("SIGTERM");
    expect(await one.exit).toBe(0);
  });

  test("a scan that is killed goes on from its store", async () => {
    writeNotices(at("resumed"), 300);
    const first = scan(redis.url, "resumed", "--out", "resumed.duckdb", "--batch", "20");
    const one = worker(redis.url);
    await until("something is judged", async () => (await client.zcard("noticelint:scans:completed")) > 2);
    first.process.kill("SIGKILL");
    await first.exit;
    const second = scan(redis.url, "resumed", "--out", "resumed.duckdb");
    expect(await second.exit).toBe(0);
    expect(await stored("resumed.duckdb")).toEqual({ rows: 300, ids: 300 });
    one.process.kill("SIGTERM");
    expect(await one.exit).toBe(0);
  });

  test("a worker that is asked to end finishes what it has begun: nothing has to be taken over", async () => {
    writeNotices(at("drained"), 400);
    let stalled = 0;
    const connection = { url: redis.url, maxRetriesPerRequest: null };
    const events = new QueueEvents("scans", { connection, prefix: "noticelint" });
    events.on("error", () => {});
    events.on("stalled", () => {
      stalled += 1;
    });
    await events.waitUntilReady();
    const coordinator = scan(redis.url, "drained", "--out", "drained.duckdb");
    const first = worker(redis.url);
    await until("it is at work", async () => (await client.llen("noticelint:scans:active")) > 0);
    first.process.kill("SIGTERM");
    expect(await first.exit).toBe(0);
    expect(await client.llen("noticelint:scans:active")).toBe(0);
    expect(first.stderr()).toMatch(/^[1-9]\d* notices? judged, in \d+ batch/m);
    const second = worker(redis.url);
    expect(await coordinator.exit).toBe(0);
    expect(await stored("drained.duckdb")).toEqual({ rows: 400, ids: 400 });
    expect(stalled).toBe(0);
    second.process.kill("SIGTERM");
    await second.exit;
    await events.close();
  });

  test("where Redis is gone, scan and worker end when they are asked to", async () => {
    writeNotices(at("gone"), 40);
    const coordinator = scan(redis.url, "gone", "--out", "gone.duckdb", "--queue", "nobody");
    const one = worker(redis.url);
    await until("batches wait", async () => (await client.llen("noticelint:nobody:wait")) >= 5);
    await until("the worker waits", () => one.stderr().includes("waiting for work"));
    redis.close();
    coordinator.process.kill("SIGTERM");
    one.process.kill("SIGTERM");
    expect(await Promise.all([coordinator.exit, one.exit])).toEqual([2, 0]);
    expect(coordinator.stderr()).toContain("the same command again goes on from there");
  });

  test("what a dead scan left is thrown away", async () => {
    writeNotices(at("dead"), 40);
    const dead = scan(redis.url, "dead", "--out", "dead.duckdb");
    await until("batches wait", async () => (await client.llen("noticelint:scans:wait")) >= 5);
    dead.process.kill("SIGKILL");
    await dead.exit;
    await client.del(await client.keys("noticelint:scan:*"));
    const one = worker(redis.url);
    await until("nothing waits", async () => (await client.llen("noticelint:scans:wait")) === 0);
    one.process.kill("SIGTERM");
    expect(await one.exit).toBe(0);
    expect(one.stderr()).toMatch(/^0 notices judged, in 0 batches$/m);
  });
});

const noticeOf = (i: number): string =>
  `# Privacy notice of Harrow Lane Surgery ${i}

Harrow Lane Surgery ${i} is the controller of your personal data. Write to dpo@harrow${i}.example.

## Why we hold it

We hold your name and address to send you reminders. We rely on our legitimate interests in a full waiting room.
We share it with Bexley Mailing Services and keep it for ${1 + (i % 9)} years.
`.repeat(3);
