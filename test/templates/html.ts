import { html } from "lit";
export const page = () => html`
  <h1>Privacy notice</h1>
  <p>Fellside Council runs the Report a broken streetlight service. Fellside Council is the data controller.</p>
  <p>Last updated: 3 March 2025</p>
  <h2>What we collect</h2>
  <p>We collect:</p>
  <ul><li>your name</li><li>your email address</li><li>the place of the streetlight</li></ul>
  <p>If you report a danger to life, we also collect your telephone number.</p>
  <h2>Why we use it</h2>
  <p>We use your personal data to repair streetlights. Our lawful basis is public task: we have a legal duty to maintain the highway under the Highways Act 1980.</p>
  <h2>Who we share it with</h2>
  <p>We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don’t send your personal data outside the UK.</p>
  <h2>How long we keep it</h2>
  <table><tr><th>What</th><th>How long</th></tr><tr><td>Reports</td><td>6 years</td></tr><tr><td>Website logs</td><td>30 days</td></tr></table>
  <p>We delete reports when this time is over. Read <a href="https://www.fellside.gov.uk/retention">our retention schedule</a>.</p>
  <h2>Your rights</h2>
  <p>You have the right to:</p>
  <ul><li>ask for a copy of your data</li><li>have it corrected</li><li>have it deleted</li><li>object to our use of it</li></ul>
  <h2>Contact us</h2>
  <p>Write to our data protection officer at <a href="mailto:dpo@fellside.gov.uk">dpo@fellside.gov.uk</a>.</p>
  <p>If you are unhappy, you can complain to us at the same address, or to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</p>
`;
