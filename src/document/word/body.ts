import mammoth from "mammoth";

/** What mammoth reads of a Word document, as far as it is used here; its own types leave it open. */
export interface Body {
  readonly children: readonly Flow[];
  readonly notes: { resolve(reference: NoteReference): { readonly body: readonly Flow[] } | null };
  readonly comments: readonly Comment[];
}

export type Flow = WordParagraph | WordTable | Inline;

export interface WordParagraph {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
  readonly styleId: string | null;
  readonly styleName: string | null;
  readonly numbering: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly indent: { readonly start: string | null };
}

export interface WordTable {
  readonly type: "table";
  readonly children: readonly WordRow[];
}

export interface WordRow {
  readonly type: "tableRow";
  readonly children: readonly WordCell[];
  readonly isHeader: boolean;
}

export interface WordCell {
  readonly type: "tableCell";
  readonly children: readonly Flow[];
  readonly colSpan: number;
  readonly rowSpan: number;
}

export type Inline = Run | Hyperlink | NoteReference | Simple;

export interface Run {
  readonly type: "run";
  readonly children: readonly Inline[];
  readonly styleId: string | null;
  readonly isBold: boolean;
  readonly fontSize: number | null;
}

interface Hyperlink {
  readonly type: "hyperlink";
  readonly children: readonly Inline[];
  readonly href?: string;
  readonly anchor?: string;
}

export interface NoteReference {
  readonly type: "noteReference";
}

type Simple =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "break"; readonly breakType: "line" | "page" | "column" }
  | { readonly type: "commentReference"; readonly commentId: string }
  | { readonly type: "tab" | "checkbox" | "image" | "bookmarkStart" };

interface Comment {
  readonly commentId: string;
  readonly body: readonly Flow[];
  readonly authorName: string | null;
}

/** Reads the body of a zipped Word document. Throws what mammoth throws where it is broken. */
export async function bodyOf(bytes: Uint8Array): Promise<Body> {
  let body: Body | null = null;
  // Mammoth hands out what it has read only on its way to HTML, of which nothing is left to make.
  const transformDocument = (read: Body) => {
    body = read;
    return { ...read, children: [], comments: [] };
  };
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument, includeEmbeddedStyleMap: false });
  if (!body) throw new Error("there is no body");
  return body;
}
