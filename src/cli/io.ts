import type { WebOptions } from "../source/url/web.ts";

/** The world around a command, so that tests can give it another. */
export interface Io {
  /** The working directory: paths are from here. */
  readonly cwd: string;
  readonly out: Sink;
  readonly err: Sink;
  readonly stdin: () => Promise<Uint8Array>;
  /** Standard input and output as they flow, for what answers before it has read all; missing where nothing flows. */
  readonly pipe?: Pipe;
  /** Writes a report to a file, by its path from the working directory; throws as node:fs does. */
  readonly write: (path: string, text: string) => void;
  /** The same, behind what the file holds. */
  readonly append: (path: string, text: string) => void;
  /** A variable of the environment. */
  readonly env: (name: string) => string | undefined;
  /** The day it is, YYYY-MM-DD. */
  readonly today: () => string;
  /** Missing where nobody watches or interrupts. */
  readonly session?: Session;
  /** Another web than the real one: its look-up of names, which addresses are public, and the limits of a fetch. */
  readonly web?: Pick<WebOptions, "lookup" | "isPublic" | "limits">;
}

/** What a long run needs besides. */
export interface Session {
  /** The terminal in which progress is drawn; missing where standard error is none. */
  readonly terminal?: NodeJS.WriteStream;
  /** Calls once when the run is asked to stop (Ctrl-C, SIGTERM); the second time the process ends. Gives what ends that. */
  readonly onStop: (act: () => void) => () => void;
}

export interface Pipe {
  readonly input: () => AsyncIterable<Uint8Array>;
  /** Settles once the text is written: true, or false where nobody reads any more. */
  readonly write: (text: string) => Promise<boolean>;
}

export interface Sink {
  readonly write: (text: string) => void;
  /** Columns of the terminal, or what is read well where there is none. */
  readonly width: number;
  /** 0 none, 1 sixteen colours, 2 256, 3 all. */
  readonly colour: ColourLevel;
}

export type ColourLevel = 0 | 1 | 2 | 3;
