/** What the coordinator makes of workers that fail. */
import { Worker } from "bullmq";
import { Redis } from "ioredis";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Batch, batches, packed, type Terms, unpacked } from "../src/queue/batch.ts";
import { type Fleet, openFleet } from "../src/queue/fleet.ts";
import { fingerprint } from "../src/scan/key.ts";
import type { Marked } from "../src/scan/scan-one.ts";
import type { Parcel, Scanned } from "../src/scan/types.ts";
import { hasRedis, startRedis, type TestRedis } from "./redis-made.ts";

const terms: Terms = {
  version: "0.0.0",
  packs: [],
  asOf: "2026-11-21",
  pinned: true,
  hash: "0123456789abcdef",
  options: { minConfidence: "low", organisation: undefined, rule: undefined, wholePage: undefined },
  deadline: 1000,
};

const notice = (id: string, content: string | Uint8Array = `We keep ${id}.`): Marked => {
  const offered = { id, path: `${id}.md`, content };
  return { offered, mark: fingerprint(offered, terms) };
};

const answerOf = ({ offered, mark }: Marked): Parcel => ({
  key: mark.key,
  failed: false,
  json: JSON.stringify({ id: offered.id }),
});

describe("batches", () => {
  test("a notice is the same after its way, as text and as bytes", () => {
    for (const content of ["ünïcode \ud83d\ude00", new Uint8Array([0, 255, 128, 10])]) {
      const sent = notice("a", content);
      const { offered, mark } = unpacked(JSON.parse(JSON.stringify(packed(sent))));
      expect(mark).toEqual(sent.mark);
      expect(offered).toMatchObject({ id: "a", path: "a.md" });
      expect(Buffer.from(offered.content as string)).toEqual(Buffer.from(content as string));
    }
  });

  test("hold as many notices as their size allows, in order, and each at least one", () => {
    const sizes = [10, 3_000_000, 900_000, 200_000, 9_000_000, 5];
    const notices = sizes.map((size, index) => notice(String(index), "a".repeat(size)));
    expect(batches(notices).map((batch) => batch.map(({ offered }) => offered.id))).toEqual([
      ["0", "1", "2"],
      ["3"],
      ["4"],
      ["5"],
    ]);
    expect(batches([])).toEqual([]);
  });
});

describe.skipIf(!hasRedis)("a fleet", { timeout: 60_000 }, () => {
  let redis: TestRedis;
  let fleet: Fleet;
  let worker: Worker<Batch> | undefined;
  beforeEach(async () => {
    redis = await startRedis();
    fleet = await openFleet({ url: redis.url, queue: "test" }, terms);
  });
  afterEach(async () => {
    await worker?.close(true);
    await fleet.close();
    redis.close();
  });

  const work = (judge: (notices: readonly Marked[]) => readonly Parcel[] | null): void => {
    const connection = { url: redis.url, maxRetriesPerRequest: null };
    worker = new Worker<Batch>("test", async ({ data }) => judge(data.notices.map(unpacked)), {
      connection,
      prefix: "noticelint",
    });
  };

  const told = (parcels: readonly Parcel[]): string[] =>
    parcels.map(({ failed, json }) => {
      const { id, error } = JSON.parse(json) as Scanned;
      return failed ? `${id}! ${error?.kind}: ${error?.message}` : id;
    });

  test("tries what is thrown out again, then each notice alone: only the one that cannot be judged fails", async () => {
    let tries = 0;
    work((notices) => {
      tries += 1;
      if (notices.some(({ offered }) => offered.id === "bad")) throw new Error("out of memory");
      return notices.map(answerOf);
    });
    const parcels = await fleet.judge(["a", "b", "bad", "c"].map((id) => notice(id)));
    expect(told(parcels).sort()).toEqual(["a", "b", "bad! crash: no worker could judge it: out of memory", "c"]);
    expect(tries).toBe(3 + 3 + 3);
  });

  test("sends again what a worker took for forgotten, and keeps answers in Redis until they are kept", async () => {
    let isFirst = true;
    work((notices) => {
      if (!isFirst) return notices.map(answerOf);
      isFirst = false;
      return null;
    });
    const parcels = await fleet.judge([notice("a"), notice("b")]);
    expect(told(parcels)).toEqual(["a", "b"]);
    const left = async (): Promise<number> => {
      const client = new Redis(redis.url);
      const count = await client.zcard("noticelint:test:completed");
      client.disconnect();
      return count;
    };
    expect(await left()).toBe(1);
    await fleet.kept(parcels.slice(0, 1));
    expect(await left()).toBe(1);
    await fleet.kept(parcels.slice(1));
    expect(await left()).toBe(0);
  });

  test("calls off what no worker has begun", async () => {
    const judged = fleet.judge([notice("a")]);
    await expect.poll(async () => (await fleet.state()).waiting).toBe(1);
    await fleet.callOff();
    expect(await judged).toEqual([]);
    expect(await fleet.judge([notice("b")])).toEqual([]);
    expect(await fleet.state()).toEqual({ waiting: 0, active: 0, workers: 0 });
  });
});
