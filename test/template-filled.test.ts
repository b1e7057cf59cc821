import { describe, expect, it } from "vitest";
import { read } from "../src/document/read.ts";
import { InputError } from "../src/errors.ts";
import { check } from "./corpus.ts";

/** How each kind of template fills in a value. */
const fills: Readonly<Record<string, (name: string) => string>> = {
  "a.html.erb": (name) => `<%= @notice.${name} %>`,
  "a.ejs": (name) => `<%= ${name} %>`,
  "a.njk": (name) => `{{ config.${name} }}`,
  "a.hbs": (name) => `{{${name}}}`,
  "a.blade.php": (name) => `{{ config('notice.${name}') }}`,
  "a.php": (name) => `<?= $${name} ?>`,
  "a.cshtml": (name) => `@Model.${name}`,
  "a.vue": (name) => `{{ ${name} }}`,
  "a.jsp": (name) => `${"$"}{${name}}`,
  "a.svelte": (name) => `{${name}}`,
  "a.tsx": (name) => `{props.${name}}`,
};

const sentences = (fill: (name: string) => string): string[] => [
  `Fellside Council is the data controller. Email us at ${fill("email")}.`,
  `We keep your personal data for ${fill("years")} years.`,
  `Write to our data protection officer at ${fill("officer")}.`,
  `Last updated: ${fill("date")}`,
];

function sourceOf(name: string, fill: (name: string) => string): string {
  const page = `<h1>Privacy notice</h1>\n${sentences(fill)
    .map((text) => `<p>${text}</p>`)
    .join("\n")}\n`;
  if (name.endsWith(".vue")) return `<template>\n<div>\n${page}</div>\n</template>\n`;
  if (name.endsWith(".tsx")) return `export const Page = (props: Props) => (\n<div>\n${page}</div>\n);\n`;
  return page;
}

const outcomes = (source: string, name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(check(source, name).outcomes.map(({ rule, outcome }) => [rule, outcome]));

describe("a value that is filled in when the page runs", () => {
  it("a day that a component shows, or that stands alone under its heading, is left to a human", () => {
    const page = (inner: string) => `export const Page = () => (\n${inner}\n);\n`;
    const text = "<p>We collect your name to run the regatta.</p>";
    const shown = page(`<Legal title="Privacy notice" lastUpdated={UPDATED}>${text}</Legal>`);
    const alone = page(
      `<div><h1>Privacy notice</h1>${text}<h2>Last updated</h2><p>{new Date().toDateString()}</p></div>`,
    );
    for (const source of [shown, alone]) expect(outcomes(source, "a.tsx")["missing-last-updated"]).toBe("review");
  });

  it.each(Object.entries(fills))("%s: what hangs on it is left to a human, and it is no placeholder", (name, fill) => {
    const source = sourceOf(name, fill);
    const found = outcomes(source, name);
    for (const rule of ["missing-controller-contact", "vague-retention", "dpo-no-contact", "missing-last-updated"]) {
      expect(`${rule}: ${found[rule]}`).toBe(`${rule}: review`);
    }
    const { findings } = check(source, name);
    expect(findings.filter(({ rule }) => /^placeholder-|^unfinished-|-link$/.test(rule))).toEqual([]);
    expect(read(source, name).filled).toHaveLength(4);
  });

  it("is a placeholder in Markdown that no engine fills", () => {
    const source = `# Privacy notice\n\n${sentences((name) => `{{ ${name} }}`).join("\n\n")}\n`;
    expect(outcomes(source, "notice.md")["placeholder-bracket"]).toBe("fail");
    expect(outcomes(source, "notice.txt")["placeholder-bracket"]).toBe("fail");
  });

  it("is none in Markdown that a generator of sites reads", () => {
    const source = `---\nlayout: page\n---\n\n# Privacy notice\n\n${sentences((name) => `{{ ${name} }}`).join("\n\n")}\n`;
    expect(outcomes(source, "notice.md")["placeholder-bracket"]).toBe("pass");
  });

  it("may be the whole of what stands under a heading", () => {
    const source = "<h1>Privacy notice</h1>\n<p>We use your data to mend streetlights.</p>\n<h2>Your rights</h2>\n";
    expect(outcomes(`${source}<%= render "rights" %>\n`, "a.html.erb")["missing-right-access"]).toBe("review");
    expect(outcomes(source, "a.html.erb")["missing-right-access"]).toBe("fail");
  });

  it("is found in the texts of a locale file", () => {
    const source =
      'en:\n  privacy:\n    title: "Privacy notice"\n    keep: "We keep your personal data for %{years} years."\n    mail: "Email us at {{email}}."\n';
    expect(read(source, "en.yml").filled.map(({ code }) => code)).toEqual(["%{years}", "{{email}}"]);
    expect(outcomes(source, "en.yml")["vague-retention"]).toBe("review");
  });
});

describe("a mistake in the syntax of a source", () => {
  it.each([
    ["a.yml", "en:\n  title: Privacy\n body: We keep it", 3],
    ["a.json", '{\n  "title": "Privacy",\n  "body" "We keep it"\n}', 3],
    ["a.tsx", "export const a = () => (\n  <p>We keep it</div>\n);\n", 2],
    ["a.ts", "export const a = {\n  b: 'We keep it\n};\n", 2],
  ])("%s is said with its line and a hint", (name, source, line) => {
    let said: unknown;
    try {
      read(source, name);
    } catch (error) {
      said = error;
    }
    expect(said).toBeInstanceOf(InputError);
    expect(said).toMatchObject({ path: name, line });
    expect((said as InputError).column).toBeGreaterThan(0);
    expect((said as InputError).hint).not.toBe("");
  });
});

describe("a date that code formats", () => {
  it.each([
    ["a.njk", '{{ changed | date("D MMMM YYYY") }}'],
    ["a.cshtml", '@Model.Changed.ToString("d MMMM yyyy")'],
    ["a.html.erb", '<%= changed.strftime("%d %B %Y") %>'],
    ["a.blade.php", "{{ $changed->format('j F Y') }}"],
  ])("%s: is a date, and not the letters of its format", (name, code) => {
    const source = `<h1>Privacy notice</h1>\n<p>Page updated: ${code}</p>\n`;
    expect(read(source, name).view.text).toContain("Page updated: \ufffc");
    expect(check(source, name).elements.find(({ id }) => id === "last-updated")?.status).toBe("partial");
  });
});

describe("loops in one another", () => {
  it.each([
    ["a.njk", '{% for x in ["a b", "c d"] %}{{ x }} ', "{% endfor %}"],
    ["a.html.erb", '<% ["a b", "c d"].each do |x| %><%= x %> ', "<% end %>"],
    ["a.cshtml", '@foreach (var x in new[] { "a b", "c d" }) { <p>@x</p> ', "}"],
    ["a.vue", "<p v-for=\"x in ['a b', 'c d']\">{{ x }}", "</p>"],
  ])("%s: are not written without end", (name, open, close) => {
    const loops = `${open.repeat(400)}${close.repeat(400)}`;
    const source = name.endsWith(".vue") ? `<template>${loops}</template>` : loops;
    expect(read(source, name).view.text.length).toBeLessThan(20 * source.length + 200_000);
  });
});

describe("a page whose words stand in a file of translations", () => {
  it("leaves to a human what it states in weak form", () => {
    const source = `export const Page = () => { const { t } = useTranslation(); return <main><h1>Privacy notice</h1><p>{t("a1")}</p><h2>{t("h2")}</h2><p>{t("a2")}</p><h2>{t("h3")}</h2><p>{t("a3")}</p><p>Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow SK9 5AF</p></main>; };`;
    expect(outcomes(source, "a.tsx")["missing-complaint-ico"]).toBe("review");
  });
});

describe("a list that is copied into the attribute of a component", () => {
  it("is read where it is defined", () => {
    const source = `const parts = [{ title: "Your rights", body: ["You can ask for a copy of your personal data."] }] as const;
export const Page = () => <main><h1>Privacy notice</h1><Stack sections={[...parts]} /></main>;`;
    expect(outcomes(source, "a.tsx")["missing-right-access"]).toBe("pass");
  });
});

describe("markup that stands in a list given to a component", () => {
  it("is read behind the texts of its entry", () => {
    const source = `const tabs = [{ key: "a", label: "Your rights", children: <p>You can ask for a copy of your personal data.</p> }];
export const Page = () => <main><h1>Privacy notice</h1><Tabs items={tabs} /></main>;`;
    expect(read(source, "a.tsx").view.text).toBe(
      "Privacy notice\n\nYour rights\n\nYou can ask for a copy of your personal data.",
    );
  });
});

describe("a contact that a component of the page shows", () => {
  const page = (before: string, tag: string) =>
    `${before}\nexport const Page = () => <main><h1>Privacy notice</h1><p>We keep names. Email <${tag} /> and a person will reply.</p></main>;`;

  it.each([
    [
      "is defined in the file",
      'import { MAIL } from "./config";\nconst Mail = () => <a href={"mailto:" + MAIL}>{MAIL}</a>;',
      "Mail",
    ],
    ["is imported", 'import { SupportEmail } from "./parts";', "SupportEmail"],
  ])("leaves it to a human whether there is one: %s", (_name, before, tag) => {
    expect(outcomes(page(before, tag), "a.tsx")["missing-controller-contact"]).toBe("review");
  });
});

describe("the day that a page gives to a component", () => {
  const page = (attribute: string) =>
    `export const Page = () => <Legal title="Privacy notice" ${attribute}><p>We keep names. You can see them.</p></Legal>;`;

  it("is that of the notice's last update", () => {
    expect(outcomes(page('updated="July 2026"'), "a.tsx")["missing-last-updated"]).toBe("pass");
    expect(outcomes(page('effectiveDate="9 July 2026"'), "a.tsx")["missing-last-updated"]).toBe("pass");
  });

  it("is a line of its own where all the page says stands in attributes", () => {
    const source = `export const Page = () => <Legal title="Privacy notice" updated="July 2026" sections={[{ h: "What we hold", body: ["We keep your name for two years."] }]} />;`;
    expect(outcomes(source, "a.tsx")["missing-last-updated"]).toBe("pass");
  });

  it("is quoted as it stands there", () => {
    const { elements } = check(page('updated="12 March 2025"'), "a.tsx");
    const said = elements.find(({ id }) => id === "last-updated")?.evidence[0];
    expect(said).toMatchObject({ text: "12 March 2025", shown: "Last updated: 12 March 2025" });
  });

  it("is none where the attribute gives no date", () => {
    expect(outcomes(page('updated="often"'), "a.tsx")["missing-last-updated"]).toBe("fail");
  });
});

describe("a link whose address is filled in when the page runs", () => {
  it("may state the contact behind words that give none", () => {
    const source = `<h1>Privacy notice</h1><p>Fellside Council is the data controller. If you have a request, get in
      <a href="mailto:<%= settings.address %>?subject=My%20data">contact with us</a>.</p>`;
    expect(outcomes(source, "a.html.erb")["missing-controller-contact"]).toBe("review");
  });
});

describe("a list that is filled in when the page runs", () => {
  const page = (heading: string) => `import { rights } from "./data";
export const Page = () => (
  <main>
    <h1>Privacy notice</h1>
    <p>Fellside Council is the data controller. It uses your address to send you your bill.</p>
    <h2>${heading}</h2>
    <ul>{rights.map((right) => <li key={right}>{right}</li>)}</ul>
  </main>
);
`;

  it("may state the rights that are not found above it", () => {
    expect(outcomes(page("Your rights"), "a.tsx")["missing-right-access"]).toBe("review");
  });

  it("says nothing of rights under a heading of another matter", () => {
    const rest = "<p>You have the right to object to our use of your data. Write to the clerk.</p>".repeat(6);
    const source = page("Our opening hours").replace("</main>", `<h2>Your rights</h2>${rest}</main>`);
    expect(outcomes(source, "a.tsx")["missing-right-access"]).toBe("fail");
  });
});

describe("a team whose address is filled in when the page runs", () => {
  const page = (address: string) => `import { brand } from "./data";
export const Page = () => (
  <main>
    <h1>Privacy notice</h1>
    <p>Fellside Council is the data controller. Contact the privacy team${address} with requests.</p>
  </main>
);
`;

  it("is not said to have no details", () => {
    expect(outcomes(page(" at {brand.email}"), "a.tsx")["cross-reference-broken"]).not.toBe("fail");
    expect(outcomes(page(""), "a.tsx")["cross-reference-broken"]).toBe("fail");
  });
});
