import { Layout, Parts } from "../layout";

const COUNCIL = "Fellside Council";

export const Privacy = () => (
  <Layout>
    <h1>Privacy notice</h1>
    <p>{COUNCIL} runs the Report a broken streetlight service. {COUNCIL} is the data controller.</p>
    <p>Last updated: 3 March 2025</p>
    <Parts
      sections={[
        { title: "What we collect", body: ["We collect:"], list: ["your name", "your email address", "the place of the streetlight"], after: "If you report a danger to life, we also collect your telephone number." },
        { title: "Why we use it", body: ["We use your personal data to repair streetlights. " + "Our lawful basis is public task: we have a legal duty to maintain the highway under the Highways Act 1980."] },
        { title: 'Who we share it with', body: ['We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don\'t send your personal data outside the UK.'] },
      ]}
    />
    <h2>How long we keep it</h2>
    <table>
      <tr><th>What</th><th>How long</th></tr>
      <tr><td>Reports</td><td>6 years</td></tr>
      <tr><td>Website logs</td><td>30 days</td></tr>
    </table>
    <p>We delete reports when this time is over. Read <a href="https://www.fellside.gov.uk/retention">our retention schedule</a>.</p>
    <Parts
      sections={[
        { title: "Your rights", body: ["You have the right to:"], list: ["ask for a copy of your data", "have it corrected", "have it deleted", "object to our use of it"] },
      ]}
    />
    <h2>Contact us</h2>
    <p>Write to our data protection officer at <a href="mailto:dpo@fellside.gov.uk">dpo@fellside.gov.uk</a>.</p>
    <p>If you are unhappy, you can complain to us at the same address, or to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</p>
  </Layout>
);
