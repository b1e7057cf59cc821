import { type ParserPlugin, parse } from "@babel/parser";
import { InputError } from "../../../errors.ts";
import { places } from "../../place.ts";
import type { Node } from "./node.ts";

/** Reads a program. Throws InputError with the place of a mistake in its syntax. */
export function programOf(code: string, path: string): Node {
  const typed = !/\.(?:jsx?|mjs|cjs)$/i.test(path);
  const plugins: ParserPlugin[] = ["decorators-legacy"];
  plugins.push(typed ? "typescript" : "flow");
  if (!/\.(?:ts|mts|cts)$/i.test(path)) plugins.push("jsx");
  try {
    const options = {
      sourceType: "unambiguous",
      plugins,
      allowReturnOutsideFunction: true,
    } as const;
    return parse(code, options).program as unknown as Node;
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError("this program is nested too deeply to be read", { path, hint: "is it the right file?" });
    const { loc, message, pos } = error as Error & { loc?: { line: number; column: number }; pos?: number };
    const at = places(code)(pos ?? 0);
    throw new InputError(`this program cannot be read: ${message.replace(/ \(\d+:\d+\)$/, "")}`, {
      path,
      line: loc?.line ?? at.line,
      column: (loc?.column ?? at.column - 1) + 1,
      hint: "does it compile? Otherwise save the page's text to a file",
    });
  }
}
