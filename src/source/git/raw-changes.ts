/** What `git diff --raw -z` prints, read. */

export interface RawChange {
  readonly kind: "added" | "changed" | "renamed" | "deleted";
  /** From the repository's top folder; of what was deleted, the old one. */
  readonly path: string;
  readonly oldPath: string | null;
  /** Object names; null where there is none or, of the new one, where it stands in the working tree only. */
  readonly oldBlob: string | null;
  readonly newBlob: string | null;
}

/** Reads the changes of files, in the order given; links and submodules are no files. */
export function rawChanges(text: string): readonly RawChange[] {
  const fields = text.split("\0");
  const changes: RawChange[] = [];
  for (let at = 0; at < fields.length; ) {
    const [oldMode = "", newMode = "", oldBlob = "", newBlob = "", letter = ""] = fields[at++]!.replace(/^:/, "").split(
      " ",
    );
    if (letter === "") break;
    const first = fields[at++]!;
    const isMove = /^[RC]/.test(letter);
    const path = isMove ? fields[at++]! : first;
    // Files in conflict are asked for apart.
    const kind = letter === "U" ? null : kindOf(isFile(oldMode), isFile(newMode), letter.startsWith("R"));
    if (kind === null) continue;
    changes.push({
      kind,
      path,
      oldPath: kind === "added" ? null : first,
      oldBlob: isFile(oldMode) ? known(oldBlob) : null,
      newBlob: isFile(newMode) ? known(newBlob) : null,
    });
  }
  return changes;
}

/** A file that became a link is gone, as far as its words are concerned. */
function kindOf(old: boolean, now: boolean, isRename: boolean): RawChange["kind"] | null {
  if (old && now) return isRename ? "renamed" : "changed";
  if (old) return "deleted";
  return now ? "added" : null;
}

const isFile = (mode: string): boolean => mode.startsWith("100");

const known = (name: string): string | null => (/^0+$/.test(name) ? null : name);
