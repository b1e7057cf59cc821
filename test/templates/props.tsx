export default function P() {
  return (
    <Layout>
      <Heading as="h1">Privacy notice</Heading>
      <Text>Fellside Council runs the Report a broken streetlight service. Fellside Council is the data controller.</Text>
      <Text>Last updated: 3 March 2025</Text>
      <Heading as="h2">What we collect</Heading>
      <Text>We collect:</Text>
      <List items={["your name", "your email address", "the place of the streetlight"]} />
      <Text>If you report a danger to life, we also collect your telephone number.</Text>
      <Heading as="h2">Why we use it</Heading>
      <Text>We use your personal data to repair streetlights. Our lawful basis is public task: we have a legal duty to maintain the highway under the Highways Act 1980.</Text>
      <Heading as="h2">Who we share it with</Heading>
      <Text>We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don’t send your personal data outside the UK.</Text>
      <Heading as="h2">How long we keep it</Heading>
      <Table head={["What", "How long"]} rows={[["Reports", "6 years"], ["Website logs", "30 days"]]} />
      <Text>We delete reports when this time is over. Read <a href="https://www.fellside.gov.uk/retention">our retention schedule</a>.</Text>
      <Heading as="h2">Your rights</Heading>
      <Text>You have the right to:</Text>
      <List items={["ask for a copy of your data", "have it corrected", "have it deleted", "object to our use of it"]} />
      <Heading as="h2">Contact us</Heading>
      <Text>Write to our data protection officer at <a href="mailto:dpo@fellside.gov.uk">dpo@fellside.gov.uk</a>.</Text>
      <Text>If you are unhappy, you can complain to us at the same address, or to the <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.</Text>
    </Layout>
  );
}
