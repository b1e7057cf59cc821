import type { LinkAnswer } from "../types.ts";

/** What an address answered, from the status of its answer. */
export function answerOf(status: number): LinkAnswer {
  const message = `it answers ${status}`;
  if (status >= 200 && status < 400) return { state: "alive", message };
  // Nothing else says that there is no page: some sites refuse whoever is no browser, and faults pass.
  return { state: status === 404 || status === 410 ? "dead" : "unclear", message };
}
