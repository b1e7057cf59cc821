import type { Format } from "../../types.ts";

/** How a page is written and encoded, from what came with it; `format` is undefined where its words must tell. */
export interface Kind {
  readonly format: Format | undefined;
  readonly charset: string | undefined;
}

/** The kind of a page from its Content-Type, else its name or first bytes; null where it is none that is read. */
export function kindOf(contentType: string | null, url: URL, bytes: Uint8Array): Kind | null {
  const [type = "", ...parameters] = (contentType ?? "").split(";");
  const name = type.trim().toLowerCase();
  const charset = parameters.flatMap((one) => /^\s*charset\s*=\s*"?([\w.:-]+)/i.exec(one)?.[1] ?? [])[0];
  const ofName = BY_EXTENSION[/\.(\w+)$/.exec(url.pathname)?.[1]?.toLowerCase() ?? ""];
  if (name === "text/plain") return { format: ofName === "markdown" ? ofName : undefined, charset };
  const format = BY_TYPE[name];
  if (format) return { format, charset };
  if (!UNTOLD.has(name)) return null;
  const guessed = ofName ?? byBytes(bytes);
  return guessed || name === "" ? { format: guessed, charset } : null;
}

const BY_TYPE: Readonly<Record<string, Format>> = {
  "text/html": "html",
  "application/xhtml+xml": "html",
  "text/markdown": "markdown",
  "text/x-markdown": "markdown",
  "application/pdf": "pdf",
  "application/x-pdf": "pdf",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
  "application/vnd.oasis.opendocument.text": "odt",
};

/** Types by which a server says that it does not know. */
const UNTOLD: ReadonlySet<string> = new Set([
  "",
  "application/octet-stream",
  "binary/octet-stream",
  "application/force-download",
  "application/x-download",
]);

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  html: "html",
  htm: "html",
  pdf: "pdf",
  docx: "docx",
  odt: "odt",
};

function byBytes(bytes: Uint8Array): Format | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200)).replace(/^\xef\xbb\xbf/, "");
  if (head.startsWith("%PDF-")) return "pdf";
  return /^\s*<(?:!doctype html|html|head|body|\?xml)/i.test(head) ? "html" : undefined;
}
