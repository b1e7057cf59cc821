/** Razor: markup and C# in turns, told apart by "@", braces and tags. */
import { expressionOf, statementsOf } from "./code/expression.ts";
import { type Loop, loopHead } from "./loops.ts";
import type { Made } from "./made.ts";
import { AROUND, type Stage } from "./stage.ts";
import { speakPlaced } from "./tags/shown.ts";

const DIRECTIVES =
  /^@(?:page|model|using|inject|addTagHelper|removeTagHelper|tagHelperPrefix|layout|inherits|namespace|attribute|implements|typeparam|preservewhitespace|rendermode)\b(?![ \t]*\()[^\n]*/;
const BLOCKS = /^@(?:if|foreach|for|while|switch|lock|using|try|do)\b/;

/** A block of C# that holds markup: between its elements stands code. */
interface Open {
  /** How many elements are open in it. */
  elements: number;
  readonly loop?: Loop | null;
}

/** Reads a Razor page. */
export function razorMade(stage: Stage): Made {
  const { source } = stage;
  const blocks: Open[] = [];
  const sign = /@|[{}]|<\/?[a-zA-Z][\w:-]*/g;
  let done = 0;

  /** Writes markup; between the elements of a block of code stands code, which is not written. */
  const text = (to: number) => {
    const block = blocks.at(-1);
    if (!block || block.elements > 0) stage.text(done, to);
    done = to;
  };

  for (let found = sign.exec(source); found; found = sign.exec(source)) {
    const at = found.index;
    const block = blocks.at(-1);
    if (source.startsWith("@@", at)) {
      // The first says that the second is a letter.
      text(at);
      done = at + 1;
      sign.lastIndex = at + 2;
    } else if (found[0] === "@") {
      text(at);
      const next = razorTag(stage, at, blocks);
      if (next !== null) done = sign.lastIndex = next;
    } else if (found[0] === "{" || found[0] === "}") {
      // Braces count where code stands.
      if (!block || block.elements > 0 || stage.inTag()) continue;
      text(at);
      if (found[0] === "{") blocks.push({ elements: 0 });
      else {
        const again = block?.loop?.again(at) ?? null;
        if (again !== null) {
          done = sign.lastIndex = again;
          continue;
        }
        blocks.pop();
        const more = /^\}\s*(?:else\b|catch\b|finally\b|while\b)[^{};]{0,2000}\{?/.exec(
          source.slice(at, at + 2100),
        )?.[0];
        if (more !== undefined) {
          stage.part(at);
          if (more.endsWith("{")) blocks.push({ elements: 0 });
          done = sign.lastIndex = at + more.length;
          continue;
        }
      }
      done = sign.lastIndex = at + 1;
    } else if (block && !stage.inTag() && !(block.elements === 0 && /\w/.test(source[at - 1] ?? ""))) {
      if (source[at + 1] === "/") {
        if (block.elements > 0) {
          const end = stage.find(">", at);
          text(end < 0 ? source.length : end + 1);
          block.elements -= 1;
          sign.lastIndex = done;
        }
      } else {
        if (block.elements === 0) done = at;
        const isVoid =
          /^<(?:br|hr|img|input|meta|link|wbr|col|area|source)\b/i.test(found[0]) || closesItself(source, at);
        if (!isVoid) block.elements += 1;
        else if (block.elements === 0) {
          const end = stage.find(">", at);
          stage.text(at, end < 0 ? source.length : end + 1);
          done = sign.lastIndex = end < 0 ? source.length : end + 1;
        }
      }
    }
  }
  text(source.length);
  return stage.finish();
}

/** Longest tag, in characters. */
const LONGEST_TAG = 4000;

function closesItself(source: string, at: number): boolean {
  const end = source.slice(at, at + LONGEST_TAG).indexOf(">");
  return end > 0 && source[at + end - 1] === "/";
}

function razorTag(stage: Stage, at: number, blocks: Open[]): number | null {
  const { source } = stage;
  const rest = source.slice(at, at + 300);
  if (/[\w.+-]/.test(source[at - 1] ?? "") && /\w/.test(rest[1] ?? "")) return null;
  if (rest[1] === "*") {
    const end = stage.find("*@", at + 2);
    return end < 0 ? source.length : end + 2;
  }
  // "@: text" is a line of text within code.
  if (rest[1] === ":") {
    const end = stage.find("\n", at);
    stage.text(at + 2, end < 0 ? source.length : end);
    return end < 0 ? source.length : end;
  }
  const directive = DIRECTIVES.exec(rest)?.[0];
  if (directive !== undefined) return at + directive.length;
  if (/^@(?:functions|code)\s*\{/.test(rest)) return skipped(stage, at + rest.indexOf("{"));
  const section = /^@section\s+(\w+)\s*\{/.exec(rest);
  if (section) {
    const open = at + section[0].length - 1;
    return AROUND.test(section[1]!) ? skipped(stage, open) : open + 1;
  }
  if (/^@\s*\{/.test(rest)) {
    codeBlock(stage, at + rest.indexOf("{"));
    blocks.push({ elements: 0 });
    return at + rest.indexOf("{") + 1;
  }
  if (BLOCKS.test(rest)) {
    const open = stage.find("(", at);
    const brace = stage.find("{", at);
    const close = open >= 0 && (brace < 0 || open < brace) ? stage.bracketEnd(open) : at + 1;
    const from = close < 0 ? -1 : stage.find("{", close);
    if (from < 0) return at + 1;
    const head = rest.startsWith("@foreach") ? loopHead(source, at + 1, close - 1) : null;
    blocks.push({ elements: 0, loop: head && stage.loop(head, from + 1) });
    return from + 1;
  }
  return shown(stage, at);
}

/** "@Model.Name", "@Html.ActionLink(…)", "@(x)", "@await …", "@Localizer["x"]". */
function shown(stage: Stage, at: number): number | null {
  const { source } = stage;
  const word = /^@(?:await\s+)?(?=[\w(])/.exec(source.slice(at, at + 40))?.[0];
  if (word === undefined) return null;
  let end = at + word.length;
  if (source[end] === "(") end = stage.bracketEnd(end);
  else end += /^\w*/.exec(source.slice(end, end + 200))![0].length;
  while (end > 0) {
    if (source[end] === "(" || source[end] === "[") {
      const close = stage.bracketEnd(end);
      if (close < 0) break;
      end = close;
    } else {
      const member = /^\??\.[A-Za-z_]\w*/.exec(source.slice(end, end + 200))?.[0];
      if (member === undefined) break;
      end += member.length;
    }
  }
  if (end <= at + 1) return at + 1;
  const value = expressionOf(source, at + 1, end);
  if (value) speakPlaced(stage, value, at, end);
  return end;
}

function skipped({ bracketEnd, source }: Stage, open: number): number {
  const end = bracketEnd(open);
  return end < 0 ? source.length : end;
}

/** The texts that "@{ … }" gives to names: it may hold markup too, which is read after. */
function codeBlock(stage: Stage, open: number): void {
  const end = stage.bracketEnd(open);
  if (end < 0) return;
  for (const { target, value } of statementsOf(stage.source, open + 1, end - 1)) {
    if (target !== null && value) stage.define(target, value);
  }
}
