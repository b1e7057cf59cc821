/** Browsers nest no deeper than 512, pages no deeper than 60; readers that call themselves must not exhaust the stack. */
const DEEPEST = 200;

/** Tags of elements that nest: neither void nor closed by the next of their kind. */
const NESTING =
  /<(\/?)(?!(?:br|hr|img|input|meta|link|area|base|col|embed|source|track|wbr|param|p|li|d[dt]|t[dhr]|tbody|thead|tfoot|option|optgroup|body|html|head|path)\b)([a-z][^\s/>]*)/gi;

/** The source as it is, but without the tags that would nest deeper than browsers nest: spaces stand in their place. */
export const shallow = (source: string): string => (mayBeDeep(source) && isDeep(source) ? masked(source) : source);

/** Whether more elements are opened than closed, by so many that they may nest too deep; most pages end here. */
function mayBeDeep(source: string): boolean {
  let depth = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1)) {
    const code = source.charCodeAt(at + 1) | 32;
    if (source.charCodeAt(at + 1) === SLASH) depth -= 1;
    else if (code >= 97 && code <= 122) depth += 1;
    if (depth > DEEPEST) return true;
    if (depth < 0) depth = 0;
  }
  return false;
}

const SLASH = 47;

function isDeep(source: string): boolean {
  let depth = 0;
  for (const match of source.matchAll(NESTING)) {
    depth = match[1] === "" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return false;
}

function masked(source: string): string {
  const pieces: string[] = [];
  const open: string[] = [];
  let done = 0;
  for (const match of source.matchAll(NESTING)) {
    const name = match[2]!.toLowerCase();
    if (match[1] !== "") {
      // A closing tag closes what was left open within its element, as far as that can be near.
      const at = open.lastIndexOf(name, open.length - 1);
      if (at >= 0 && open.length - at <= NEAR) open.length = at;
      continue;
    }
    if (open.length < DEEPEST) {
      open.push(name);
      continue;
    }
    const close = source.indexOf(">", match.index);
    const end = close < 0 ? source.length : close + 1;
    if (match.index < done) continue;
    pieces.push(source.slice(done, match.index), source.slice(match.index, end).replace(/[^\r\n]/g, " "));
    done = end;
  }
  pieces.push(source.slice(done));
  return pieces.join("");
}

const NEAR = 20;
