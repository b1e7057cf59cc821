/** Lists and dictionaries that a template keeps in its own code, and what its names and paths say of them. */
import type { Entry, Text, Value } from "./code/value.ts";

/** What a template gives to names: by "$set", in its script, or entry by entry in a loop. */
export type Data = ReadonlyMap<string, Value>;

/** How deep names stand for names. */
const DEEPEST = 12;

/** The text, list or dictionary that a value is; null where the template does not tell. */
export function resolved(value: Value, data: Data, source: string, depth = 0): Value | null {
  if (depth > DEEPEST) return null;
  const again = (inner: Value) => resolved(inner, data, source, depth + 1);
  switch (value.kind) {
    case "text":
    case "list":
    case "dictionary":
      return value;
    case "name":
      return alongPath(value.name, data, again);
    case "choice":
      for (const part of value.parts) {
        const found = again(part);
        if (found) return found;
      }
      return null;
    case "joined": {
      const parts = value.parts.map(again);
      if (!parts.every((part) => part?.kind === "list"))
        return parts.every((part) => part?.kind === "text") ? value : null;
      const items = parts.flatMap((part) => (part?.kind === "list" ? part.items : []));
      return { kind: "list", items, from: value.from, to: value.to };
    }
    case "call":
      return ofCall(value, data, again, source);
  }
}

function alongPath(path: string, data: Data, again: (value: Value) => Value | null): Value | null {
  const whole = data.get(path);
  if (whole) return again(whole);
  const [first = "", ...keys] = path.replace(/^(?:this|props|page|data|self)\./, "").split(".");
  let value = data.has(first) ? again(data.get(first)!) : null;
  for (const key of keys) {
    const found: Value | null = value ? memberOf(value, key) : null;
    value = found ? again(found) : null;
  }
  return value;
}

function ofCall(
  call: Extract<Value, { kind: "call" }>,
  data: Data,
  again: (value: Value) => Value | null,
  source: string,
): Value | null {
  const { name, args, named, from, to } = call;
  const last = name.replace(/^.*\./, "");
  const [first] = args;
  if (
    /^(?:array|collect|Array\.from|Object\.freeze|freeze|List\.of|ref|reactive|shallowRef|readonly|markRaw)$/.test(name)
  ) {
    if (name !== "array") return first ? again(first) : null;
    return named.length > 0 && args.length === 0
      ? { kind: "dictionary", entries: named, from, to }
      : { kind: "list", items: args, from, to };
  }
  if (/^Object\.(?:entries|values|keys)$/.test(name) && first) return partsOf(again(first), last);
  // "rights.items()", "rights.each", "x[0]", "x['who']", "x | sort"
  const owner =
    call.on !== null ? again(call.on) : alongPath(args.length > 0 ? name : name.replace(/\.[^.]*$/, ""), data, again);
  const bare = call.on === null && args.length === 0;
  if (call.on === null && first && args.length === 1) {
    const key = keyOf(first, source);
    const member = owner && key !== null ? memberOf(owner, key) : null;
    if (member) return again(member);
  }
  const of = owner ?? (name.includes(".") ? alongPath(name.replace(/\.[^.]*$/, ""), data, again) : null);
  if (!of || (bare && !name.includes("."))) return null;
  if (last === "split" && of.kind === "text") return split(of, first, source);
  if (of.kind === "dictionary" && /^(?:items|entries|each|each_pair|pairs|values|keys|to_a)$/.test(last))
    return partsOf(of, last);
  const member = args.length === 0 ? memberOf(of, last) : null;
  if (member) return again(member);
  return of.kind === "list" && !/^(?:join|map|length|size|count|indexOf|includes|collect|to_sentence)$/.test(last)
    ? of
    : null;
}

/** What a text, a symbol or a number between brackets names. */
const keyOf = (value: Value, source: string): string | null => {
  if (value.kind !== "text" && value.kind !== "name") return null;
  return /^:?["']?([\w-]+)["']?$/.exec(source.slice(value.from, value.to))?.[1] ?? null;
};

function memberOf(value: Value, key: string): Value | null {
  if (value.kind === "dictionary") return value.entries.find((entry) => entry.key === key)?.value ?? null;
  if (value.kind !== "list") return null;
  const at = /^\d+$/.test(key)
    ? Number(key)
    : ({ first: 0, last: value.items.length - 1, Key: 0, Value: 1, Item1: 0, Item2: 1 }[key] ?? -1);
  return value.items[at] ?? null;
}

function partsOf(value: Value | null, what: string): Value | null {
  if (value?.kind === "list") return value;
  if (value?.kind !== "dictionary") return null;
  const { from, to } = value;
  const items = value.entries.map((entry): Value => {
    if (what === "values") return entry.value;
    return what === "keys" ? textOf(entry) : { kind: "list", items: [textOf(entry), entry.value], from, to };
  });
  return { kind: "list", items, from, to };
}

/** The entries that a loop goes through: of a dictionary, keys with their values. */
export const itemsOf = (value: Value | null): readonly Value[] => {
  const list = partsOf(value, "entries");
  return list?.kind === "list" ? list.items : [];
};

const textOf = ({ keyFrom, keyTo }: Entry): Text => ({
  kind: "text",
  from: keyFrom,
  to: keyTo,
  parts: [{ from: keyFrom, to: keyTo, isCode: false, escapes: true }],
});

/** "'one, two' | split: ', '": a text parted in place. */
function split(text: Text, by: Value | undefined, source: string): Value | null {
  const [part] = text.parts;
  const sign = by?.kind === "text" ? source.slice(by.parts[0]?.from ?? 0, by.parts.at(-1)?.to ?? 0) : " ";
  if (!part || text.parts.length > 1 || part.isCode || sign === "") return null;
  const items: Text[] = [];
  for (let from = part.from; from <= part.to; ) {
    const found = source.indexOf(sign, from);
    const to = found < 0 || found > part.to ? part.to : found;
    items.push({ kind: "text", from, to, parts: [{ ...part, from, to }] });
    from = to + sign.length;
    if (to === part.to) break;
  }
  return { kind: "list", items, from: text.from, to: text.to };
}
