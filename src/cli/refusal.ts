import { InputError } from "../errors.ts";

/** Why the system refused to write a file, for people; throws on what is no refusal of the system. */
export function refusal(error: unknown, message: string, path: string): InputError {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  const hint = code === "ENOENT" ? "its folder does not exist: make it first" : `the system says ${code}`;
  return new InputError(message, { path, hint });
}
