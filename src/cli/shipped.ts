import { fileURLToPath } from "node:url";
import { seenFrom } from "../config/find.ts";

/** The folder of the pack that comes with noticelint; the same from src and from dist. */
export const SHIPPED = fileURLToPath(new URL("../../rules/uk-gdpr", import.meta.url));

/** How messages name a pack's folder: from the working directory where it is inside. */
export function shownPack(place: string, cwd: string): string {
  const inside = seenFrom(cwd, place);
  return inside.startsWith("..") ? place : inside;
}
