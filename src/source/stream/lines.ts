/** One line of a stream, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  /** Null where the line is longer than is read. */
  readonly bytes: Uint8Array | null;
}

/** How many bytes of a line are read at most: a page of 10 MB, each character written as an escape, and some more. */
export const LONGEST_LINE = 32_000_000;

/**
 * The lines of a stream as they come, in memory for one of them. What stands behind the last line break is a line where
 * there is anything. A line beyond `longest` bytes is passed over as it flows.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Line> {
  let number = 1;
  let parts: Uint8Array[] = [];
  let length = 0;
  const take = (part: Uint8Array): void => {
    length += part.length;
    if (length > longest) parts = [];
    else parts.push(part);
  };
  const line = (): Line => {
    const bytes = length > longest ? null : parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    parts = [];
    length = 0;
    return { number: number++, bytes };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(BREAK); end !== -1; end = chunk.indexOf(BREAK, from)) {
      take(chunk.subarray(from, end));
      yield line();
      from = end + 1;
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield line();
}

/** "\n"; what stands before it on Windows is white space to JSON. */
const BREAK = 0x0a;
