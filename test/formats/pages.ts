/** A notice as a file that is kept in pages, and where each of its paragraphs stands. */
export interface Placed {
  readonly bytes: Uint8Array;
  readonly places: readonly { readonly text: string; readonly page: number; readonly paragraph: number }[];
}

/** Counts pages and paragraphs while they are written. */
export function pages() {
  const places: { text: string; page: number; paragraph: number }[] = [];
  let page = 1;
  let paragraph = 0;
  return {
    places,
    paragraph(text: string) {
      paragraph += 1;
      places.push({ text, page, paragraph });
    },
    newPage() {
      page += 1;
      paragraph = 0;
    },
  };
}
