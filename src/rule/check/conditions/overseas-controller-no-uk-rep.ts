import { quote } from "../../../extract/elements.ts";
import type { Contact } from "../../../types.ts";
import { elsewhereOnReading } from "../../elsewhere.ts";
import type { Judge } from "../../judge.ts";
import { failUnless, notApplicable, pass } from "../../verdict.ts";

/** Judges by an organisation that says it is abroad and speaks to people here: it needs a representative or a seat here. */
export const overseasControllerNoUkRep: Judge = (_rule, on) => {
  const { hits } = on.context;
  const abroad = hits.of(READING, "abroad");
  if (abroad.length === 0) return notApplicable("the organisation does not say that it is abroad");
  if (hits.of(READING, "audience").length === 0) return notApplicable("the notice does not speak to people in the UK");
  const here = quote(on.context, [...hits.of(READING, "representative"), ...hits.of(READING, "seat")]);
  const contacts = on.facts.contacts.filter(isHere).map(({ evidence }) => evidence);
  if (here.length + contacts.length > 0) return pass([...here, ...contacts]);
  const [place, ...related] = quote(on.context, abroad);
  const places = place ? [place] : [];
  const elsewhere = elsewhereOnReading(READING, on);
  return failUnless(elsewhere, "the notice refers to another document that may name one", places, { related });
};

const READING = "fact-overseas-controller";

/** A telephone number or a postal address (only those of the United Kingdom are read) of the organisation itself. */
const isHere = ({ kind, value, owner }: Contact): boolean =>
  owner === "controller" && (kind === "postal-address" || (kind === "phone" && value.startsWith("+44")));
