/** A run of letters on a page that look alike; lengths are points from the page's top left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  readonly url: string | null;
  /** Its place in the order in which the page was written. */
  readonly order: number;
}

/** Runs that stand on one line, with no more than the space between words between them. */
export interface Line {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Size of most of its letters. */
  readonly size: number;
  /** Whether all of its letters are bold. */
  readonly bold: boolean;
  readonly order: number;
}

/** A page as far as it holds text. */
export interface Page {
  readonly number: number;
  readonly height: number;
  readonly width: number;
  readonly lines: readonly Line[];
}
