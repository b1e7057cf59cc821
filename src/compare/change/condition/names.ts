/** Conditions on the names that the two wordings give. */
import { namesIn } from "../../../extract/names.ts";
import { type Case, type Conditions, come, gone } from "../case.ts";

const named = ({ group }: Case) => [group.before?.trait === "named", group.after?.trait === "named"] as const;

/** Whether one wording of a clause names a body that the other does not. */
function namesOnly({ group }: Case, side: "before" | "after"): boolean {
  const [own, other] = side === "before" ? [group.before, group.after] : [group.after, group.before];
  if (!own || !other) return false;
  return namesIn(own.evidence.text).some(({ name, doubtful }) => !doubtful && !other.evidence.text.includes(name));
}

/** By name in the table. */
export const names = {
  "a name for a vague word": (on: Case) => !named(on)[0] && named(on)[1],
  "a vague word for a name": (on: Case) => named(on)[0] && !named(on)[1],
  "its name is gone": (on: Case) => namesOnly(on, "before") && !namesOnly(on, "after") && come(on).length > 0,
  "a name has come": (on: Case) => namesOnly(on, "after") && !namesOnly(on, "before") && gone(on).length > 0,
  "its new names stood elsewhere": ({ group, older }: Case) => {
    const names = namesIn(group.after?.evidence.text ?? "").filter(
      ({ name, doubtful }) => !doubtful && !group.before?.evidence.text.includes(name),
    );
    return names.length > 0 && names.every(({ name }) => older.revision.side.document.view.text.includes(name));
  },
  "a name that stood elsewhere": ({ group, older }: Case) => {
    if (group.after?.trait !== "named") return false;
    const name = (group.after.words ?? "").toLowerCase();
    return name !== "" && older.revision.side.document.view.text.toLowerCase().includes(name);
  },
  "another name in it": (on: Case) => namesOnly(on, "before") && namesOnly(on, "after"),
  "only a name has come": (on: Case) => namesOnly(on, "after") && !namesOnly(on, "before") && gone(on).length === 0,
} satisfies Conditions;
