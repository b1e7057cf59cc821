/** A fleet of eight notices of one department, some of them left behind by its renaming. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { main } from "../src/cli/program.ts";
import { isAsLong, isoOf } from "../src/compare/period.ts";
import { contactKey, isBelow, isSame, namePattern } from "../src/compare/standard/same.ts";
import type { StandardComparison } from "../src/types.ts";

interface Facts {
  readonly controller?: string;
  readonly officer?: string;
  readonly mailbox?: string;
  readonly kept?: string;
  readonly phone?: string;
  readonly number?: string;
  readonly more?: string;
  readonly updated?: string;
  readonly complaints?: string;
}

const notice = ({
  controller = "Department for Rivers and Woods",
  officer = "Ivy Marsh",
  mailbox = "dpo@rivers.example",
  kept = "two years",
  phone = "0303 123 1113",
  number = "Z7654321",
  more = "",
  updated = "3 July 2026",
  complaints = "complaints@rivers.example",
}: Facts): string => `# Privacy notice

${controller} is the data controller for this service. We are registered with the Information Commissioner's Office (registration number ${number}).

Our data protection officer is ${officer}. You can write to the officer at ${mailbox}.

## What we use your data for

We use your name and your address to send you a licence. Our legal basis is that it is necessary to perform a task in the public interest.

## How long we keep it

We keep your licence data for ${kept} after the licence has run out.

## Complaints

If you are unhappy with how we have used your data, you can complain to us at ${complaints}. You can also complain to the Information Commissioner's Office by telephone on ${phone}.

${more}

Last updated: ${updated}
`;

const fleet: Readonly<Record<string, string>> = {
  "angling.md": notice({}),
  "bridges.md": notice({ controller: "The Department for Rivers & Woods (DRW)" }),
  "canoes.md": notice({ controller: "Department of Timber" }),
  "dredging.md": notice({
    more: "You can read how the Department of Timber looks after its archive at https://www.timber.example/archive.",
  }),
  "eels.md": notice({ officer: "Max Oakley", mailbox: "max.oakley@timber.example" }),
  "ferries.md": notice({ kept: "six years", number: "Z1111111" }),
  "gauges.md": notice({ phone: "01625 545 745", updated: "4 May 2019" }),
  "herons.md": notice({
    more: "The Department for Rivers and Woods was formerly the Department of Timber.",
    complaints: "hello@herons.example",
  }),
};

const STANDARD = `controller:
  name: Department for Rivers and Woods
  aliases: [DRW]
  formerNames: [Department of Timber]
dpo:
  name: Ivy Marsh
  contacts: [dpo@rivers.example]
icoNumber: Z7654321
contacts:
  domains: [rivers.example]
  formerDomains: [timber.example]
complaints:
  organisation: [complaints@rivers.example]
  ico: ["0303 123 1113"]
required: [retention, complaint-ico, lawful-basis]
retention:
  - subject: licence data
    period: 2 years
updatedSince: 2026-06-19
`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "noticelint-fleet-"));
  mkdirSync(join(folder, "fleet"));
  for (const [name, text] of Object.entries(fleet)) writeFileSync(join(folder, "fleet", name), text);
  writeFileSync(join(folder, "department.yml"), STANDARD);
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const unused = () => {
    throw new Error("nothing is written");
  };
  const code = await main(["compare", ...args], {
    cwd: folder,
    out: { write: (text) => void out.push(text), width: 100, colour: 0 },
    err: { write: (text) => void err.push(text), width: 100, colour: 0 },
    stdin: async () => new Uint8Array(),
    write: unused,
    append: unused,
    env: () => undefined,
    today: () => "2026-11-21",
  });
  return { code, stdout: out.join(""), stderr: err.join("") };
}

describe("a fleet against its standard", () => {
  let compared: StandardComparison;
  let pretty: string;
  let code: number;
  beforeAll(async () => {
    const printed = await run("--standard", "department.yml", "fleet");
    pretty = printed.stdout;
    code = printed.code;
    compared = JSON.parse((await run("--standard", "department.yml", "fleet", "--format", "json")).stdout);
  });
  const of = (label: string) =>
    compared.notices
      .find((each) => each.label === label)!
      .deviations.map(({ severity, check, found }) => [severity, check, found].filter(Boolean).join(" "));

  test("notices as the standard says differ in nothing, whatever the form of the name", () => {
    expect(of("Angling")).toEqual([]);
    expect(of("Bridges")).toEqual([]);
  });

  test("which still name the old department", () => {
    expect(of("Canoes")).toEqual(["error former-name Department of Timber"]);
    expect(of("Dredging")).toEqual(["error former-name Department of Timber", "error former-domain timber.example"]);
    expect(of("Herons")).toContain("info former-name Department of Timber");
    expect(compared.ranking[0]).toMatchObject({ check: "former-name", severity: "error" });
    expect(compared.ranking[0]!.notices.map((i) => compared.notices[i]!.label)).toEqual(["Canoes", "Dredging"]);
    expect(pretty).toMatch(
      / 1\. error former-name: 2 of 8 \(the standard: Department for Rivers and Woods\)\n {4}still names “Department of Timber”: Canoes and Dredging/,
    );
  });

  test("another officer, another mailbox", () => {
    expect(of("Eels")).toEqual(["error dpo Max Oakley", "error former-domain timber.example", "warning dpo-contact"]);
  });

  test("another period, another number, an old telephone, an old date, another way to complain", () => {
    expect(of("Ferries")).toEqual(["error ico-number Z1111111", "error retention 6 years"]);
    expect(of("Gauges")).toEqual(["warning ico-contact 01625 545745", "warning updated 2019-05-04"]);
    expect(of("Herons")).toEqual([
      "error complaint-route",
      "warning contact-domain hello@herons.example",
      "info former-name Department of Timber",
    ]);
  });

  test("with the sentence, and what the standard says", () => {
    expect(pretty).toMatch(/^8 notices against department\.yml: 6 differ, 2 are as it says\n/);
    expect(pretty).toMatch(
      /keeps licence data for 6 years \(the standard: 2 years\)\n {4}:13 “We keep your licence data for/,
    );
    expect(code).toBe(1);
  });

  test("as a page, as a table, as lines", async () => {
    const page = (await run("--standard", "department.yml", "fleet", "--format", "markdown")).stdout;
    expect(page).toContain(
      "| error | `former-name` | still names “Department of Timber” | Department for Rivers and Woods | 2 | Canoes and Dredging |",
    );
    expect(page).toMatch(/## Canoes\n\n`fleet\/canoes\.md`\n\n- error `former-name`/);
    const rows = (await run("--standard", "department.yml", "fleet", "--format", "csv")).stdout.trim().split("\n");
    expect(rows[0]).toBe("notice,path,check,severity,message,expected,found,quote,line,column,page,paragraph");
    expect(rows.filter((row) => row.startsWith("Angling,"))).toEqual([
      "Angling,fleet/angling.md,none,,as the standard says,,,,,,,",
    ]);
    expect(rows.filter((row) => row.startsWith("Canoes,"))[0]).toMatch(
      /former-name,error,.*Department of Timber.*,3,1,,$/,
    );
    const lines = (await run("--standard", "department.yml", "fleet", "--format", "ndjson")).stdout.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(compared.notices);
  });

  test("fails from the severity on that was asked for", async () => {
    const codeOf = async (...args: readonly string[]) => (await run("--standard", "department.yml", ...args)).code;
    expect(await codeOf("fleet/angling.md")).toBe(0);
    expect(await codeOf("fleet/gauges.md")).toBe(0);
    expect(await codeOf("fleet/gauges.md", "--fail-on", "warning")).toBe(1);
    expect(await codeOf("fleet", "--fail-on", "never")).toBe(0);
    expect(await codeOf("fleet/angling.md", "fleet/none.md")).toBe(2);
  });
});

describe("a standard that is not right", () => {
  test.each([
    ["controler:\n  name: X\n", /bad\.yml:1:1: unknown key "controler"[\s\S]*\^[\s\S]*did you mean controller\?/],
    ["required: [retenton]\n", /bad\.yml:1:12: required\[0\] cannot be "retenton"[\s\S]*did you mean retention\?/],
    ["retention:\n  - subject: x\n    period: a while\n", /bad\.yml:3:13: a period is written "2 years"/],
    ["icoNumber: 12\n", /bad\.yml:1:12: icoNumber must be text/],
    ["icoNumber: ABC\n", /written Z1234567/],
    ["updatedSince: 2026-02-30\n", /bad\.yml:1:15: a day is written/],
    ["{}\n", /a standard asks for something/],
    ["", /the file is empty/],
  ])("%j", async (text, message) => {
    writeFileSync(join(folder, "bad.yml"), text);
    expect(await run("--standard", "bad.yml", "fleet")).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(message),
    });
  });

  test("is not there", async () => {
    expect((await run("--standard", "none.yml", "fleet")).stderr).toMatch(/none\.yml: no such file/);
  });
});

describe("what counts as the same", () => {
  test("names", () => {
    expect(isSame("The Larch & Elm Trust Limited", "Larch and Elm Trust Ltd")).toBe(true);
    expect(isSame("Dr Ann Wray", "ann wray")).toBe(true);
    expect(isSame("Larch Trust", "Larch Trust North")).toBe(false);
    expect("at the\nDepartment  of Timber's house".match(namePattern("Department of Timber"))).toHaveLength(1);
    expect("a dot and DOT and dots".match(namePattern("DOT"))).toEqual(["DOT"]);
  });

  test("contacts", () => {
    expect(contactKey("0303 123 1113")).toBe(contactKey("+44 (0)303 1231113"));
    expect(contactKey("DPO@Larch.example")).toBe("dpo@larch.example");
    expect(contactKey("https://www.larch.example/complain/")).toBe(contactKey("larch.example/complain"));
    expect(isBelow("mail.larch.example", ["larch.example"])).toBe(true);
    expect(isBelow("notlarch.example", ["larch.example"])).toBe(false);
  });

  test("periods", () => {
    expect(["2 years", "two years", "P18M", "a while", "2 years or more", ""].map(isoOf)).toEqual([
      "P2Y",
      "P2Y",
      "P18M",
      null,
      null,
      null,
    ]);
    expect(isAsLong("P2Y", "P24M")).toBe(true);
    expect(isAsLong("P1W", "P7D")).toBe(true);
    expect(isAsLong("P1Y", "P6M")).toBe(false);
  });
});
