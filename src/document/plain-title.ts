/** A heading's or item's text without case, number, final mark and, as a list of contents gives it, page. */
export function plainTitle(text: string): string {
  if (text.length > 160) return "";
  return text
    .toLowerCase()
    .replace(/(?:[ \t\u00a0]{2}|\t|[.…·]{2})[ \t\u00a0]*\d{1,3}$/, "")
    .replace(/^\d[\d.]*[)]?\s+/, "")
    .replace(/[.…·:;?!\s]+$/, "");
}
