import { Layout } from "../layout";

interface Part {
  id: string;
  heading: string;
  paragraphs?: string[];
  bullets?: string[];
  rows?: string[][];
  after?: ReactNode;
}

const COUNCIL = "Fellside Council";

const parts: Part[] = [
  { id: "what", heading: "What we collect", paragraphs: ["We collect:"], bullets: ["your name", "your email address", "the place of the streetlight"], after: "If you report a danger to life, we also collect your telephone number." },
  { id: "why", heading: "Why we use it", paragraphs: ["We use your personal data to repair streetlights. " + "Our lawful basis is public task: we have a legal duty to maintain the highway under the Highways Act 1980."] },
  { id: "who", heading: "Who we share it with", paragraphs: ["We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don’t send your personal data outside the UK."] },
  {
    id: "long",
    heading: "How long we keep it",
    rows: [["Reports", "6 years"], ["Website logs", "30 days"]],
    after: <>We delete reports when this time is over. Read <a href="https://www.fellside.gov.uk/retention">our retention schedule</a>.</>,
  },
  { id: "rights", heading: "Your rights", paragraphs: ["You have the right to:"], bullets: ["ask for a copy of your data", "have it corrected", "have it deleted", "object to our use of it"] },
];

const Para: React.FC<{ text: string }> = ({ text }) => <p className="para">{text}</p>;

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export default function Privacy() {
  return (
    <Layout>
      <h1>Privacy notice</h1>
      <p>{COUNCIL} runs the Report a broken streetlight service. {COUNCIL} is the data controller.</p>
      <p>Last updated: 3 March 2025</p>
      {parts.map(({ id, heading, paragraphs, bullets, rows, after }) => (
        <Section key={id} title={heading}>
          {paragraphs?.map((text) => <Para key={text} text={text} />)}
          {bullets && <ul>{bullets.map((each) => <li key={each}>{each}</li>)}</ul>}
          {rows ? (
            <table>
              <tr><th>What</th><th>How long</th></tr>
              {rows.map(([what, period]) => <tr key={what}><td>{what}</td><td>{period}</td></tr>)}
            </table>
          ) : null}
          {after && <p>{after}</p>}
        </Section>
      ))}
      <Section title="Contact us">
        <p>Write to our data protection officer at <a href="mailto:dpo@fellside.gov.uk">dpo@fellside.gov.uk</a>.</p>
        <p>If you are unhappy, you can complain to us at the same address, or to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</p>
      </Section>
    </Layout>
  );
}
