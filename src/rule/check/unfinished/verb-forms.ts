/** A form that only a verb has: "provide", not "share". */
export const BASE = 1;
/** A base form that may be a noun or an adjective. */
export const NOUNLIKE = 2;
/** "provides"; one that may be a plural is left out. */
export const THIRD = 4;
/** "requests": a third person or a plural. */
export const THIRDLIKE = 8;
/** "provided", "taken": no base form. */
export const PAST = 16;
/** "took": no participle either. */
export const SIMPLE_PAST = 32;
/** "providing" */
export const GERUND = 64;

/** What a word may be as a form of the verbs that notices use: bits, 0 for none of them. In lower case. */
export const verbForm = (word: string): number => FORMS.get(word) ?? 0;

const third = (base: string): string => {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
};
const past = (base: string): string => {
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
};
const gerund = (base: string): string => (/[^e]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`);

/** Regular verbs that are no nouns; "+" doubles the last letter. */
const VERBS =
  "accept achieve acquire administer adopt agree allow amend analyse anonymise apply appoint arrange ask assess assist attend " +
  "avoid believe calculate carry collect communicate comply compile confirm consider contain continue create decide " +
  "define delete deliver demonstrate derive describe destroy detect determine develop disclose discuss enable encourage encrypt " +
  "enforce ensure erase establish evaluate examine expect expire explain fulfil+ gather generate happen identify implement improve " +
  "include inform intend introduce investigate invite involve join maintain minimise modify notify obtain occur+ operate organise " +
  "participate perform personalise prefer+ prepare prevent promote prove protect provide publish receive recommend rectify " +
  "refer+ reflect refuse rely remain remember remind remove represent require resolve respond restrict retain reveal select serve " +
  "specify submit+ subscribe transmit+ unsubscribe verify wish";

/** Regular verbs whose base form is a noun or an adjective too. */
const NOUNS_TOO =
  "access address answer approach audit benefit capture change charge check claim comment complete conduct contact control " +
  "correct cover display download email exercise file handle help host issue limit link list log+ look market+ measure mention " +
  "monitor need note object offer order pass permit+ phone plan+ post print process profile purchase question record register release " +
  "reply report request respect review save scan+ search secure share sign stop+ store study supply support tailor test track " +
  "train transfer+ treat trust type update use value view visit want work";

/** Base, simple past, participle. */
export type VerbForms = readonly [base: string, simple: string, participle: string];

export const verbsIn = (entries: string): readonly VerbForms[] =>
  entries.split("|").map((entry) => entry.split(" ") as [string, string, string]);

/** Irregular verbs. Those with one form for two of them give fewer. */
export const IRREGULAR: readonly VerbForms[] = verbsIn(
  "begin began begun|bring brought brought|build built built|buy bought bought|choose chose chosen|come came come|" +
    "deal dealt dealt|do did done|find found found|get got got|give gave given|go went gone|have had had|hear heard heard|" +
    "keep kept kept|know knew known|learn learnt learnt|leave left left|lose lost lost|make made made|mean meant meant|meet met met|" +
    "pay paid paid|say said said|see saw seen|sell sold sold|send sent sent|speak spoke spoken|take took taken|tell told told|" +
    "think thought thought|undertake undertook undertaken|withdraw withdrew withdrawn|write wrote written|become became become|understand understood understood|hold held held|show showed shown",
);

/** Forms that are also other words: "the found object", "left", "a given day", "saw". */
const OTHER_WORDS = new Set([
  "found",
  "left",
  "saw",
  "meet",
  "deal",
  "hold",
  "show",
  "wish",
  "select",
  "mean",
  "means",
]);

const FORMS: ReadonlyMap<string, number> = made();

function made(): ReadonlyMap<string, number> {
  const forms = new Map<string, number>();
  const add = (form: string, bit: number): void => {
    forms.set(form, (forms.get(form) ?? 0) | bit);
  };
  const regular = (verb: string, base: number, thirdBit: number): void => {
    const bare = verb.replace("+", "");
    const stem = verb.endsWith("+") ? bare + (bare.at(-1) as string) : bare;
    add(bare, base);
    add(third(bare), thirdBit);
    add(past(stem), PAST);
    add(gerund(stem), GERUND);
  };
  for (const verb of VERBS.split(" ")) regular(verb, BASE, THIRD);
  for (const verb of NOUNS_TOO.split(" ")) regular(verb, NOUNLIKE, THIRDLIKE);
  for (const [base, simple, participle] of IRREGULAR) {
    add(base, OTHER_WORDS.has(base) ? NOUNLIKE : BASE);
    add(third(base), OTHER_WORDS.has(base) ? THIRDLIKE : THIRD);
    add(gerund(base), GERUND);
    if (!OTHER_WORDS.has(simple)) add(simple, simple === participle ? PAST : PAST | SIMPLE_PAST);
    if (participle !== base && !OTHER_WORDS.has(participle)) add(participle, PAST);
  }
  forms.set("does", THIRD);
  forms.set("has", THIRD);
  return forms;
}
