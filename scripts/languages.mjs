/**
 * What the library eld knows of languages, as typed arrays: the module that the build puts in the place of
 * src/document/language/prepared.ts. The data are the library's (Copyright Nito T.M., Apache License 2.0).
 */
import { numberOf } from "../dist/document/language/n-grams.js";

/** The text of that module. */
export async function languagesText() {
  const at = (name) => new URL(`../${name}`, import.meta.resolve("eld/extrasmall"));
  const { ngramsData } = await import(at("ngrams/extrasmall.js"));
  const { avgScore } = await import(at("avgScore.js"));
  const { dictionary } = await import(at("dictionary.js"));
  // eld writes bytes that are no text as characters of its own.
  const byteOf = new Map([[" ", 0x20], ...dictionary.flatMap((char, byte) => (char === " " ? [] : [[char, byte]]))]);
  const runs = Object.entries(ngramsData.ngrams)
    .map(([run, scores]) => ({
      run: numberOf(Array.from(run, (char) => byteOf.get(char))),
      scores: Object.entries(scores),
    }))
    .sort((one, other) => one.run - other.run);
  const from = [0];
  for (const { scores } of runs) from.push(from.at(-1) + scores.length);
  const languages = Object.values(ngramsData.languages);
  const arrays = {
    runs: new Float64Array(runs.map(({ run }) => run)),
    from: new Uint32Array(from),
    of: new Uint8Array(runs.flatMap(({ scores }) => scores.map(([language]) => Number(language)))),
    scores: new Uint8Array(runs.flatMap(({ scores }) => scores.map(([, score]) => score))),
  };
  const written = Object.entries(arrays).map(
    ([name, array]) =>
      `  ${name}: new ${array.constructor.name}(bytes("${Buffer.from(array.buffer).toString("base64")}")),\n`,
  );
  return `// Written by scripts/languages.mjs from the data of eld, https://github.com/nitotm/efficient-language-detector-js:
// Copyright 2023 Nito T.M., licensed under the Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0
export const prepared = {
  languages: ${JSON.stringify(languages)},
  usual: ${JSON.stringify(languages.map((language) => avgScore[language]))},
${written.join("")}};

function bytes(base64) {
  const text = atob(base64);
  const result = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) result[at] = text.charCodeAt(at);
  return result.buffer;
}
`;
}
