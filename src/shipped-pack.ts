import { loadPack } from "./pack/load.ts";
import { packageFile } from "./package-file.ts";
import { type CompiledPack, compile } from "./phrase/compile.ts";

let compiled: CompiledPack | undefined;

/** The pack that comes with noticelint (`uk-gdpr`), loaded and compiled once for a process. */
export function shippedPack(): CompiledPack {
  compiled ??= compile(loadPack(packageFile("rules/uk-gdpr")));
  return compiled;
}
