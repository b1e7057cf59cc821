import type { InputError } from "../errors.ts";
import { errorText } from "../report/error.ts";
import type { Io } from "./io.ts";

/** Says on standard error what could not be done. */
export function complain(errors: readonly InputError[], options: { readonly color: boolean }, io: Io): void {
  const colour = options.color ? io.err.colour : 0;
  for (const error of errors) io.err.write(errorText(error, { colour }));
}
