import type { Pack } from "../pack/schema.ts";
import { NEVER } from "../pack/settings.ts";
import { inForce } from "../rule/in-force.ts";
import { type Hint, hintAt } from "./hint.ts";

/** Rules behind which no law stands on a day (YYYY-MM-DD), and whose law is not waiting for its day to be fixed. */
export function withoutLaw({ rules }: Pack, asOf: string): readonly Hint[] {
  return rules
    .filter(({ value }) => value.status !== "deprecated" && inForce(value.law, asOf).length === 0)
    .filter(({ value }) => !value.law.some(({ from }) => from === NEVER))
    .map((rule) => hintAt("no-law", rule, ["law"], `${rule.value.id}: none of its law holds on ${asOf}`));
}

/** Law that was looked up more than so many days before a day. */
export function staleLaw({ rules }: Pack, asOf: string, days: number): readonly Hint[] {
  const oldest = new Date(Date.parse(`${asOf}T00:00:00Z`) - days * DAY).toISOString().slice(0, 10);
  return rules.flatMap((rule) =>
    rule.value.law.flatMap(({ cite, checked }, index) =>
      checked < oldest ? [hintAt("stale-law", rule, ["law", index, "checked"], `${cite}: looked up ${checked}`)] : [],
    ),
  );
}

const DAY = 24 * 60 * 60 * 1000;
