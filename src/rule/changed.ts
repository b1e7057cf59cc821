/** Why a rule may say another thing of the same notice on another day. */
import type { Pack, Rule } from "../pack/schema.ts";
import { dayIn } from "../pack/settings.ts";

interface Timed {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** What began or ended for a rule after one day and up to another (both YYYY-MM-DD), in words; empty where nothing did. */
export function changedBetween(rule: Rule, pack: Pack, after: string, upTo: string): readonly string[] {
  const within = (day: string | null | undefined): day is string => !!day && after < day && day <= upTo;
  const of = (what: string, { from, until }: Timed): readonly string[] => [
    ...(within(from) ? [`${what} from ${from}`] : []),
    ...(within(until) ? [`${what} until ${until}`] : []),
  ];
  const read = [...(rule.finds ?? []), ...(rule.unless ?? []), ...(rule.when ?? []), ...(rule.needs ?? [])];
  return [
    ...rule.law.flatMap((law) => of(law.cite, law)),
    ...read.flatMap((one) => (typeof one !== "string" && "reading" in one ? of(one.reading, one) : [])),
    ...(rule.links ?? []).flatMap((link) => of(`links to ${link.address}`, link)),
    ...(rule.settings ?? []).flatMap((name) => {
      const day = dayIn(pack, name);
      return within(day) ? [`${name} ${day}`] : [];
    }),
  ];
}
