import { oncePer } from "../../once-per.ts";
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
export function hasPlace(document: Document, name: string): boolean {
  const places = placesOf(document);
  return places.has(name) || places.has(decoded(name));
}

/** The names that a page gives its places. */
const placesOf = oncePer(({ source }: Document): ReadonlySet<string> => {
  const named = source.matchAll(/\s(?:id|name)\s*=\s*(?:"([^"]{1,500})"|'([^']{1,500})'|([^\s"'>]{1,500}))/gi);
  return new Set([...named].map(([, double, single, bare]) => double ?? single ?? bare ?? ""));
});

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
