import { quoted } from "../say.ts";
import { deviation, type StandardCheck, sentencesWith } from "./check.ts";
import { namePattern } from "./same.ts";

/** Names that the organisation no longer has, wherever they stand; "formerly the …" is for a human to judge. */
export const formerNames: StandardCheck = ({ controller }, side) =>
  (controller?.formerNames ?? []).flatMap((name) => {
    const places = sentencesWith(side, namePattern(name));
    if (places.length === 0) return [];
    const still = places.filter(({ evidence }) => !FORMERLY.test(evidence.text));
    return [
      deviation(
        "former-name",
        still.length > 0 ? "error" : "info",
        still.length > 0 ? `still names ${quoted(name)}` : `says that it was formerly ${quoted(name)}`,
        {
          expected: controller!.name,
          found: name,
          evidence: (still.length > 0 ? still : places).map(({ evidence }) => evidence),
        },
      ),
    ];
  });

const FORMERLY =
  /\b(?:formerly|previously|until \w+ ?\d{4}|used to be|was (?:called|known as)|replac(?:es|ed)|succeed(?:s|ed)|predecessor|renamed)\b/i;
