/** Where data goes: the places of a clause are one statement. */
import type { Transfer } from "../../../types.ts";
import { brief, list } from "../../say.ts";
import { plain, type Reader } from "../statement.ts";

export const transfers: Reader = ({ facts, index }) => {
  const found = facts.flatMap(({ of, fact }) => (of === "transfers" ? [fact as Transfer] : []));
  const [first] = found;
  if (!first) return [];
  const places = found.map((transfer) => ({
    words: brief(transfer.place ?? "abroad", 60),
    goes: goesAbroad(transfer),
  }));
  const denied = found.every(({ polarity }) => polarity === "denied");
  const words = `${denied ? "not " : ""}${list([...new Set(places.map((place) => place.words))])}`;
  return [
    {
      fact: "transfer",
      subject: words,
      about: "place",
      value: `${denied ? "not " : ""}${places
        .map((place) => plain(place.words))
        .sort()
        .join(", ")}`,
      words,
      unit: index,
      evidence: first.evidence,
      denied,
      anywhere: true,
      trait: places.some(({ goes }) => goes) ? "abroad" : "home",
    },
  ];
};

const HOME = /^(?:within |in |inside )?(?:the )?(?:uk|united kingdom|england|great britain)\b/i;

/** "Not outside the EEA" leaves Europe open. */
const IN_EUROPE = /\b(?:EEA|EU|Europe\w*)\b/;

function goesAbroad({ place, polarity }: Transfer): boolean {
  return polarity === "denied" ? IN_EUROPE.test(place ?? "") : !HOME.test(place ?? "abroad");
}
