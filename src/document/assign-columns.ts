/**
 * Says to which column each text of each row belongs. Within a row the columns come in order, the first text is the first
 * column, and every further column wants a share; where one begins is read from the words of its heading, from what such a
 * column holds, and from texts that begin alike in other rows. Null where nothing tells the columns apart.
 */
export function assignColumns(
  cues: readonly Cue[],
  rows: readonly (readonly string[])[],
): readonly (readonly number[])[] | null {
  const fromWords = (text: string, column: number) => cues[column]!(text);
  const first = rows.map((row) => align(row, cues.length, fromWords));
  if (!rows.some((row) => row.some((text) => cues.some((_, column) => column > 0 && fromWords(text, column) > 0)))) {
    return null;
  }
  const seen = openingsByColumn(rows, first, cues.length);
  return rows.map((row) =>
    align(row, cues.length, (text, column) => fromWords(text, column) + (seen(opening(text), column) > 0.5 ? 1 : 0)),
  );
}

type Affinity = (text: string, column: number) => number;

/** The best way to cut a row into columns: by dynamic programming, in texts × columns. */
function align(row: readonly string[], columns: number, affinity: Affinity): number[] {
  const best: number[][] = [];
  const from: number[][] = [];
  row.forEach((text, index) => {
    best.push([]);
    from.push([]);
    for (let column = 0; column < columns; column += 1) {
      const score = affinity(text, column);
      if (index === 0) {
        best[0]![column] = column === 0 ? score : Number.NEGATIVE_INFINITY;
        continue;
      }
      // A first column is one paragraph, a heading of its row; leaving out a column costs.
      const stay = best[index - 1]![column]! - (column === 0 ? 1 : 0);
      const step = column > 0 ? best[index - 1]![column - 1]! : Number.NEGATIVE_INFINITY;
      const leap = column > 1 ? best[index - 1]![column - 2]! - 2 : Number.NEGATIVE_INFINITY;
      const before = Math.max(stay, step, leap);
      best[index]![column] = before + score;
      from[index]![column] = before === stay ? column : before === step ? column - 1 : column - 2;
    }
  });
  const last = row.length - 1;
  // Columns that got nothing at the end cost as much as any other.
  let column = 0;
  for (let other = 1; other < columns; other += 1) {
    if (best[last]![other]! - 2 * (columns - 1 - other) >= best[last]![column]! - 2 * (columns - 1 - column))
      column = other;
  }
  const result: number[] = new Array(row.length);
  for (let index = last; index >= 0; index -= 1) {
    result[index] = column;
    column = from[index]![column] ?? 0;
  }
  return result;
}

/** How strongly a text belongs under a column's heading; 0 where nothing says so. */
export type Cue = (text: string) => number;

/** The cues of columns with these headings. */
export function columnCues(headers: readonly string[]): readonly Cue[] {
  return headers.map((header) => cueOf(header, headers));
}

/** What tells that a text belongs under a heading: words of its own that the other headings lack, or what it asks for. */
function cueOf(header: string, headers: readonly string[]): Cue {
  const others = new Set(headers.filter((other) => other !== header).flatMap(words));
  const own = new Set(words(header).filter((word) => !others.has(word)));
  const topic = topics.find(({ asks }) => asks.test(header));
  return (text) => {
    const shared = words(text).some((word) => own.has(word)) ? 1 : 0;
    return shared + (topic?.holds.test(text) ? 1.5 : 0);
  };
}

const topics: readonly { readonly asks: RegExp; readonly holds: RegExp }[] = [
  {
    asks: /\bhow long|retention|retain|keep|kept|duration|expir/i,
    holds:
      /\b(?:\d+|one|two|three|six|seven) (?:years?|months?|weeks?|days?|hours?)\b|\b(?:retain|retained|keep|kept|deleted?|destroyed?|session|expires?)\b/i,
  },
  {
    asks: /\b(?:lawful|legal|grounds?)\b/i,
    holds:
      /\b(?:legitimate interests?|consent|contract|legal obligation|public (?:task|interest)|vital interests?|official authority|rely)\b/i,
  },
  {
    asks: /\bwho|recipients?|shared?\b/i,
    holds:
      /\b(?:providers?|suppliers?|agenc(?:y|ies)|authorit(?:y|ies)|police|council|third part(?:y|ies)|processors?)\b/i,
  },
  {
    asks: /\b(?:types?|kinds?|categor(?:y|ies)|personal data|what (?:data|information))\b/i,
    holds:
      /^(?:your )?(?:full |first |last |professional |business )?(?:names?|address(?:es)?|e-?mail|contact|telephone|phone|date of birth|identi|ip address)/i,
  },
  { asks: /\bpurposes?|why|reasons?\b/i, holds: /^(?:to|for|so that|in order to)\b/i },
];

/** How often, of all rows that have such a text, texts that begin like this stood in this column. */
function openingsByColumn(
  rows: readonly (readonly string[])[],
  assigned: readonly (readonly number[])[],
  columns: number,
): (opening: string, column: number) => number {
  const counts = new Map<string, number[]>();
  rows.forEach((row, index) => {
    row.forEach((text, place) => {
      const key = opening(text);
      const byColumn = counts.get(key) ?? new Array<number>(columns).fill(0);
      byColumn[assigned[index]![place]!]! += 1;
      counts.set(key, byColumn);
    });
  });
  return (key, column) => {
    const byColumn = counts.get(key);
    const total = byColumn?.reduce((sum, count) => sum + count, 0) ?? 0;
    return total > 1 ? byColumn![column]! / total : 0;
  };
}

function opening(text: string): string {
  return text.split(/\s+/, 3).join(" ").toLowerCase();
}

const empty = new Set(
  "a an and are do does for how in is it of on our that the this to under use used using we what which who why will with you your".split(
    " ",
  ),
);

function words(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => word.length > 2 && !empty.has(word));
}
