import type { Comparison } from "../types.ts";

/** The elements that all notices state, and those that no notice states although it is called for in some. */
export function commonGround({ elements }: Comparison): {
  readonly all: readonly string[];
  readonly none: readonly string[];
} {
  return {
    all: elements.filter(({ statuses }) => statuses.every((status) => status === "present")).map(({ id }) => id),
    none: elements
      .filter(({ statuses }) => statuses.includes("absent"))
      .filter(({ statuses }) => statuses.every((status) => status === "absent" || status === "not-applicable"))
      .map(({ id }) => id),
  };
}
