import type { Document } from "../../types.ts";

/** The address from which the links of a page lead: its `<base>`, else where it was found; undefined for a file. */
export function baseOf({ fetched, format, source }: Document): string | undefined {
  const found = fetched?.finalUrl;
  const named =
    format === "html" ? /<base\s[^>]{0,200}?\bhref\s*=\s*["']?([^"'\s>]{1,2000})/i.exec(source)?.[1] : undefined;
  if (named === undefined || !URL.canParse(named, found)) return found;
  return new URL(named, found).href;
}

/** Whether a place of a page bears a name, as a link gives it behind "#". */
export function hasPlace({ source }: Document, name: string): boolean {
  const plain = decoded(name);
  return [...source.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]{1,500})"|'([^']{1,500})'|([^\s"'>]{1,500}))/gi)].some(
    ([, double, single, bare]) => [name, plain].includes(double ?? single ?? bare ?? ""),
  );
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
