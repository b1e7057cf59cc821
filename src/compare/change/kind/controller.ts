/** Who is responsible. Another name is another controller; who runs the service is told apart. */
import type { Organisation, Registration } from "../../../types.ts";
import { plain, type Reader, type Statement } from "../statement.ts";

export const controllers: Reader = ({ facts, index }) =>
  facts.flatMap(({ of, fact }): Statement[] => {
    const base = { unit: index, evidence: fact.evidence, denied: fact.polarity === "denied", anywhere: true };
    if (of === "controllers") {
      const { name, as } = fact as Organisation;
      const subject = as === "run-by" ? "who runs the service" : "controller";
      return [{ ...base, fact: "controller", subject, about: subject, value: plain(name), words: name, trait: as }];
    }
    if (of === "registrations") {
      const { kind, value } = fact as Registration;
      const subject = `${kind === "ico" ? "ICO" : kind} registration number`;
      // The ICO's number says that a fee was paid; a company's number says who the company is.
      const about = kind === "ico" ? "other" : "controller";
      return [{ ...base, fact: about, subject, about: subject, value: plain(value), words: value }];
    }
    return [];
  });
