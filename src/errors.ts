/** A mistake that the user can mend: bad option, bad rule file, unreadable input. Ends in exit code 2. */
export class InputError extends Error {
  readonly path: string;
  readonly hint: string;
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** The offending line of a rule file with a caret under the place, for the terminal. */
  readonly frame: string | undefined;

  constructor(
    message: string,
    details: { path: string; hint: string; line?: number; column?: number; frame?: string },
  ) {
    super(message);
    this.name = "InputError";
    this.path = details.path;
    this.hint = details.hint;
    this.line = details.line;
    this.column = details.column;
    this.frame = details.frame;
  }
}
