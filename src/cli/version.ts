import { readFileSync } from "node:fs";
import { packageFile } from "../package-file.ts";

/** The version of noticelint, from its package.json. */
export const version = (): string => ofPackage().version;

/** How noticelint names itself to the sites that it asks: its version, and where to read about it if that is known. */
export function userAgent(): string {
  const { version, homepage } = ofPackage();
  return `noticelint/${version}${homepage === undefined ? "" : ` (+${homepage})`}`;
}

const ofPackage = (): { readonly version: string; readonly homepage?: string } =>
  JSON.parse(readFileSync(packageFile("package.json"), "utf8"));
