import { InputError } from "../../errors.ts";

/** Whether an argument is the address of a page, not a file. */
export const isAddress = (arg: string): boolean => /^[a-z][a-z\d+.-]{1,20}:\/\//i.test(arg);

/** An address as a URL. Throws InputError for one that cannot be fetched. */
export function addressOf(arg: string): URL {
  if (!URL.canParse(arg)) throw new InputError("this is no address", { path: arg, hint: "write https://host/path" });
  const url = new URL(arg);
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new InputError(`${url.protocol} is not read`, { path: arg, hint: "only http: and https: addresses are" });
  }
  if (url.username || url.password) {
    url.username = "";
    url.password = "";
    throw new InputError("the address holds a user name or a password", {
      path: url.href,
      hint: "take it out: what needs signing in is not read; save the page and check that",
    });
  }
  return url;
}
