import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";

/** Whether the tests can start a Redis of their own. */
export const hasRedis = spawnSync("redis-server", ["--version"]).status === 0;

/** A Redis of a test, with an append-only file in a folder of its own. */
export interface TestRedis {
  readonly url: string;
  /** Kills it, and starts it again on what it had written. */
  readonly restart: () => Promise<void>;
  readonly close: () => void;
}

/** Starts a Redis on a free port. */
export async function startRedis(): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), "noticelint-redis-"));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const start = async (): Promise<ChildProcess> => {
    const options = [
      "--port",
      String(port),
      "--dir",
      folder,
      "--appendonly",
      "yes",
      "--save",
      "",
      "--bind",
      "127.0.0.1",
    ];
    const server = spawn("redis-server", options, { stdio: "ignore" });
    const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null }).on("error", () => {});
    await client.ping();
    client.disconnect();
    return server;
  };
  let server = await start();
  return {
    url,
    restart: async () => {
      server.kill("SIGKILL");
      await new Promise((resolve) => server.on("exit", resolve));
      server = await start();
    },
    close: () => {
      server.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port at which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
