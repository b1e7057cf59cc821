/** How long, how large and how far a fetch may be. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Until a connection stands, its host's name looked up. */
  readonly connect: number;
  /** Until the answer begins, and between two pieces of it. */
  readonly answer: number;
  /** Until all of it is there, redirects and all. */
  readonly whole: number;
  /** What is read of an answer, as it comes and unpacked. */
  readonly size: number;
  readonly redirects: number;
  /** For robots.txt, which never holds up a page for long. */
  readonly robotsWhole: number;
  /** What is read of a robots.txt: RFC 9309 asks for 500 KiB. */
  readonly robotsSize: number;
  /** How many links of one notice are asked for, of how many hosts at a time, and what is read of each answer. */
  readonly links: number;
  readonly hosts: number;
  readonly linkSize: number;
}

export const LIMITS: Limits = {
  connect: 10_000,
  answer: 15_000,
  whole: 30_000,
  size: 10_000_000,
  redirects: 5,
  robotsWhole: 10_000,
  robotsSize: 500 * 1024,
  links: 500,
  hosts: 4,
  linkSize: 10_000,
};

/** "30 seconds", "0.2 seconds". */
export const inSeconds = (milliseconds: number): string =>
  milliseconds === 1000 ? "a second" : `${milliseconds / 1000} seconds`;

/** "10 MB", "500 kB". */
export const inBytes = (bytes: number): string =>
  bytes >= 1_000_000 ? `${bytes / 1_000_000} MB` : `${Math.ceil(bytes / 1000)} kB`;
