import { type Accuracy, casesOf, ENOUGH_CASES, statusFor } from "../pack/accuracy.ts";
import type { Pack } from "../pack/schema.ts";
import { type Hint, hintAt } from "./hint.ts";

/** Rules whose status is not what their figures give them; a pack that ships no figures may say what it likes. */
export function wrongStatuses({ rules }: Pack, accuracy: Accuracy | null): readonly Hint[] {
  if (!accuracy) return [];
  return rules.flatMap((rule) => {
    const { id, status } = rule.value;
    const figures = accuracy.rules[id];
    if (status === statusFor(status, figures)) return [];
    const cases = figures ? casesOf(figures) : 0;
    const message = `${id} is ${status}, measured on ${cases} labelled cases (${ENOUGH_CASES} make it stable)`;
    return [hintAt("status", rule, ["status"], message)];
  });
}
