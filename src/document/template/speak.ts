/** Writes what code shows of text: literals with their place, links, headings and lists that helpers make, values as filled in. */

import { expressionOf } from "./code/expression.ts";
import type { Call, Choice, Dictionary, Entry, List, Text, Value } from "./code/value.ts";
import { writeComponent } from "./components.ts";
import { type Data, resolved } from "./data.ts";
import { calls, includesText, isKey, isSilent, isTranslation, passesOn } from "./helpers.ts";
import type { Writer } from "./made.ts";

/** What writing needs to know of the template around a piece of code. */
export interface Scene {
  readonly source: string;
  readonly out: Writer;
  /** Whether the code stands within a tag of HTML or the address of a link, where no markup can be. */
  readonly inTag: boolean;
  /** Texts that the template itself gives to names. */
  readonly known: ReadonlyMap<string, Text>;
  /** Lists and dictionaries that it gives to names, and the entry that a loop is at. */
  readonly data: Data;
}

/** Writes what an expression shows. Says whether that is anything but a value of unknown content. */
export function speak(value: Value, scene: Scene): boolean {
  switch (value.kind) {
    case "text":
      writeText(value, scene);
      return value.parts.length > 0;
    case "name":
      return speakName(value.name, value, scene);
    case "call":
      return speakCall(value, scene);
    case "joined":
      return value.parts.map((part) => speak(part, scene)).some(Boolean);
    case "choice":
      return speakChoice(value, scene);
    case "list":
      return speakList(value, scene);
    case "dictionary":
      return speakDictionary(value, scene);
  }
}

function speakName(name: string, place: { readonly from: number; readonly to: number }, scene: Scene): boolean {
  const text = scene.known.get(name) ?? scene.known.get(name.replace(/^.*\./, ""));
  const said = text && literalOf(text, scene.source);
  if (!said && speakData({ kind: "name", name, ...place }, scene)) return true;
  if (said) scene.out.put(said, place.from, place.to);
  else scene.out.fill(place.from, place.to);
  return said !== undefined && said !== "";
}

/** Writes what a name, a path or an entry says by the data of the template. Says whether it says anything. */
function speakData(value: Value, scene: Scene): boolean {
  const found = scene.data.size > 0 ? resolved(value, scene.data, scene.source) : null;
  if (!found || found === value || !saysText(found, scene.source)) return false;
  const { out, source } = scene;
  if (scene.inTag) {
    const said = found.kind === "text" ? literalOf(found, source) : undefined;
    if (said === undefined) return false;
    out.put(said.replace(/[<>"]/g, ""), value.from, value.to);
  } else out.elsewhere(() => speak(found, scene));
  return true;
}

/** Of alternatives all that are text; a value where none is. */
function speakChoice(choice: Choice, scene: Scene): boolean {
  const texts = choice.parts.filter((part) => saysText(part, scene.source));
  texts.forEach((part, index) => {
    if (index > 0) scene.out.put(" ", part.from);
    speak(part, scene);
  });
  if (texts.length === 0) scene.out.fill(choice.from, choice.to);
  return texts.length > 0;
}

/** Items of unknown use: those that are text, one line each. */
function speakList(list: List, scene: Scene): boolean {
  const texts = list.items.filter((item) => saysText(item, scene.source));
  texts.forEach((item, index) => {
    if (index > 0) scene.out.put(scene.inTag ? " " : "<br>", item.from);
    speak(item, scene);
  });
  return texts.length > 0;
}

function speakDictionary(dictionary: Dictionary, scene: Scene): boolean {
  return scene.inTag ? false : writeComponent(dictionary.entries, "", scene);
}

function speakCall(call: Call, scene: Scene): boolean {
  const name = call.name.replace(/^.*\./, "");
  const [key] = call.args;
  // ViewData["Title"], page['title']
  const given = call.args.length === 1 && key?.kind === "text" ? literalOf(key, scene.source) : undefined;
  if (given !== undefined && scene.known.has(`${call.name}.${given}`))
    return speakName(`${call.name}.${given}`, call, scene);
  if (isTranslation(call.name)) return speakTranslation(call, scene);
  if (speakData(call, scene)) return true;
  if (call.on !== null && saysText(call.on, scene.source)) {
    // "'…%s…'.format(x)", "'x' | t", "'x'.html_safe"
    if (/^(?:t|trans|translate|_)$/.test(name) && call.on.kind === "text")
      return speakKeyOrText(call.on, call, call.named, scene);
    if (call.on.kind === "text" && /^(?:format|sprintf|printf)$/.test(name)) writeText(call.on, scene, call.named);
    else speak(call.on, scene);
    return true;
  }
  if (!scene.inTag && key?.kind === "text" && includesText(name, scene.source.slice(key.from, key.to))) {
    scene.out.fill(call.from, call.to);
    return false;
  }
  if (isSilent(name)) return false;
  if (passesOn(name) && key && !(key.kind === "text" && DATE_FORMAT.test(literalOf(key, scene.source) ?? "")))
    return speak(key, scene);
  if (!scene.inTag) {
    const helper = calls(call);
    if (helper) return helper(call, scene);
    if (writeComponent(entriesOf(call), name, scene)) return true;
  }
  // A call of unknown use: what of its arguments is prose.
  const prose = call.args.filter((each) => isProse(each, scene.source));
  if (!scene.inTag && prose.length > 0) {
    prose.forEach((each, index) => {
      if (index > 0) scene.out.put(" ", each.from);
      speak(each, scene);
    });
    return true;
  }
  scene.out.fill(call.from, call.to);
  return false;
}

/** The named arguments of a call, and the entries of the dictionaries among its arguments. */
export const entriesOf = (call: Call): readonly Entry[] => [
  ...call.args.flatMap((each) => (each.kind === "dictionary" ? each.entries : [])),
  ...call.named.flatMap((each) =>
    each.key === "params" && each.value.kind === "dictionary" ? each.value.entries : [each],
  ),
];

function speakTranslation(call: Call, scene: Scene): boolean {
  const [first, ...rest] = call.args.filter((each) => each.kind !== "dictionary");
  const named = entriesOf(call);
  const fallback = named.find(({ key }) => /^(?:default|defaultValue|defaultMessage|message)$/.test(key))?.value;
  const spare = fallback ?? rest.find((each) => each.kind === "text" && isProse(each, scene.source));
  if (first?.kind === "text" && !isKeyText(first, call.name, scene.source)) {
    writeText(first, scene, named);
    return true;
  }
  if (spare?.kind === "text") {
    writeText(spare, scene, named);
    return true;
  }
  if (first && first.kind !== "text" && saysText(first, scene.source)) return speak(first, scene);
  scene.out.fill(call.from, call.to);
  return false;
}

function speakKeyOrText(text: Text, call: Call, named: readonly Entry[], scene: Scene): boolean {
  if (isKeyText(text, "t", scene.source)) scene.out.fill(call.from, call.to);
  else writeText(text, scene, named);
  return !isKeyText(text, "t", scene.source);
}

const isKeyText = (text: Text, name: string, source: string): boolean => {
  const said = literalOf(text, source);
  return said === undefined || isKey(said, name);
};

/** Whether a value shows text that stands in the code. */
export function saysText(value: Value, source: string): boolean {
  switch (value.kind) {
    case "text":
      return value.parts.some(({ isCode, from, to }) => !isCode && /\S/.test(source.slice(from, to)));
    case "joined":
    case "choice":
      return value.parts.some((part) => saysText(part, source));
    case "call":
      return isTranslation(value.name)
        ? value.args.some((each) => each.kind === "text" && !isKeyText(each, value.name, source))
        : value.on !== null
          ? saysText(value.on, source)
          : passesOn(value.name.replace(/^.*\./, "")) && value.args[0] !== undefined && saysText(value.args[0], source);
    default:
      return false;
  }
}

/** Whether a value is words for a reader rather than a name of a class, file or key. */
export function isProse(value: Value, source: string): boolean {
  if (value.kind === "call") return isTranslation(value.name) && saysText(value, source);
  if (value.kind === "joined") return value.parts.some((part) => isProse(part, source));
  if (value.kind !== "text") return false;
  const said = source.slice(value.parts[0]?.from ?? 0, value.parts.at(-1)?.to ?? 0);
  if (/\w@[\w-]+\.\w/.test(said)) return true;
  return (
    /\p{L}['’,.:;?!)]*\s+['‘“"(]?[\p{L}\d£<]/u.test(said) &&
    !DATE_FORMAT.test(said) &&
    !/govuk-|^[\w\s/:-]*(?:__|--|\bbtn\b|\bcol-)/.test(said) &&
    !/^[a-z-]+(?: [a-z-]*-[a-z-]*)+$/.test(said)
  );
}

/** "D MMMM YYYY", "j F Y", "%d %B %Y", "dd/MM/yyyy". */
const DATE_FORMAT =
  /^(?:(?:d{1,4}|D{1,4}|M{1,4}|m{1,2}|y{2,4}|Y{2,4}|[jFYnlNSHhGgis]|[Dd]o|E{1,4}|HH|hh|mm|ss|%-?[a-zA-Z])(?:[\s,./:-]+|$))+$/;

/** What a string says where no value is put in, null-less: undefined where one is. */
export function literalOf(text: Text, source: string): string | undefined {
  if (text.parts.some(({ isCode }) => isCode)) return undefined;
  return text.parts
    .map(({ from, to }) => source.slice(from, to).replace(ESCAPE, (_, escaped: string) => unescaped(escaped)))
    .join("");
}

const ESCAPE = /\\(u\{[\da-fA-F]{1,6}\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|\r?\n|[\s\S])/g;

function unescaped(escaped: string): string {
  const code = /^[ux]\{?([\da-fA-F]+)/.exec(escaped)?.[1];
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : " ";
  }
  return /^[nrt\r\n]/.test(escaped) ? (escaped === "n" ? "\n" : " ") : escaped;
}

/** Holes in a text that is translated: %(x)s, %{x}, {{x}}, {x}, %s, :x. */
const HOLE = /%\((\w+)\)[sd]|%\{(\w+)\}|\{\{\s*([\w.]+)\s*\}\}|\{\s*(\w+)\s*\}|%\d?\$?[sd]|(?<=\s|^):([a-z]\w+)\b/g;

/** Writes a string: its letters with their place, what escapes stand for, and the values that are put in. */
export function writeText(text: Text, scene: Scene, values: readonly Entry[] = []): void {
  for (const { from, to, isCode, escapes } of text.parts) {
    if (isCode) {
      const value = expressionOf(scene.source, from, to);
      if (value) speak(value, scene);
      continue;
    }
    const written = scene.source.slice(from, to);
    let done = 0;
    for (const match of written.matchAll(HOLE)) {
      plain(from + done, from + match.index, escapes, scene);
      done = match.index + match[0].length;
      const name = match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5];
      const given = values.find(({ key }) => key === name)?.value;
      const said = given?.kind === "text" ? literalOf(given, scene.source) : undefined;
      if (said !== undefined)
        scene.out.put(scene.inTag ? said.replace(/[<>"]/g, "") : said, from + match.index, from + done);
      else scene.out.fill(from + match.index, from + done);
    }
    plain(from + done, to, escapes, scene);
  }
}

function plain(from: number, to: number, escapes: boolean, { source, out }: Scene): void {
  if (!escapes) {
    out.copy(from, to);
    return;
  }
  let done = from;
  for (const match of source.slice(from, to).matchAll(ESCAPE)) {
    out.copy(done, from + match.index);
    done = from + match.index + match[0].length;
    out.put(unescaped(match[1]!), from + match.index, done);
  }
  out.copy(done, to);
}
