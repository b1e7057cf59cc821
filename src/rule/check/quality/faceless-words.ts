/** Words for others that leave open who they are, and what may be said of them without telling it. */
import { wordSet } from "../../../word-set.ts";

/** The ends of "selected external organisations": what is left when nothing is known of them. */
export const FACELESS = wordSet(`
  organisation organisations organization organizations party parties company companies agency agencies body bodies
  partner partners supplier suppliers provider providers contractor contractors subcontractor subcontractors
  sub-contractor sub-contractors business businesses firm firms entity entities vendor vendors
  associate associates collaborator collaborators stakeholder stakeholders representative representatives agent agents
  individual individuals person persons professional professionals institution institutions
  others consultants affiliates`);

/** What may stand before them, and tells nothing of what they do or where. */
export const COLOURLESS = wordSet(`
  our the its a an any some other others another certain various several many all one more
  number network range variety wide series host of third 3rd third-party external outside selected carefully chosen trusted
  reputable approved authorised vetted relevant appropriate necessary suitable interested concerned additional further
  different specific similar like-minded partner partners business commercial associated associate supplier service
  key strategic preferred valued independent corporate collaborating linked connected affiliated party specialist
  research project programme public private voluntary sector wider partnering participating
  both only also each multi professional`);

/** What may stand behind them and leaves them as faceless as they were: "… who help us to run our services, where appropriate". */
const EMPTY = wordSet(`
  who that which whom to with in for by on of and or at as when where whenever wherever if so only , ( )
  i we us you they them it this these those the our its their your a an any some other others such each one
  either may might will would can could must shall are is be been being have has had do does doing also too both
  need needs needed know see access require requires required necessary appropriate relevant reasonable reasonably
  suitable possible helpful useful fit beneficial deemed considered think believe consider deem feel
  help helps helping assist assists assisting support supports supporting work works working use uses using engage
  engaged instruct instructed trust trusted provide provides providing provided deliver delivers delivering supply supplies
  perform performs performing process processes processing act acts acting contract contracted involved concerned
  interested appointed employed manage manages managing handle handles handling store stores storing run running
  enable enables operate operating carry carrying out improve improving conduct conducting
  closely alongside together behalf business businesses service services activity activities operation operations
  function functions task tasks data information personal details legitimate lawful genuine valid good interest reason
  reasons purpose purposes own operational internal stated described notice policy set various certain related
  effectively efficiently part parts aspects goods products better
  network partnership wider within from across sector group occasion occasionally time securely confidentially confidence
  strictly need-to-know basis site website app platform club charity company organisation council trust school`);

/** Whether what is said behind them tells nothing of them. */
export const tellsNothing = (behind: readonly string[]): boolean => behind.every((word) => EMPTY.has(word));
