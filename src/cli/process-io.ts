import { appendFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { supportsColor, supportsColorStderr } from "chalk";
import { today } from "../day.ts";
import { errorText } from "../report/error.ts";
import { bytesFrom } from "../source/stdin.ts";
import type { ColourLevel, Io, Sink } from "./io.ts";
import { refusal } from "./refusal.ts";

/** The real world: this process's streams, directory and clock. */
export function processIo(): Io {
  const cwd = process.cwd();
  return {
    cwd,
    out: sink(process.stdout, supportsColor),
    err: sink(process.stderr, supportsColorStderr),
    stdin: () => bytesFrom(process.stdin),
    pipe: { input: () => process.stdin, write: (text) => written(process.stdout, text) },
    write: (path, text) => writeFileSync(resolve(cwd, path), text),
    append: (path, text) => appendFileSync(resolve(cwd, path), text),
    env: (name) => process.env[name],
    today,
    session: {
      ...(process.stderr.isTTY && { terminal: process.stderr }),
      onStop,
    },
  };
}

function onStop(act: () => void): () => void {
  let asked = false;
  const listener = (signal: NodeJS.Signals): void => {
    if (asked) process.exit(signal === "SIGINT" ? 130 : 143);
    asked = true;
    // What may still come from there is not waited for.
    process.stdin.unref?.();
    act();
  };
  for (const signal of STOPPING) process.on(signal, listener);
  return () => {
    for (const signal of STOPPING) process.off(signal, listener);
  };
}

const STOPPING = ["SIGINT", "SIGTERM"] as const;

const WIDTH = { withoutTerminal: 100, least: 40, most: 120 };

function sink(stream: NodeJS.WriteStream, colours: typeof supportsColor): Sink {
  stream.on("error", onError);
  const columns = stream.columns ?? WIDTH.withoutTerminal;
  return {
    write: (text) => void stream.write(text),
    width: Math.min(Math.max(columns, WIDTH.least), WIDTH.most),
    colour: process.env.NO_COLOR || !colours ? 0 : (colours.level as ColourLevel),
  };
}

/** Whether the text was written. What keeps it from being so is for the listener to errors. */
const written = (stream: NodeJS.WriteStream, text: string): Promise<boolean> =>
  new Promise((resolve) => stream.write(text, (error) => resolve(!error)));

/** Whoever reads us may stop reading: `noticelint check . | head` is no error. On a full disk nothing more can be done. */
function onError(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") return;
  process.stderr.write(errorText(refusal(error, "it cannot be written", "standard output"), { colour: 0 }));
  process.exit(2);
}
