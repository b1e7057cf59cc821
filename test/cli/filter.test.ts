/** The filter, as a driver such as Spark's pipe runs it: a process that answers each line with one line. */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { build, main } from "./built.ts";

beforeAll(build, 60_000);

const cwd = fileURLToPath(new URL(".", import.meta.url));
const COMMAND = [main, "check", "--stdin-ndjson", "--format", "ndjson", "--pack", "pack"];

let child: ChildProcessWithoutNullStreams | undefined;
afterEach(() => void child?.kill("SIGKILL"));

function filter(nodeOptions: readonly string[] = []): ChildProcessWithoutNullStreams {
  child = spawn(process.execPath, [...nodeOptions, ...COMMAND], { cwd });
  // A test may end while there is still something to be written to it.
  child.stdin.on("error", () => {});
  return child;
}

const exitOf = (process: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((resolve) => process.on("close", resolve));

/** Records, every seventh of them malformed in one of these ways. */
const MALFORMED = [
  (n: number) => `{"id": ${n}, "text": "We keep`,
  () => "",
  () => "   \r",
  (n: number) => `{"id": ${n}}`,
  (n: number) => `{"id": ${n}, "text": 7}`,
  (n: number) => `{"id": ${n}, "text": ["We keep your name."]}`,
  (n: number) => `[${n}]`,
  (n: number) => `{"id": ${n}, "text": "***"}`,
  (n: number) => `{"id": ${n}, "text": "We keep your name.", "date": "2026-02-30"}`,
  () => "null",
];
const isMalformed = (n: number): boolean => n % 7 === 0;
const recordAt = (n: number): string =>
  isMalformed(n)
    ? (MALFORMED[(n / 7) % MALFORMED.length]?.(n) ?? "")
    : JSON.stringify({ id: n, text: `# Privacy notice\n\nWe keep your name for ${(n % 8) + 2} years.` });

describe("the filter", { timeout: 120_000 }, () => {
  test("answers 10,000 records, malformed ones among them, one for each line, in order, in little memory", async () => {
    const count = 10_000;
    const process = filter(["--max-old-space-size=96"]);
    const exit = exitOf(process);
    const feed = async (): Promise<void> => {
      for (let n = 1; n <= count; n++) {
        if (!process.stdin.write(`${recordAt(n)}\n`))
          await new Promise((resolve) => process.stdin.once("drain", resolve));
      }
      process.stdin.end();
    };
    const fed = feed();
    let n = 0;
    let errors = 0;
    for await (const line of createInterface({ input: process.stdout })) {
      n += 1;
      const answer = JSON.parse(line);
      if (answer.line !== n || isMalformed(n) !== "error" in answer || (!isMalformed(n) && answer.id !== n)) {
        throw new Error(`line ${n} is answered with ${line.slice(0, 300)}`);
      }
      if (isMalformed(n)) {
        errors += 1;
        expect(answer.error).toEqual({ kind: "input", message: expect.stringMatching(/./), hint: expect.any(String) });
      } else expect(answer.findings).toBeInstanceOf(Array);
    }
    await fed;
    expect({ answers: n, errors, exit: await exit }).toEqual({
      answers: count,
      errors: Math.floor(count / 7),
      exit: 0,
    });
  });

  test("answers a line before the next one is sent", async () => {
    const process = filter();
    const answers = createInterface({ input: process.stdout })[Symbol.asyncIterator]();
    for (const [index, record] of [recordAt(1), "nonsense", "", recordAt(2)].entries()) {
      process.stdin.write(`${record}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value).line).toBe(index + 1);
    }
    const exit = exitOf(process);
    process.stdin.end();
    expect(await exit).toBe(0);
  });

  test("waits for a slow reader instead of filling its memory", async () => {
    const process = filter(["--max-old-space-size=96"]);
    process.stdout.pause();
    let sent = 0;
    const flood = (): void => {
      while (sent < 40_000 && process.stdin.write(`${recordAt(1)}\n`)) sent += 1;
    };
    process.stdin.on("drain", flood);
    flood();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const taken = sent;
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(sent).toBe(taken);
    expect(sent).toBeLessThan(40_000);
  });

  test("ends quietly where its reader stops reading", () => {
    const many = Array.from({ length: 2000 }, () => recordAt(1)).join("\n");
    const command = `"${process.execPath}" ${COMMAND.map((one) => `"${one}"`).join(" ")} | head -n 2 | wc -l`;
    const { stdout, stderr, status } = spawnSync("bash", ["-o", "pipefail", "-c", command], {
      cwd,
      encoding: "utf8",
      input: many,
    });
    expect({ stdout: stdout.trim(), stderr, status }).toEqual({ stdout: "2", stderr: "", status: 0 });
  });

  test("answers lines that are no UTF-8 and lines that are too long, and goes on", () => {
    const input = Buffer.concat([
      Buffer.from('{"id": 1, "text": "Wir l\xf6schen"}\n', "latin1"),
      Buffer.from(`{"id": 2, "text": "${"We keep your name. ".repeat(1_700_000)}"}\n`),
      Buffer.from(`\ufeff${recordAt(3)}\r\n`),
      Buffer.from(recordAt(4)),
    ]);
    const { stdout, status } = spawnSync(process.execPath, COMMAND, { cwd, input, encoding: "utf8" });
    const answers = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map(({ line, id, error }) => [line, id, error?.message])).toEqual([
      [1, null, "the line is not UTF-8"],
      [2, null, "the line is longer than 32 MB"],
      [3, 3, undefined],
      [4, 4, undefined],
    ]);
  });
});
