/** What `slips.ts` looks up: words that stand for others, by the words beside which they cannot be meant. */
import { wordSet } from "../../../word-set.ts";

/** They are never meant in a notice. */
export const NO_WORDS = wordSet(
  "statuary bellow pubic informations datas evidences softwares feedbacks your's our's their's childrens dont doesnt didnt isnt arent wasnt wouldnt couldnt shouldnt havent hasnt youre theyre thier teh wich whcih taht yuor yoru alot aswell " +
    "adn hte waht wiht thsi htis ahve thta woudl onyl thrid abuot emial eamil acess inorder afterwhich inwhich atleast infact eachother",
);

/** What belongs to people. */
export const OWNED = wordSet("rights privacy");
export const PERSONS = wordSet(
  "individuals subjects persons customers users clients pupils parents members visitors patients residents employees volunteers tenants",
);
export const GIVES = /^(?:giv|gave|grant|offer|afford|confer|provid|allow|ensur|guarant|deny)/;

const table = (text: string): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    text
      .split("|")
      .map((entry) => entry.trim().split(": ") as [string, string])
      .flatMap(([keys, words]) => keys.split(" ").map((key) => [key, wordSet(words)] as const)),
  );

/** A word, and what cannot stand right behind it. */
export const PAIRS = table(
  "it's: own purpose purposes partners members employees website staff services data users customers officers suppliers directors functions obligations duties trustees subsidiaries affiliates agents contractors policies policy products behalf clients pupils parents residents volunteers visitors sole role original|" +
    "its: a an the our your been not|" +
    "assess: request requests|third: parities|weather: or|insure: that|these: includes|who's: office data details information personal name address parents role job privacy account children identity|" +
    "there: own privacy fore|date: birth protection|dates: birth|put: place|touch: us|let: know|" +
    "rely relies relying relied: consent legitimate the your our this these legal contract public article performance a|" +
    "required obliged permitted allowed: law|trough: our the your a their this|" +
    "asses: your the whether any our eligibility risk risks needs how suitability|" +
    "medial: records record information history treatment conditions condition data care|" +
    "perspective: employees employee customers students members tenants clients applicants parents candidates pupils volunteers purchasers|" +
    "principle: purpose purposes contact reason reasons address place|" +
    "sue: your|hare: your data information it this|" +
    "maybe: shared used asked passed required subject recorded contacted processed stored held kept collected transferred disclosed able made given needed necessary retained provided monitored|" +
    "wont: be share pass use sell give keep disclose contact ask have|cant: be share use access find get|" +
    "peoples: rights privacy personal data information|relevant: you us|able: capable|complain complains complaining: the our your|in: formation|writing: us|" +
    "month months days weeks: receiving receipt|" +
    "buy: email telephone law clicking contacting emailing writing|bale: to|opt: of|" +
    "senor: manager management officer leadership staff|wit: the our your us you this any|" +
    "others: sites websites organisations companies parties agencies bodies purposes services users|" +
    "too: your our us this|lounge: a|lose: of|suing: your our|steeps: to|vary: seriously carefully important|forth: reason principle|fore: other your the our|four: our your|went: necessary|" +
    "they're: data personal information rights own consent details|on: else|bye: the our email law|" +
    "untied: kingdom states|formally: known called|mange: your our the|awful: basis bases|wil: be not only|" +
    "childs: name parent parents school details date data information health personal education record records account birth medical progress|" +
    "tot int oft fort ont byt: he|dependant: on upon|depending: of to|applies: all our your everyone anyone everybody|agree agrees consent consents: us|parents: company companies",
);

/** A word, and what cannot stand right before it. */
export const BEHIND = table(
  "police: privacy cookie retention|individuals: an|regards: you us them|way: we they|enquires: your any all general our these customer other|behave: on our your their his her its|choose: your our their|interesting: legitimate|council: legal|ran: is are be been was were being|severs: our secure web the cloud|internet: legitimate|aboard: transferred sent processed data information|principals: protection gdpr|manger: data office line practice centre branch general project business site protection compliance privacy information account property",
);

/** Behind one of the first words and before one of the second, a word that cannot be meant there. */
const FRAMES_AS_TEXT = `
then: longer more less later rather other older younger fewer greater earlier _ necessary needed required is those the that by one two a an 13 14 16 18 we you for
then: otherwise _ in as by for to with under through where
form: you us them _ time
form: information data details received collected obtained gathered _ your our you us them third other previous
fro: information data collected obtained received you us and details _ our the your third other you us a time example any
that: so _ can may will could might are have would
that: longer rather older younger earlier fewer other _ those these our your is we you the they it those necessary needed required a one 13 16 18
to: contact _ you us
to: steps measures care efforts precautions _ that
to: like want wish able unable hope _ you us your our them
to: order _ us you the our your them
any: data information details _ other
even: the _ of that
off: copy copies record because instead aware use _ your the our any this these all
weather: know choose decide check ask see confirm determine us you _ or you we to it they the this
excess: have has right gain get no restrict limit of _ to
sever: our the web secure mail file a their _ is are in located logs log which that at based
your: if _ unhappy unsure not dissatisfied concerned worried happy
you: take protect respect delete update withdraw exercise amend change complete verify of with _ privacy account consent application order rights device browser computer preferences identity mind
you: keep hold store share verify use using process processing protect collect delete handle sharing storing have _ data personal information details records
you: that when if where how why because whether unless _ data personal information details privacy
and: data _ time
you: for by into on regarding concerning sell see view secure update transfer retain disclose obtain record treat _ personal sensitive confidential
you: on of in for by through via into under regarding use include including process protect store delete update check review _ computer device browser contact name names details account preferences identity mobile phone medical financial bank card payment application booking
you: ask know value need _ view views opinion opinions
you: at through over _ choice choices convenience discretion
write: the your _ to of
past: be been is are was were being _ to on onto
posed: be been is are _ on here
register: is are am be been _ with as under by
hold: is are be was were been _ for by on in at securely until
detail: your _ will are may
his: data information it which _ held stored kept used collected processed shared
such: information data details _ name names your the email age date contact
except: not cannot to we will must _ responsibility liability cookies any
there: in of from with on for to by about under _ capacity name own role behalf possession account home records consent website site systems duties policy notice
no: do does did will can may _ share sell use collect pass disclose keep store hold accept send give transfer retain contact knowingly
us: we _ your the cookies this
date: retain process store hold collect delete share _ for about only securely with from that until
reply: we _ consent
is: held kept stored treated _ strict accordance confidence line
are: to of with visit use _ website
out: of to in with on by from visit use using read see contact _ website site privacy policy team staff customers members partners systems terms cookie notice data
he: of to in with on by from for under and see use _ data information website law right rights uk gdpr council school charity club company ico following purpose purposes
with: we _ only not be use keep always never share
be: used held processed shared provided collected us _ the our us law email third
by: will may can must to should _ used shared held kept processed stored collected deleted given passed required asked contacted
has: such _ your the name names
has: long _ we you it is
long: as so _ we you it they
soon: as _ we you it they
examples: for _ where when if
duty obligation right ability opportunity option: have has _ to
hold: information data details records _ by
contact: please _ to
have: where when because unless _ your a an consent reason
and: have _ questions queries concerns comments complaints
an: name names number phone telephone email _ address addresses email phone telephone number
of: could should would might must _ been had done given
delivery: can may must should to _ the your our a an you us this any
protection: can may must should to _ your our us
provision: can may must should to _ you us your
register: your _ with for
contact: your _ us
visit: your _ our this us
use: your _ our this the
sign: your _ up
our: staff team details records servers cookies we they policies employees volunteers partners suppliers _ trained required committed held stored kept collected processed subject responsible able based located available
old: we they us _ about on the your any personal data information
disclosure: may can will must should to _ your the any it this information personal
contract: may will _ you
at: long _ is it we necessary
past: will may to can not _ on it your them
base: is are be _ on upon
withdrawal: can may must to _ your consent
complaint: to can may wish want _ to about
th: in of to on with for by from at under _ event case data information website law right same uk following first
compiled: be been is are have has _ with
complaint: gdpr is are remain fully be _ with
compliant: a make raise lodge _ about to against
advice: will can may to not please _ you us them if that
practise: gp best good common dental _ is and to in for guidelines
sight: our web secure external _ is and to uses may has contains
out: improve provide update deliver develop run manage protect evaluate monitor all _ services service website site products systems records
out: sets _ we you
you: on to of for _ behalf request requests
part: third _ may who which and or services service provider providers website websites sites
longer: know now _ needed necessary required relevant be
were: them us you _ applicable appropriate
except: can may could _ cookies our these
off: informed notified advised _ any our the all changes
we: data details information _ anyone others third
help: this _ us
charge: free _ and by to if from for
tell inform send: like wish want _ you us
relation: in _ of
sale: not never to will may _ your any personal
assess: right _ to your
subject: right to _ to the
personal: authorised trained relevant key security _ who only will have has are can may with and
aloud: is are not be _ to by
lead: is was been be are were _ by
statue: by under _ and or to
chose: to can may must will could _ to not how which what whether
th: in of to for by from with on and at _ event data information website service services site notice policy right rights club school company council use
enquires: your our any all general further such these _ to about by regarding via from and concerning
delivery: can may will could should must _ the a our your any this
those: a an _ of who that which
right: you _ to
below: lists tables sections paragraphs headings _ sets shows explains describes gives tells
below: list table section paragraph _ set show explain describe give
capable responsible willing: able _ of to for
is: long _ necessary needed required reasonably
on: basis _ consent contract legitimate your our
there: if when where because although unless whilst while _ a an any no some several further
of: queries questions enquiries comments complaints concerns requests suggestions issues problems _ complaints queries questions concerns comments enquiries suggestions problems
of: email telephone phone post fax sms _ email telephone phone post letter fax sms text
of: loss damage theft misuse alteration destruction _ theft damage misuse alteration destruction
of: deletion erasure rectification correction restriction _ deletion erasure rectification correction restriction portability objection
of: name nickname username email _ nickname username surname
or: because regardless instead outside copies behalf _ the your our any
required: we they _ to by
obliged entitled permitted: we they if _ to by
legally: we they _ required obliged entitled
to: you us them _ by via
and: to with by _ third
your: security confidentiality accuracy protection storage deletion erasure correction copies _ personal data information privacy details
your: basis _ consent
you: receiving receive received answering answer handle handling fulfil acknowledge _ request enquiry complaint application order form email letter message query booking
you: transfer retain disclose obtain record treat sell view secure update delete _ data information details
it them: on _ our your their
how: information details advice guidance _ we you your our
a: ask asking _ copy refund
those: available accessible limited restricted disclosed _ who
you: about _ name names address age health children
about: data information details _ from
law: by _ keep disclose retain provide report inform tell
what: share collect use keep ask need hold process disclose retain _ necessary relevant required
used: provide give submit supply collect hold gather _ to for by in
access: can may will could must _ to
outside: stored transferred held sent processed kept _ in to from
our: find _ out
result consequence: as _ of
same: have has at in with to under by _ protection rights way time level standards manner purpose purposes conditions information
`;

/** By the word: pairs of what stands before it and what stands behind it. */
export const FRAMES: ReadonlyMap<string, readonly Frame[]> = read(FRAMES_AS_TEXT);

/** Words before, and words behind. */
export type Frame = readonly [lefts: ReadonlySet<string>, rights: ReadonlySet<string>];

function read(text: string): ReadonlyMap<string, readonly Frame[]> {
  const found = new Map<string, Frame[]>();
  for (const line of text.trim().split("\n")) {
    const [words, lefts, rights] = line.split(/: | _ /) as [string, string, string];
    const frame: Frame = [wordSet(lefts), wordSet(rights)];
    for (const word of words.split(" ")) found.set(word, [...(found.get(word) ?? []), frame]);
  }
  return found;
}
