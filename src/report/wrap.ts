/** Breaks text into lines of at most `width` characters, at spaces; a longer word stands alone. Line breaks in it stay. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(/ +/)) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    return [...lines, line];
  });
}

/** A labelled, wrapped passage: the label stands before the first line, the others are indented as far. */
export function labelled(label: string, text: string, width: number): string[] {
  return wrap(text, width - label.length).map((line, index) => (index === 0 ? label : " ".repeat(label.length)) + line);
}

/** A text cut in its middle, with "…", to at most `width` characters. */
export function shorten(text: string, width: number): string {
  const characters = [...text];
  if (characters.length <= width) return text;
  const tail = Math.floor((width - 1) / 3);
  return `${characters.slice(0, width - 1 - tail).join("")}…${tail > 0 ? characters.slice(-tail).join("") : ""}`;
}
