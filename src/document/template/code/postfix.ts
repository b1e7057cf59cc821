import { type Arguments, argumentsIn, beginsArgument, commandArguments, NO_ARGUMENTS } from "./arguments.ts";
import type { Code } from "./code.ts";
import { primary } from "./primary.ts";
import type { Call, Value } from "./value.ts";

/** A value with the members, indexes, arguments and block behind it. */
export function postfix(code: Code): Value {
  let value = primary(code);
  while (!code.isEnd()) {
    const { text, kind, spaced } = code.peek();
    if (kind !== "sign") break;
    if (
      /^(?:\.|\?\.|&\.|::|->)$/.test(text) &&
      code.peek(1).kind === "name" &&
      !(text === "." && spaced && code.peek(1).spaced)
    ) {
      code.take();
      const name = code.take().text;
      const path = value.kind === "name" && value.name !== "" ? `${value.name}.${name}` : name;
      value =
        value.kind === "name"
          ? { kind: "name", name: path, from: value.from, to: code.behind() }
          : call(code, name, value, NO_ARGUMENTS, value.from);
    } else if (text === "(" && (!spaced || value.kind === "name")) {
      const given = argumentsIn(code, ")");
      if (value.kind === "name") value = call(code, value.name, null, given, value.from);
      else if (value.kind === "call") value = call(code, value.name, value.on, given, value.from);
    } else if (text === "[" && !spaced) {
      const given = argumentsIn(code, "]");
      const name = value.kind === "name" ? value.name : "";
      value = call(code, name, null, given, value.from);
    } else break;
  }
  if (
    (value.kind === "name" && value.name !== "") ||
    (value.kind === "call" && value.on !== null && value.args.length === 0)
  ) {
    if (beginsArgument(code)) {
      const given = commandArguments(code);
      value =
        value.kind === "name"
          ? call(code, value.name, null, given, value.from)
          : call(code, value.name, value.on, given, value.from);
    }
  }
  // "do" belongs to the call whose arguments go before it.
  if (code.commands === 0 && (value.kind === "call" || value.kind === "name")) {
    const opensBlock =
      code.isWord("do") || (code.isSign("{") && (code.isSign("|", 1) || code.index === code.length - 1));
    if (opensBlock) {
      const { name } = value;
      const given = value.kind === "call" ? value : NO_ARGUMENTS;
      value = { ...call(code, name, value.kind === "call" ? value.on : null, given, value.from), block: true };
      code.index = code.length;
    }
  }
  return value;
}

const call = (code: Code, name: string, on: Value | null, { args, named }: Arguments, from: number): Call => ({
  kind: "call",
  name,
  on,
  args,
  named,
  block: false,
  from,
  to: code.behind(),
});
