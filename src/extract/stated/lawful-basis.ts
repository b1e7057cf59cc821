import type { Evidence } from "../../types.ts";
import type { NoticeContext } from "../context.ts";
import { quote } from "../passage.ts";
import type { Reader } from "./reader.ts";

/** A basis that the notice relies on states the element; one mentioned in passing does where no other is stated. */
export const lawfulBasis: Reader = ({ lawfulBases }, context) => {
  const relied = lawfulBases.filter(({ polarity }) => polarity === "affirmed").map(({ evidence }) => evidence);
  const aside = asides(context);
  const told = relied.filter((each) => !aside.has(each));
  return { present: told.length > 0 ? told : relied, partial: [] };
};

/** What a clause may be about that mentions a basis in passing: how long data is kept, a right, a change of the notice. */
const OTHER_MATTERS = [
  "retention",
  "changes",
  "right-access",
  "right-erasure",
  "right-portability",
  "right-objection",
  "right-withdraw-consent",
] as const;

const asides = (context: NoticeContext): ReadonlySet<Evidence> =>
  new Set(
    OTHER_MATTERS.flatMap((owner) =>
      ["present", "partial"].flatMap((label) =>
        context.hits.of(owner, label).map(({ clause }) => quote(context, clause)),
      ),
    ),
  );
