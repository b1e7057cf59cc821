export const privacyPolicy = `
# Privacy notice

Fellside Council runs the Report a broken streetlight service. Fellside Council is the data controller.

Last updated: 3 March 2025

## What we collect

We collect:

- your name
- your email address
- the place of the streetlight

If you report a danger to life, we also collect your telephone number.

## Why we use it

We use your personal data to repair streetlights. Our lawful basis is public task: we have a legal duty to maintain the highway under the Highways Act 1980.

## Who we share it with

We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don’t send your personal data outside the UK.

## How long we keep it

| What | How long |
| --- | --- |
| Reports | 6 years |
| Website logs | 30 days |

We delete reports when this time is over. Read [our retention schedule](https://www.fellside.gov.uk/retention).

## Your rights

You have the right to:

- ask for a copy of your data
- have it corrected
- have it deleted
- object to our use of it

## Contact us

Write to our data protection officer at [dpo@fellside.gov.uk](mailto:dpo@fellside.gov.uk).

If you are unhappy, you can complain to us at the same address, or to the [Information Commissioner’s Office](https://ico.org.uk/make-a-complaint/).
`;
