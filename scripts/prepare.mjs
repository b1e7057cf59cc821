/**
 * Prepares the pack that comes with noticelint and what tells languages apart, and puts the ready queries where the built
 * program looks for them: a step of `npm run build`. Plain JavaScript over the built program, so that what is prepared is what
 * that program makes of the pack.
 */
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PREPARED_FILES, preparedText } from "../dist/pack/load/prepared.js";
import { loadPack, packValues } from "../dist/pack/load.js";
import { prepare } from "../dist/phrase/prepare.js";
import { languagesText } from "./languages.mjs";

const root = resolve(import.meta.dirname, "..");
const folder = join(root, "rules/uk-gdpr");
const files = Object.fromEntries(Object.entries(PREPARED_FILES).map(([part, name]) => [part, join(root, name)]));
for (const file of Object.values(files)) rmSync(file, { force: true });
const pack = loadPack(folder);
cpSync(join(root, "src/store/queries"), join(root, "dist/store/queries"), { recursive: true });
writeFileSync(files.values, preparedText(pack.hash, "values", packValues(folder)));
writeFileSync(files.phrases, preparedText(pack.hash, "phrases", prepare(pack)));
writeFileSync(join(root, "dist/document/language/prepared.js"), await languagesText());
