/** Loops over lists that stand in the template itself: what they hold is written once for each entry. */

import { expressionOf } from "./code/expression.ts";
import type { Value } from "./code/value.ts";
import { itemsOf, resolved } from "./data.ts";

/** The head of a loop: what it gives names to, and what it goes through. */
export interface LoopHead {
  /** The names as they are written: "right", "key, value", "{ who, why }". */
  readonly names: string;
  readonly list: Value;
  /** "for key => value": a list gives its entries to the second name. */
  readonly keyed?: boolean;
  /** What a name alone takes of a dictionary. */
  readonly alone?: "key" | "value" | "pair";
}

export interface Loop {
  /** Gives the next entry to the names, and says where the loop's text begins; null where there is none left. */
  again(at: number): number | null;
}

/** How often, all in all, each character of a source may be written by loops. */
const OFTEN = 8;
const AT_LEAST = 100_000;

/** Opens loops over the data of a template. `entries`: the names that loops give their entries. `back` goes back in the source. */
export function loopsOf(source: string, data: Map<string, Value>, entries: Set<string>, back: (at: number) => void) {
  let left = OFTEN * source.length + AT_LEAST;
  /** A loop whose text begins at a place, its first entry given to its names; null where its list stands elsewhere. */
  return ({ names, list, keyed = false, alone = "pair" }: LoopHead, from: number): Loop | null => {
    const found = resolved(list, data, source);
    const items = itemsOf(found);
    if (items.length === 0) return null;
    const wanted = namesIn(names);
    const before = wanted.map(({ name }) => data.get(name));
    const give = (item: Value) => {
      wanted.forEach(({ name, key }, index) => {
        const pairs = found?.kind === "dictionary";
        const value =
          wanted.length > 1 || key !== null
            ? partOf(item, key, keyed && !pairs ? index - 1 : index)
            : pairs && item.kind === "list" && alone !== "pair"
              ? item.items[alone === "value" ? 1 : 0]
              : item;
        if (value) data.set(name, value);
        else data.delete(name);
      });
    };
    let next = 1;
    for (const { name } of wanted) entries.add(name);
    give(items[0]!);
    return {
      again(at) {
        left -= at - from;
        const item = left > 0 ? items[next] : undefined;
        next += 1;
        if (item) {
          give(item);
          back(from);
          return from;
        }
        wanted.forEach(({ name }, index) => {
          const old = before[index];
          if (old) data.set(name, old);
          else data.delete(name);
        });
        return null;
      },
    };
  };
}

function partOf(item: Value, key: string | null, index: number): Value | undefined {
  if (key !== null)
    return item.kind === "dictionary" ? item.entries.find((entry) => entry.key === key)?.value : undefined;
  if (item.kind === "list") return item.items[index];
  return index === 0 ? item : undefined;
}

/** "who", "(who, why)", "{ who, why: reason }": the names, and the keys whose values they take. */
function namesIn(written: string): readonly { readonly name: string; readonly key: string | null }[] {
  const byKey = /^\s*\(?\s*\{/.test(written);
  return written
    .replace(/=>/g, ",")
    .split(",")
    .flatMap((part) => {
      const words = part.match(/[A-Za-z_]\w*/g) ?? [];
      const name = words.at(-1);
      return name === undefined ? [] : [{ name, key: byKey ? words[0]! : null }];
    });
}

const EACH = /\.(?:each|each_pair|each_with_index|each\.with_index(?:\(\d\))?|map)\s*(?:do|\{)\s*\|([^|]{0,100})\|\s*$/;
const FOR_EACH =
  /\??\.(?:forEach|map)\(\s*(?:(?:async\s+)?function\s*\(([^()]{0,100})\)|\(?([^()=]{0,100})\)?\s*=>)\s*[{(]\s*$/;
const FOR_OF = /^for\s*\(\s*(?:const|let|var)\s+([^()=;]{1,100}?)\s+of\s+/;
const FOR_IN = /^for\s+([\w\s,()]{1,100}?)\s+in\s+/;
const FOREACH_IN = /^foreach\s*\(\s*(?:(?:var|string|dynamic)\s*)?([\w\s,()]{1,100}?)\s+in\s+/;
const AS = /\s+as\s+(&?\$\w+\s*=>\s*)?([^()]{1,100}|\[[^[\]]{1,100}\])\s*\)\s*[:{]?\s*$/;

/** The head of a loop in code of Ruby, JavaScript, PHP, C# or Python; null where the code is none. */
export function loopHead(source: string, from: number, to: number): LoopHead | null {
  const begin = from + /^\s*/.exec(source.slice(from, to))![0].length;
  const first = source.slice(begin, Math.min(to, begin + 200));
  const tail = source.slice(Math.max(begin, to - 300), to);
  const over = (names: string, start: number, end: number, more: Partial<LoopHead> = {}): LoopHead | null => {
    const list = expressionOf(source, start, end);
    return list && { names, list, ...more };
  };
  const each = EACH.exec(tail) ?? FOR_EACH.exec(tail);
  if (each) return over(each[1] ?? each[2] ?? "", begin, to - tail.length + each.index);
  const ahead = FOR_OF.exec(first) ?? FOREACH_IN.exec(first);
  if (ahead) return over(ahead[1]!, begin + ahead[0].length, to);
  const within = FOR_IN.exec(first);
  if (within) return over(within[1]!, begin + within[0].length, to, { alone: "key" });
  const as = /^(?:foreach|forelse)?\s*\(/.test(first) ? AS.exec(tail) : null;
  if (!as) return null;
  const open = begin + first.indexOf("(") + 1;
  const end = to - tail.length + as.index;
  return over(`${as[1] ?? ""}${as[2]}`, open, end, { keyed: as[1] !== undefined, alone: "value" });
}
