/**
 * The ways of all programs, one after another in one list: what is read in turn lies together in memory. As objects of their
 * own they lay so far apart that fetching them took longer than going them.
 */
import { END, type Way } from "./program.ts";

export interface Tape {
  /** Writes a way, and says where it begins; the same way is written once. */
  add(way: Way): number;
  /** All that was written. At the place of a way stands how many words it may lead away, behind it its instructions. */
  read(): readonly number[];
}

export function createTape(): Tape {
  const written: number[] = [];
  const places = new Map<string, number>();
  return {
    add({ code, reach }) {
      const key = code.join(" ");
      const known = places.get(key);
      if (known !== undefined) return known;
      const place = written.length;
      places.set(key, place);
      written.push(reach, ...code, END);
      return place;
    },
    read: () => written,
  };
}
