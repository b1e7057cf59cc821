import { InputError } from "../errors.ts";
import { choice } from "./choice.ts";
import type { Io } from "./io.ts";
import { refusal } from "./refusal.ts";

/** One way in which a report goes out: in which format, and to which file; null for standard output. */
export interface Output<Kind extends string = string> {
  readonly kind: Kind;
  readonly file: string | null;
}

/**
 * Reads the values of --format, KIND or KIND=FILE. Where none goes to standard output, pretty does, unless `quiet`.
 * Throws InputError for an unknown kind, a file named twice, and two formats for standard output.
 */
export function outputsOf<Kind extends string>(
  values: readonly string[] | undefined,
  kinds: readonly Kind[],
  quiet: boolean | undefined,
): Output<Kind | "pretty">[] {
  const outputs: Output<Kind | "pretty">[] = (values ?? []).map((value) => {
    const [kind = "", file] = value.split(/=(.*)/s, 2);
    if (file === "")
      throw new InputError(`"${value}" names no file`, { path: "--format", hint: "write --format KIND=FILE" });
    return { kind: choice("--format", kinds)(kind), file: file ?? null };
  });
  const toStdout = outputs.filter(({ file }) => file === null);
  if (toStdout.length > 1) {
    const hint = "give all but one of them a file: --format KIND=FILE";
    throw new InputError("two formats go to standard output", { path: "--format", hint });
  }
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice)
    throw new InputError(`two formats go to ${twice}`, { path: "--format", hint: "give each a file of its own" });
  return toStdout.length > 0 || quiet ? outputs : [...outputs, { kind: "pretty", file: null }];
}

/** How wide and colourful a text may be. */
export interface Look {
  readonly colour: 0 | 1 | 2 | 3;
  readonly width: number;
}

const IN_FILES: Look = { colour: 0, width: 100 };

/** Sends a report out in each format. A file that cannot be written is an error in the answer; the others are written. */
export function deliver<Kind extends string>(
  outputs: readonly Output<Kind>[],
  print: (kind: Kind, look: Look) => string,
  io: Io,
  colour: boolean,
): InputError[] {
  return outputs.flatMap(({ kind, file }) => {
    if (file === null) {
      io.out.write(print(kind, { colour: colour ? io.out.colour : 0, width: io.out.width }));
      return [];
    }
    try {
      io.write(file, print(kind, IN_FILES));
      return [];
    } catch (error) {
      return [refusal(error, "the report cannot be written there", file)];
    }
  });
}
