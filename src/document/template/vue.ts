import type { Family } from "./engine.ts";
import type { Made } from "./made.ts";
import { sourceMade } from "./program/source.ts";
import { scriptData } from "./script-data.ts";
import { madeOf } from "./weave.ts";

/** Makes the text of a component of Vue or Svelte: of its template, or of its script where the template has no words. */
export function componentMade(source: string, path: string): Made {
  const svelte = /\.svelte$/i.test(path);
  const script = scriptOf(source);
  const program = path.replace(/\w+$/, "ts");
  const made = madeOf(source, {
    families: new Set<Family>(svelte ? ["svelte"] : ["vue", "curly"]),
    language: "html",
    data: script === null ? new Map() : scriptData(script, program),
    ranges: svelte ? outside(source, ["script", "style"]) : templateOf(source),
  });
  const words = made.text.replace(/<[^<>]*>/g, " ").match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words >= FEW_WORDS || script === null || !/\p{L}{2,}\s+\p{L}{2,}/u.test(script)) return made;
  return sourceMade(source, program, script);
}

/** A template with fewer words shows texts that stand elsewhere. */
const FEW_WORDS = 40;

/** Where the template stands. */
function templateOf(source: string): readonly (readonly [number, number])[] {
  const open = /^<template\b[^>]*>/im.exec(source);
  const close = source.lastIndexOf("</template>");
  return open && close >= open.index ? [[open.index + open[0].length, close]] : [];
}

/** The script alone; null where there is none. */
function scriptOf(source: string): string | null {
  const open = /<script\b[^>]*>/i.exec(source);
  if (!open) return null;
  const from = open.index + open[0].length;
  const close = source.indexOf("</script>", from);
  const to = close < 0 ? source.length : close;
  return blank(source.slice(0, from)) + source.slice(from, to) + blank(source.slice(to));
}

/** What stands outside the elements of some names. */
function outside(source: string, names: readonly string[]): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  const opening = new RegExp(`<(${names.join("|")})(?=[\\s>])`, "gi");
  let done = 0;
  for (let open = opening.exec(source); open; open = opening.exec(source)) {
    const end = `</${open[1]}>`;
    const close = source.indexOf(end, open.index);
    if (close < 0) break;
    ranges.push([done, open.index]);
    done = opening.lastIndex = close + end.length;
  }
  return [...ranges, [done, source.length]];
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, " ");
