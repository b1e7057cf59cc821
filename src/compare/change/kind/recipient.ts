/** Who receives data: each name counts once. Besides those that were read as recipients, the names in clauses on recipients. */
import { type Name, namesIn } from "../../../extract/names.ts";
import type { Recipient, Transfer } from "../../../types.ts";
import { plain, quote, type Statement } from "../statement.ts";
import type { Revision, Unit } from "../unit.ts";

/** The recipients of a clause; `names` says whether it is on recipients above all, so that the names in it are some. */
export function recipients(unit: Unit, revision: Revision, names: boolean): readonly Statement[] {
  const places = unit.facts.flatMap(({ of, fact }) =>
    of === "transfers" ? [plain((fact as Transfer).place ?? "")] : [],
  );
  const read = unit.facts
    .flatMap(({ of, fact }) => (of === "recipients" ? [fact as Recipient] : []))
    .filter(({ name }) => !places.includes(plain(name)))
    .filter(
      ({ name, kind }, _, all) => kind === "named" || !ROLE.test(name) || !all.some((each) => each.kind === "named"),
    );
  const base = { fact: "recipient" as const, unit: unit.index, evidence: quote(revision, unit), anywhere: true };
  const known = read.map(({ name, kind, polarity }) => ({
    ...base,
    subject: name,
    about: "recipient",
    value: `${polarity === "denied" ? "not " : ""}${plain(name)}`,
    words: name,
    denied: polarity === "denied",
    trait: kind,
  }));
  if (!names || known.some(({ denied }) => denied) || (unit.clause.kind === "cell" && unit.leadIn < 0)) return known;
  const own = ownNames(revision);
  const others = namesIn(unit.text)
    .filter((name) => !name.doubtful || (unit.clause.kind !== "paragraph" && standsAlone(name, unit.text)))
    .filter((name) => unit.clause.kind !== "paragraph" || isReceiver(name, unit.text))
    .filter(({ name, acronym }) => isBody(name) && !own(name) && !(acronym && own(acronym)))
    .filter(({ name }) => !isCommon(name, revision))
    .filter(({ name }) => !places.some((place) => place.includes(plain(name))))
    .filter(({ name }) => !known.some(({ value }) => overlap(value, plain(name))))
    .map((name) => ({
      ...base,
      subject: called(name),
      about: "recipient",
      value: plain(name.name),
      words: called(name),
      denied: false,
      trait: "named",
      isByName: true,
    }));
  return [...known, ...others];
}

/** What stands before the name of somebody who gets data: "with", "by", "providers such as". */
const TO =
  /(?:\b(?:with|to|by|from|through|via|using|use[sd]?|and|or|including|includes?|like|namely|as|providers?|processors?|suppliers?|partners?|contractors?|compan(?:y|ies)|recipients?|tool|platform|service|software)|\b(?:providers?|processors?|suppliers?|partners?|contractors?|couriers?|compan(?:y|ies))\s*\(|[,:;)–-])\s*(?:(?:the|our|a|an|its|their|both|also|third[- ]party|[a-z]+) ){0,2}$/;
/** What somebody who gets data does. */
const DOES =
  /^,?(?: \([^()]*\))?,? (?:(?:which|who|that|will|may|also|can|then|only) )*(?:stor\w+|process\w*|receiv\w+|host\w*|provid\w+|collect\w*|handl\w+|act|acts|send|sends|manag\w+|has|have|is|are|keep\w*|hold\w*|us(?:e|es)|print\w*|deliver\w*|run|runs|carr\w+|help\w*|suppl\w+)\b/;
/** A thing that is called after somebody, and what data is sent for: no receiver. */
const THING =
  /^(?:['’]s?)?\W*(?:(?:IP|web|login|user|grant) )*(?:schemes?|grants?|programmes?|addresses|address|feature|login|accounts?|standards?|cookies?|policy|policies|data|\d)\b/i;
const FOR = /\b(?:under|delivering|of|about|called|against|within|compliant with|as part of) (?:the |a |an )?$/i;

/** "Acme – hosting" and "Acme hosts the site", but not "Contracted companies". */
function standsAlone({ to }: Name, text: string): boolean {
  const right = text.slice(to);
  return !/^ \p{Ll}/u.test(right) || DOES.test(right);
}

function isReceiver({ from, to }: Name, text: string): boolean {
  const [left, right] = [
    text.slice(0, from).replace(/[*_[\]]/g, ""),
    text.slice(to).replace(/^(?:\*+|\]\([^()]*\))/, ""),
  ];
  if (THING.test(right) || FOR.test(left)) return false;
  return TO.test(left) || DOES.test(right);
}

/** Whether a name is that of the organisation itself: a controller's, its short name in brackets, or one in the title. */
function ownNames({ side }: Revision): (name: string) => boolean {
  const { report, document } = side;
  const names = report.facts.controllers.map(({ name }) => name);
  const short = names.flatMap((name) => {
    const at = document.view.text.indexOf(name);
    return at < 0
      ? []
      : (/^\s*\(["“‘]?([\p{L}&. ]{2,20})["”’]?\)/u.exec(document.view.text.slice(at + name.length))?.[1] ?? []);
  });
  const known = new Set([...names, ...short].map(plain));
  const title = ` ${plain(report.title ?? "")} `;
  return (name) => known.has(plain(name)) || title.includes(` ${plain(name)} `);
}

/** "our processor, Acme Ltd" is one recipient. */
const ROLE = /^(?:(?:our|the|data|third[ -]party) )*(?:processors?|suppliers?|providers?|partners?|contractors?)$/i;

/** A word that the notice elsewhere writes small is no name ("Registry", "Log Data"). */
function isCommon(name: string, { side }: Revision): boolean {
  return (
    /^\p{Lu}\p{Ll}/u.test(name) &&
    side.document.view.text.includes(name.charAt(0).toLowerCase() + name.slice(1).toLowerCase())
  );
}

const called = ({ name, acronym }: Name): string => (acronym === null ? name : `${name} (${acronym})`);

const overlap = (a: string, b: string): boolean => a.includes(b) || b.includes(a);

/** A country, a law or the reader is no recipient. */
const isBody = (name: string): boolean =>
  !/\b(?:Programmes?|Schemes?|Polic(?:y|ies)|Notices?|Sections?|Acts?|Regulations?|Platform|Systems?|Appendix|Annex|Schedule|Part|Standards?)$/.test(
    name,
  ) &&
  !/^(?:uk|eu|eea|us|usa|united (?:kingdom|states)|england|wales|scotland|europe\w*|gdpr|uk gdpr|article|act|you|we|i|if|personal|data|privacy|information(?! commissioner)|standard|ip)\b/i.test(
    name,
  ) &&
  !/^\p{Lu}{2,}s$/u.test(name) &&
  /\p{L}{2}/u.test(name);
