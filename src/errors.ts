/** A mistake that the user can mend: bad option, bad rule file, unreadable input. Ends in exit code 2. */
export class InputError extends Error {
  /** Where the mistake is: the path of a file, an address, the name of an option. */
  readonly path: string;
  /** What to do about it. */
  readonly hint: string;
  /** Line and column from 1, where the mistake has a place in a file. */
  readonly line: number | undefined;
  readonly column: number | undefined;
  /** The offending line of a rule file with a caret under the place, for the terminal. */
  readonly frame: string | undefined;

  /** An error with a message that says what is wrong, and where and what to do in its details. */
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
