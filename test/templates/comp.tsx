export default function P() {
  return (
    <Page>
      <H1>Privacy notice</H1>
      <P>Fellside Council runs the Report a broken streetlight service. Fellside Council is the data controller.</P>
      <P>Last updated: 3 March 2025</P>
      <H2>What we collect</H2>
      <P>We collect:</P>
      <UL><LI>your name</LI><LI>your email address</LI><LI>the place of the streetlight</LI></UL>
      <P>If you report a danger to life, we also collect your telephone number.</P>
      <H2>Why we use it</H2>
      <P>We use your personal data to repair streetlights. Our lawful basis is public task: we have a legal duty to maintain the highway under the Highways Act 1980.</P>
      <H2>Who we share it with</H2>
      <P>We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don’t send your personal data outside the UK.</P>
      <H2>How long we keep it</H2>
      <Table><Table.Row><Table.CellHeader>What</Table.CellHeader><Table.CellHeader>How long</Table.CellHeader></Table.Row><Table.Row><Table.Cell>Reports</Table.Cell><Table.Cell>6 years</Table.Cell></Table.Row><Table.Row><Table.Cell>Website logs</Table.Cell><Table.Cell>30 days</Table.Cell></Table.Row></Table>
      <P>We delete reports when this time is over. Read <a href="https://www.fellside.gov.uk/retention">our retention schedule</a>.</P>
      <H2>Your rights</H2>
      <P>You have the right to:</P>
      <UL><LI>ask for a copy of your data</LI><LI>have it corrected</LI><LI>have it deleted</LI><LI>object to our use of it</LI></UL>
      <H2>Contact us</H2>
      <P>Write to our data protection officer at <a href="mailto:dpo@fellside.gov.uk">dpo@fellside.gov.uk</a>.</P>
      <P>If you are unhappy, you can complain to us at the same address, or to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</P>
    </Page>
  );
}
