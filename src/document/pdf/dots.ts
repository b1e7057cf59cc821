import type { PageViewport } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Run } from "./run.ts";

/** A small filled shape, about as wide as high: a bullet that is drawn rather than written. */
export interface Dot {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** What is done to draw a page, and with what. */
interface PageDrawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The names of the operations that matter here, as pdf.js numbers them. */
export interface Operations {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  readonly fill: number;
  readonly eoFill: number;
}

/** The dots that a page draws. */
export function dotsOf({ fnArray, argsArray }: PageDrawing, view: PageViewport, ops: Operations): Dot[] {
  const dots: Dot[] = [];
  const saved: Matrix[] = [];
  let now = view.transform as unknown as Matrix;
  fnArray.forEach((operation, index) => {
    const args = argsArray[index] as unknown[];
    if (operation === ops.save) saved.push(now);
    else if (operation === ops.restore) now = saved.pop() ?? now;
    else if (operation === ops.transform) now = times(now, args as unknown as Matrix);
    else if (operation === ops.constructPath && (args[0] === ops.fill || args[0] === ops.eoFill)) {
      const box = args[2] as ArrayLike<number> | null;
      if (!box) return;
      const [x0, y0] = at(now, box[0]!, box[1]!);
      const [x1, y1] = at(now, box[2]!, box[3]!);
      const [width, height] = [Math.abs(x1 - x0), Math.abs(y1 - y0)];
      if (width < 1 || width > 9 || height < 1 || width / height < 0.7 || width / height > 1.4) return;
      dots.push({ left: Math.min(x0, x1), right: Math.max(x0, x1), middle: (y0 + y1) / 2 });
    }
  });
  return dots;
}

/** The runs, with a bullet before each that has a dot to its left and nothing in between. */
export function withBullets(runs: readonly Run[], dots: readonly Dot[]): Run[] {
  if (dots.length === 0) return [...runs];
  return runs.flatMap((run) => {
    const beside = (one: { readonly y: number }) => Math.abs(one.y - run.y) < 0.3 * run.size;
    const dot = dots.find(
      ({ left, right, middle }) =>
        right <= run.x &&
        run.x - right < 4 * run.size &&
        middle < run.y &&
        middle > run.y - run.size &&
        right - left < run.size * 0.7,
    );
    if (!dot || runs.some((one) => one !== run && beside(one) && one.x < run.x)) return [run];
    return [{ ...run, text: "•", x: dot.left, width: dot.right - dot.left, url: null, bold: false }, run];
  });
}

function times([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
];
