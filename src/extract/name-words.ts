/** Words of which the names of organisations are made, in lower case. */
import { rememberedText } from "../remembered-text.ts";
import { wordSet } from "../word-set.ts";

/** Words that end the name of an organisation, and before which "and" belongs to the name. */
export const TAILS = wordSet(
  "academy agency alliance archive archives assembly association authority bank board borough bureau centre charity church " +
    "cic cio clinic club college commission commissioner committee company consortium consultancy consulting corporation " +
    "council court courts department diocese directorate federation forum foundation fund group guild hospital hospitals hub inc inspectorate " +
    "institute institution laboratory league library limited llp llc ltd ministry museum network office ombudsman " +
    "organisation parish parliament partners partnership plc police practice registry school schools service services " +
    "hospice infirmary constabulary observatory ramblers cathedral gallery theatre orchestra choir nursery preschool playgroup pcc fc afc rfc " +
    "sons solicitors accountants architects cooperative holdings hotels industries lettings motors productions publications society scouts solutions striders harriers runners surgery survey systems technologies tribunal tribunals trust trustees u3a union university",
);

/** Words behind which "of" and "for" bring the rest of the name. */
export const HEADS = wordSet(
  "academy agency archdiocese archives association bank board borough bureau campaign centre chamber church city clerk " +
    "college commission commissioner committee company confederation consortium corporation council county court department " +
    "diocese directorate duchy faculty federation foundation friends fund governors guild house houses institute " +
    "institution kingdom league mayor ministry museum network office officer parish parliament partnership registrar royal " +
    "school schools secretary service services society trust trustees union university",
);

const LEGAL_FORMS = wordSet("limited ltd llp llc plc inc cic cio gmbh bhd pty aps sarl srl");

/** Whether a word in lower case is a legal form ("ltd", "llp"). */
export const isLegalForm = (word: string): boolean => LEGAL_FORMS.has(word);

/** Words that alone, or with each other, name nobody: "the Council", "Local Authority", "the Trust". */
const GENERIC = wordSet(
  "council county combined mayoral authorities councils companies bodies agencies departments city town parish borough district community trust company school academy college university department " +
    "board service services agency club society charity association authority local public organisation government website " +
    "site team office centre practice surgery hospital group group's commission committee church foundation group member " +
    "members customer customers user users client clients patient patients pupil pupils parent parents supplier suppliers " +
    "hospice the platform app application product programme project scheme portal system network partner partners state states " +
    "controller controllers processor processors subprocessors owner operator developer provider data personal information privacy security national central group court courts police bank fund " +
    "parliament clerk secretary officer house nhs royal ministry union institution institute",
);

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/['’]s\b/g, "")
    .match(/[\p{L}\d]+/gu) ?? [];

/** The letters and digits of a name in lower case, for names that are written with other signs or without them. */
export const lettersOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^(?:his|her) majesty['’]?s /, "hm ")
    .replace(/ & | and /g, "")
    .replace(/[^\p{L}\d]/gu, "");

/** Whether a name fits any body of its kind and so names none ("the Council"). */
export const isGenericName = (name: string): boolean => natureOf(name, 0, name.length).isGeneric;

/** Whether a name has a word that only organisations have in their names ("Trust", "Ltd", "Department of"). */
export const isOrganisationName = (name: string): boolean => natureOf(name, 0, name.length).isOrganisation;

/** The same names are asked for again and again. */
const natureOf = rememberedText((name: string) => {
  const words = wordsOf(name);
  const isGeneric = words.every((word) => GENERIC.has(word)) && !/^companies house$/i.test(name);
  return { isGeneric, isOrganisation: !isGeneric && saysOrganisation(words) };
});

/** Words for what an organisation runs as often as for itself: alone they make no organisation of a name. */
const WEAK_TAILS = wordSet(
  "bank hub network practice registry service services solutions survey systems technologies library archive archives",
);

function saysOrganisation(words: readonly string[]): boolean {
  if (words.length < 2) return false;
  const last = words.at(-1) as string;
  if (PAIRS.test(words.join(" ")) || isOfNation(words)) return true;
  if (words.some((word) => LEGAL_FORMS.has(word)) || /^(?:hm|nhs|national|royal|his|her)$/.test(words[0] as string))
    return true;
  return (TAILS.has(last) && !WEAK_TAILS.has(last)) || hasHead(words);
}

/** Pairs of words that name an organisation, each of which alone does not. */
const PAIRS =
  /\b(?:citizens advice|(?:scottish|welsh|hm) government|government digital|(?:companies|trinity) house|ordnance survey|export finance|(?:prosecution|ambulance|police|probation|insolvency|prison|rescue|tribunals|fraud) service|(?:medical|dental|veterinary|group|family) (?:practice|care)|funeral directors|(?:estate|letting) agents)\b/;

/** "Sport England", "Historic Environment Scotland", but not "North Wales". */
const isOfNation = (words: readonly string[]): boolean =>
  /^(?:england|wales|scotland)$/.test(words.at(-1) as string) &&
  !/^(?:north|south|east|west|mid|central|northern|southern|eastern|western|of|in|and|or|the|new)$/.test(
    words.at(-2) as string,
  );

const hasHead = (words: readonly string[]): boolean =>
  words.some((word, at) => HEADS.has(word) && /^(?:of|for)$/.test(words[at + 1] ?? "")) ||
  words.slice(1).some((word) => TAILS.has(word) && !WEAK_TAILS.has(word));
