import { expect, test } from "vitest";
import { conditionOf, hedgeOf } from "../src/compare/conditions.ts";
import { factInWords } from "../src/compare/fact-words.ts";
import type { Polarity } from "../src/types.ts";
import { quoteFrom } from "./compare-made.ts";

const fact = (text: string, polarity: Polarity) => ({ polarity, evidence: quoteFrom(text)(text) });

test.each([
  ["We give it to no other clubs, except where the league asks for it.", "except where the league asks for it"],
  ["We never pass it to other clubs unless you ask us to.", "unless you ask us to"],
  ["It goes to no other clubs other than the one you play for.", "other than the one you play for"],
  ["We do not pass it to other clubs for marketing purposes.", "for marketing purposes"],
  ["We do not give it to other clubs\nwithout your consent.", "without your consent"],
  ["Unless the law requires it, we do not tell other clubs.", "Unless the law requires it"],
  ["We do not share it with other clubs.", null],
])("the condition of “%s”", (sentence, condition) => {
  expect(conditionOf(sentence, "other clubs")).toBe(condition);
});

test("a denial keeps its condition, and is quoted beside its contrary", () => {
  const recipient = (text: string, polarity: Polarity = "denied") => ({
    ...fact(text, polarity),
    name: "other clubs",
    kind: "category",
  });
  const plain = recipient("We do not share it with other clubs.");
  const affirmed = recipient("Other clubs see the fixtures.", "affirmed");
  const bound = recipient("We do not sell it to other clubs unless you ask.");
  expect(factInWords("recipient", plain)).toBe("not other clubs");
  expect(factInWords("recipient", bound)).toBe("not other clubs (“unless you ask”)");
  expect(factInWords("recipient", plain, [plain, affirmed])).toBe(
    "not other clubs (“We do not share it with other clubs.”)",
  );
  expect(factInWords("recipient", affirmed, [plain, affirmed])).toBe("other clubs");
});

test("a hedge is kept, one of another sentence is not taken for it", () => {
  expect(hedgeOf(fact("It will generally not leave the EEA.", "denied"))).toBe("generally");
  expect(hedgeOf(fact("We do not normally send it abroad.", "denied"))).toBe("normally");
  expect(hedgeOf(fact("It will not leave the EEA.", "denied"))).toBeNull();
  expect(hedgeOf(fact("It does not leave. We usually reply soon.", "denied"))).toBeNull();
  const transfer = (text: string, polarity: Polarity) => ({
    ...fact(text, polarity),
    place: "the EEA",
    safeguard: null,
  });
  expect(factInWords("transfer", transfer("It usually stays in the EEA.", "affirmed"))).toBe("usually the EEA");
  expect(factInWords("transfer", transfer("If we ever send it out of the EEA, we ask.", "affirmed"))).toBe(
    "if ever: the EEA",
  );
  expect(factInWords("transfer", transfer("It generally does not go to the EEA.", "denied"))).toBe(
    "generally not the EEA",
  );
});

test("who runs a service is not who is responsible for its data", () => {
  const named = (as: "run-by" | "controller") => ({ ...fact("Kite Line", "affirmed"), name: "Kite Line", as });
  expect(factInWords("controller", named("run-by"))).toBe("run by Kite Line");
  expect(factInWords("controller", named("controller"))).toBe("Kite Line");
});
