import type { Made } from "./made.ts";
import { sourceMade } from "./source.ts";
import { madeOf } from "./weave.ts";

/** Makes the text of a component of Vue or Svelte: of its template, or of its script where the template has no words. */
export function componentMade(source: string, path: string): Made {
  const svelte = /\.svelte$/i.test(path);
  const made = madeOf(markupOf(source, svelte), { families: new Set([svelte ? "svelte" : "curly"]), language: "html" });
  const words = made.text.replace(/<[^<>]*>/g, " ").match(/\p{L}{2,}/gu)?.length ?? 0;
  const script = scriptOf(source);
  if (words >= FEW_WORDS || script === null || !/\p{L}{2,}\s+\p{L}{2,}/u.test(script)) return made;
  return sourceMade(source, path.replace(/\w+$/, "ts"), script);
}

/** A template with fewer words shows texts that stand elsewhere. */
const FEW_WORDS = 40;

/** The template alone, everything else as spaces, so that places hold. */
function markupOf(source: string, svelte: boolean): string {
  if (svelte) return withoutElements(source, ["script", "style"]);
  const open = /^<template\b[^>]*>/im.exec(source);
  const close = source.lastIndexOf("</template>");
  if (!open || close < open.index) return blank(source);
  const from = open.index + open[0].length;
  return blank(source.slice(0, from)) + source.slice(from, close) + blank(source.slice(close));
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

function withoutElements(source: string, names: readonly string[]): string {
  let text = source;
  for (const name of names) {
    for (let open = text.indexOf(`<${name}`); open >= 0; open = text.indexOf(`<${name}`, open + 1)) {
      const close = text.indexOf(`</${name}>`, open);
      if (close < 0) break;
      text = text.slice(0, open) + blank(text.slice(open, close)) + text.slice(close);
      open = close;
    }
  }
  return text;
}

const blank = (text: string): string => text.replace(/[^\r\n]/g, " ");
