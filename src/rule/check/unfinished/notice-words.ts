import { wordSet } from "../../../word-set.ts";

/** Long words of which any notice is full: what is no word and a slip away from one of them was meant to be it. */
export const NOTICE_WORDS = wordSet(
  "information personal privacy service services contact collect collected collecting collection collects cookies cookie " +
    "protection protect protected protecting provide provided provider providers provides providing provision website websites " +
    "consent consents purpose purposes application applications address addresses processing process processed processes processor " +
    "processors company companies security request requests requested including included include includes details necessary " +
    "change changes following certain through required require requires requirement requirements browser parties account accounts " +
    "analytics policy policies internet content business develop identify identified identifies identifiable identifier improve " +
    "improved improving however section council transfer transfers transferred transferring accordance interest interests " +
    "disclose disclosed disclosing disclosure disclosures children personally marketing legitimate control controls support " +
    "research individual individuals advertising update updated updates without contract contracts contractual questions limited " +
    "government electronic university available general receive received receives receiving compliance appropriate " +
    "controller controllers organisation organisations organisational circumstances country countries commissioner practice " +
    "practices further otherwise reasonable reasonably automatic automatically automated related relating outside obligation " +
    "obligations retention relevant regarding prevent preventing complaint complaints complain complied conditions location computer responsible " +
    "responsibility responsibilities officer another visitor visitors authority authorities register registered registration sharing perform " +
    "performance payment payments monitor monitoring whether communicate communication communications telephone exercise " +
    "exercising statement statements directly connection settings statistics statistical retained retain experience effective relation " +
    "identity identification contain contains containing storage measures sensitive feedback systems respond response legislation " +
    "guardian guardians described describe describes activity activities specific specified similar external different defined " +
    "complete completed completing access accessing accessible withdraw withdrawn withdrawal technical regulation " +
    "regulations procedure procedures special important permission understand managing maintain immediately agreement agreements software " +
    "education educational possible concerns concerning transmission knowingly " +
    "created management manage managed anonymous anonymised preferences preference facilitate periodically between department standards membership " +
    "member members guarantee secure securely remember internal property deleted delete deleting deletion committed " +
    "restrict restricted restriction referred contacting contacted against survey surveys involved community applies accurate accuracy " +
    "inaccurate incomplete operate operated function customer customers whenever technology technologies encrypted encryption directed advised " +
    "european document documents unauthorised parents believe particular enforcement parental decision decisions current correct " +
    "correction rectification confidential confidentiality financial agencies addition additional respect entitled category categories obtained obtain " +
    "notification informed employment employee employees employer statutory previously erasure portability profiling " +
    "safeguard safeguards safeguarding supervisory regulatory verification verify transaction transactions " +
    "ensure ensures ensuring physical intended volunteer volunteers applicant applicants candidate candidates contributor contributors recipient recipients " +
    "subscribe unsubscribe subscription uploading downloading investigate investigation objection prospective successful unsuccessful " +
    "consultation independent insurance solicitor unlawful lawful lawfully accidental destruction disability equality ethnicity religious medical " +
    "correspondence enquiry enquiries description questionnaire participate participation participant participants professional representative " +
    "representatives assessment attendance recruitment reference references qualification qualifications occasionally separately specifically committee " +
    "governance transparency accountability freedom sufficient sometimes together unless until " +
    "january february september october november december wednesday thursday",
);
