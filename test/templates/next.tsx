import type { Metadata } from "next";
import Link from "next/link";
import { BackLink, Heading, Paragraph, UnorderedList, ListItem } from "@/components";

export const metadata: Metadata = { title: "Privacy notice | Streetlights", description: "How we use what you tell us" };

const dpo = "dpo@fellside.gov.uk";

export default function PrivacyPage({ danger }: { readonly danger: boolean }) {
  return (
    <main className="govuk-main-wrapper" id="main">
      <BackLink href="/">Back to reports</BackLink>
      <h1 className="govuk-heading-xl">Privacy notice</h1>
      <p>
        Fellside Council runs the {"Report a broken streetlight"} service. Fellside Council is the data{" "}
        controller.
      </p>
      <p>Last updated: 3 March 2025</p>
      <Heading level={2}>What we collect</Heading>
      <p>We collect:</p>
      <UnorderedList>
        <ListItem>your name</ListItem>
        <ListItem>your email address</ListItem>
        <ListItem>the place of the streetlight</ListItem>
      </UnorderedList>
      {danger && (
        <Paragraph>If you report a danger to life, we also collect your telephone number.</Paragraph>
      )}
      <h2>Why we use it</h2>
      <p>
        We use your personal data to repair streetlights. Our lawful basis is public task: we have a legal duty to
        maintain the highway under the Highways Act 1980.
      </p>
      {/* who gets it */}
      <h2>Who we share it with</h2>
      <p>
        We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don&rsquo;t send your
        personal data outside the UK.
      </p>
      <h2>How long we keep it</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Reports</td>
            <td>6 years</td>
          </tr>
          <tr>
            <td>Website logs</td>
            <td>30 days</td>
          </tr>
        </tbody>
      </table>
      <p>
        We delete reports when this time is over. Read{" "}
        <Link href="https://www.fellside.gov.uk/retention">our retention schedule</Link>.
      </p>
      <h2>Your rights</h2>
      <p>You have the right to:</p>
      <ul>
        <li>ask for a copy of your data</li>
        <li>have it corrected</li>
        <li>have it deleted</li>
        <li>object to our use of it</li>
      </ul>
      <h2>Contact us</h2>
      <p>
        Write to our data protection officer at <a href={`mailto:${dpo}`}>{dpo}</a>.
      </p>
      <p>
        If you are unhappy, you can complain to us at the same address, or to the{" "}
        <a href="https://ico.org.uk/make-a-complaint/" target="_blank" rel="noreferrer">
          Information Commissioner’s Office
        </a>
        .
      </p>
    </main>
  );
}
