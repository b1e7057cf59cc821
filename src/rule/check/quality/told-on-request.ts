import { quote } from "../../../extract/elements.ts";
import type { Judge } from "../../judge.ts";
import { fail, notApplicable, pass } from "../../verdict.ts";

/** What readers are told to ask for, by the label of the reading, and the element that would tell it. */
const TOLD_BY: readonly (readonly [label: string, element: string])[] = [
  ["recipients", "recipients"],
  ["retention", "retention"],
  ["basis", "lawful-basis"],
  ["purposes", "purposes"],
  ["transfers", "international-transfers"],
];

/** Fails where readers must ask for what a notice has to tell, and the notice does not tell it elsewhere. */
export const toldOnRequest: Judge = (_rule, on) => {
  const { context, elements } = on;
  const asked = TOLD_BY.flatMap(([label, id]) => {
    const status = elements.find((element) => element.id === id)?.status;
    return context.hits.of("fact-on-request", label).map((hit) => ({ hit, isTold: status === "present" }));
  });
  if (asked.length === 0) return notApplicable("nothing is told on request");
  const untold = asked.filter(({ isTold }) => !isTold).map(({ hit }) => hit);
  if (untold.length === 0)
    return pass(
      quote(
        context,
        asked.map(({ hit }) => hit),
      ),
    );
  return fail(quote(context, untold));
};
