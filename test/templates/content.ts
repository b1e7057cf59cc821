import type { Page } from "../types";

/** What the page of the notice shows, section by section. */
export const privacy: Page = {
  slug: "privacy-notice",
  title: "Privacy notice",
  intro: [
    "Fellside Council runs the Report a broken streetlight service. Fellside Council is the data controller.",
    "Last updated: 3 March 2025",
  ],
  sections: [
    {
      id: "what",
      heading: "What we collect",
      lead: "We collect:",
      list: ["your name", "your email address", "the place of the streetlight"],
      body: "If you report a danger to life, we also collect your telephone number.",
    },
    {
      id: "why",
      heading: "Why we use it",
      body: `We use your personal data to repair streetlights. Our lawful basis is public task: we have a legal duty to
        maintain the highway under the Highways Act 1980.`,
    },
    {
      id: "who",
      heading: "Who we share it with",
      body: "We share your data with Lumen Repairs Ltd, our contractor, and with nobody else. We don\u2019t send your personal data outside the UK.",
    },
    {
      id: "how-long",
      heading: "How long we keep it",
      html: `<table><tr><th>What</th><th>How long</th></tr><tr><td>Reports</td><td>6 years</td></tr><tr><td>Website logs</td><td>30 days</td></tr></table>`,
      body: "We delete reports when this time is over. Read [our retention schedule](https://www.fellside.gov.uk/retention).",
    },
    {
      id: "rights",
      heading: "Your rights",
      lead: "You have the right to:",
      list: ["ask for a copy of your data", "have it corrected", "have it deleted", "object to our use of it"],
    },
    {
      id: "contact",
      heading: "Contact us",
      body: [
        "Write to our data protection officer at [dpo@fellside.gov.uk](mailto:dpo@fellside.gov.uk).",
        "If you are unhappy, you can complain to us at the same address, or to the [Information Commissioner’s Office](https://ico.org.uk/make-a-complaint/).",
      ],
    },
  ],
};
