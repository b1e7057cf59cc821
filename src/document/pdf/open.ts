import { InputError } from "../../errors.ts";
import { dotsOf, withBullets } from "./dots.ts";
import { linesOf } from "./lines.ts";
import { cutAtLinks, linksOn } from "./links.ts";
import type { Page, Run } from "./run.ts";

/** What is read of a PDF: the text of its pages and the title that it gives itself. */
export interface PdfText {
  readonly pages: readonly Page[];
  readonly title: string | null;
}

/** Reads the text of a PDF's pages. Throws InputError where it is locked, damaged, or has no text. */
export async function openPdf(bytes: Uint8Array, path: string): Promise<PdfText> {
  const { getDocument, OPS, Util } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // It takes the bytes over, so it gets its own; it draws nothing and fetches nothing.
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 1,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    if (pdf.numPages > MOST_PAGES) throw tooLong(pdf.numPages, path);
    const pages: Page[] = [];
    const bold = new Map<string, boolean>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const { items, styles } = await page.getTextContent();
      // What a page draws tells the names of its fonts, too.
      const dots = items.length > 0 ? dotsOf(await page.getOperatorList(), view, OPS) : [];
      for (const font of Object.keys(styles)) bold.set(font, isBold(page.commonObjs, font));
      const links = await linksOn(page, view);
      const runs = items.flatMap((item, order): Run[] => {
        if (!("str" in item) || item.str === "") return [];
        const [a, b, c, d, x, y] = Util.transform(view.transform, item.transform) as number[];
        // What runs up the margin or across the page is no text of the notice.
        if (Math.abs(b!) > 0.1 * Math.abs(a!) || a! <= 0) return [];
        const run = { text: item.str, x: x!, y: y!, width: item.width, size: round(Math.hypot(c!, d!)), order };
        return cutAtLinks({ ...run, bold: bold.get(item.fontName) ?? false, url: null }, links);
      });
      pages.push({
        number,
        height: view.height,
        width: view.width,
        lines: linesOf(withBullets(runs.filter(isSaid), dots)),
      });
      page.cleanup();
    }
    const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
    const title = (info as { Title?: unknown }).Title;
    return { pages, title: typeof title === "string" && title.trim() !== "" ? title.trim() : null };
  } catch (error) {
    throw complaint(error, path);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** No notice is a hundredth as long. */
const MOST_PAGES = 2000;

const tooLong = (pages: number, path: string): InputError =>
  new InputError(`it has ${pages} pages, and no more than ${MOST_PAGES} are read`, {
    path,
    hint: "no notice is that long: is it the right file? Save the pages of the notice alone, and check those",
  });

const round = (size: number): number => Math.round(size * 10) / 10;

const isSaid = ({ text }: Run): boolean => text.trim() !== "";

function isBold(fonts: { has(name: string): boolean; get(name: string): unknown }, name: string): boolean {
  if (!fonts.has(name)) return false;
  const font = fonts.get(name) as { name?: string; bold?: boolean; black?: boolean };
  return font.bold === true || font.black === true || /bold|black|heavy|demi(?!\w*light)/i.test(font.name ?? "");
}

function complaint(error: unknown, path: string): unknown {
  if (error instanceof InputError) return error;
  const name = error instanceof Error ? error.name : "";
  if (name === "PasswordException") {
    return new InputError("the PDF is locked with a password", {
      path,
      hint: "open it with its password, save it without one, and check that",
    });
  }
  return new InputError("the PDF is damaged: it cannot be read", {
    path,
    hint: "make the PDF anew from the document that it came from, or check that document",
  });
}
