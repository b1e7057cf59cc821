import { fileURLToPath } from "node:url";
import { loadPack } from "./pack/load.ts";
import { type CompiledPack, compile } from "./phrase/compile.ts";

let compiled: CompiledPack | undefined;

/** The pack that comes with noticelint (`uk-gdpr`), loaded and compiled once for a process. */
export function shippedPack(): CompiledPack {
  compiled ??= compile(loadPack(fileURLToPath(new URL("../rules/uk-gdpr", import.meta.url))));
  return compiled;
}
