import { list, quoted } from "../say.ts";
import { deviation, type StandardCheck, sentencesWith } from "./check.ts";
import { isSame, namePattern } from "./same.ts";

/** Who the notice says is responsible. Who only runs a service is another's business. */
export const controllerName: StandardCheck = ({ controller }, side) => {
  if (!controller) return [];
  const known = [controller.name, ...(controller.aliases ?? [])];
  const former = controller.formerNames ?? [];
  const named = side.report.facts.controllers.filter(({ polarity, as }) => polarity === "affirmed" && as !== "run-by");
  const others = named.filter(({ name }) => !known.some((own) => isSame(own, name)));
  const expected = controller.name;
  if (named.length === 0) {
    // It may be named in words that do not say what it is.
    const anywhere = known.some((name) => sentencesWith(side, namePattern(name)).length > 0);
    return [
      deviation(
        "controller",
        anywhere ? "warning" : "error",
        anywhere ? `does not say that ${expected} is responsible` : `does not name ${expected}`,
        { expected },
      ),
    ];
  }
  // Former names are told of by a check of their own.
  const told = others.filter(({ name }) => !former.some((old) => isSame(old, name)));
  if (told.length === 0) return [];
  const found = list([...new Set(told.map(({ name }) => name))]);
  const also = others.length < named.length;
  return [
    deviation(
      "controller",
      also ? "warning" : "error",
      also ? `also names ${quoted(found)} as responsible` : `names ${quoted(found)} as responsible`,
      { expected, found, evidence: told.map(({ evidence }) => evidence) },
    ),
  ];
};
