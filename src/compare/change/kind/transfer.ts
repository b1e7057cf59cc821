/** Where data goes: each place counts once; and what protects it there. */
import type { Transfer } from "../../../types.ts";
import { brief } from "../../say.ts";
import { plain, type Reader } from "../statement.ts";

export const transfers: Reader = ({ facts, index }) =>
  facts.flatMap(({ of, fact }) => {
    if (of !== "transfers") return [];
    const { place, polarity, evidence } = fact as Transfer;
    const denied = polarity === "denied";
    const where = place ?? "abroad";
    const home = /^(?:within |in |inside )?(?:the )?(?:uk|united kingdom|england|britain)\b/i.test(where);
    return [
      {
        fact: "transfer" as const,
        subject: brief(where, 60),
        about: "place",
        value: `${denied ? "not " : ""}${plain(where)}`,
        words: denied ? `not ${brief(where, 60)}` : brief(where, 60),
        unit: index,
        evidence,
        denied,
        anywhere: true,
        trait: home || denied ? "home" : "abroad",
      },
    ];
  });
