import { seenFrom } from "../config/find.ts";
import { packageFile } from "../package-file.ts";

/** The folder of the pack that comes with noticelint. */
export const SHIPPED = packageFile("rules/uk-gdpr");

/** How messages name a pack's folder: from the working directory where it is inside. */
export function shownPack(place: string, cwd: string): string {
  const inside = seenFrom(cwd, place);
  return inside.startsWith("..") ? place : inside;
}
