import { describe, expect, test } from "vitest";
import { archivedPage } from "../src/document/archive.ts";
import { read } from "../src/document/read.ts";
import { lint } from "../src/lint.ts";
import { pack } from "./corpus.ts";

const NOTICE = `# Privacy notice

Fellmere Council is the controller. We collect your name and address to answer your letters, and keep them for two years.

## Your rights

You can ask for a copy of your data.
`;

const judged = (source: string, path = "notice.md") => {
  const document = read(source, path);
  return { document, report: lint(document, { pack, asOf: "2026-11-21" }) };
};
const plain = judged(NOTICE);

/** What a report says, without the places, which the lines above the notice move. */
const said = ({ report }: ReturnType<typeof judged>) => ({
  title: report.title,
  statuses: report.elements.map(({ id, status }) => `${id} ${status}`),
  findings: report.findings.map(({ rule, fingerprint }) => `${rule} ${fingerprint}`),
  dates: report.facts.dates,
  contacts: report.facts.contacts.map(({ value }) => value),
  links: report.facts.links.map(({ url }) => url),
});

const URL_ = "https://www.fellmere.gov.uk/privacy";

describe("lines above a notice that say where it came from", () => {
  test.each<readonly [string, string, string | null, string | null]>([
    ["source and date", `Source: ${URL_}\nRetrieved: 2021-03-04\n\n`, URL_, "2021-03-04"],
    ["one to a paragraph", `Source URL: ${URL_}\n\nDate accessed: 4 March 2021\n\n`, URL_, "2021-03-04"],
    ["in bold", `**URL:** ${URL_}\n**Archived:** 2021-03-04\n\n`, URL_, "2021-03-04"],
    ["quoted", `> Source: ${URL_}\n> Captured: 4th March 2021\n\n`, URL_, "2021-03-04"],
    [
      "in a list",
      `- Title: Privacy notice\n- Source: ${URL_}\n- Crawled: 2021-03-04\n- Licence: OGL\n\n`,
      URL_,
      "2021-03-04",
    ],
    ["as a sentence", `Archived from ${URL_} on 4 March 2021.\n\n`, URL_, "2021-03-04"],
    ["of the Wayback Machine", `Wayback Machine: https://web.archive.org/web/20210304101500/${URL_}\n\n`, URL_, null],
    [
      "as a corpus has it",
      `> *This text was taken from the privacy policy of fellmere.gov.uk, archived on 2021-03-04. See the [original snapshot](https://web.archive.org/web/20210304id_/${encodeURIComponent(URL_)}).*\n\n`,
      URL_,
      "2021-03-04",
    ],
    ["in front matter", `---\nsource_url: ${URL_}\nretrieved: 2021-03-04\n---\n\n`, URL_, "2021-03-04"],
    [
      "of the National Archives",
      `[ARCHIVED CONTENT] UK Government Web Archive – The National Archives\n\nThis snapshot, taken on 04/03/2021, shows web content selected for preservation by The National Archives. External links, forms and search may not work in archived websites and contact details are likely to be out of date.\n\n`,
      null,
      "2021-03-04",
    ],
  ])("%s", (_, header, url, archived) => {
    const with_ = judged(header + NOTICE);
    expect(with_.document.meta).toMatchObject({ url, ...(archived && { archived }) });
    expect(said(with_)).toEqual(said(plain));
  });

  test("or right below its title, or at the end", () => {
    const [title = "", ...rest] = NOTICE.split("\n\n");
    for (const source of [
      `${title}\n\nSource: ${URL_}\nRetrieved: 2021-03-04\n\n${rest.join("\n\n")}`,
      `${NOTICE}\nRetrieved from ${URL_} on 4 March 2021\n`,
    ]) {
      const with_ = judged(source);
      expect(with_.document.meta).toMatchObject({ url: URL_, archived: "2021-03-04" });
      expect(said(with_)).toEqual(said(plain));
    }
  });

  test("are in plain text what they are in Markdown", () => {
    const text = NOTICE.replaceAll(/^#+ /gm, "");
    const with_ = judged(`Source: ${URL_}\nRetrieved: 2021-03-04\n\n${text}`, "notice.txt");
    expect(with_.document.meta).toMatchObject({ url: URL_, archived: "2021-03-04", title: "Privacy notice" });
    expect(said(with_)).toEqual(said(judged(text, "notice.txt")));
  });

  test("are told from what a notice says of itself", () => {
    const own = [
      "Last updated: 4 March 2021",
      "Website: https://www.fellmere.gov.uk",
      "Source of your data: you and your landlord, since 2018",
      "Retrieved data is deleted after two years.",
      "Data controller: Fellmere Council, https://www.fellmere.gov.uk",
      "Date: 4 March 2021",
    ];
    for (const line of own) {
      const { document } = judged(`# Privacy notice\n\n${line}\n\n${NOTICE.slice(18)}`);
      const block = document.blocks.find(({ from, to }) =>
        document.view.text.slice(from, to).includes(line.slice(0, 12)),
      );
      expect(`${line}: ${block?.part}`).toBe(`${line}: notice`);
    }
  });
});

describe("pages of archives", () => {
  const page = (head: string, end = "") =>
    `${head}<!doctype html><html><head><title>[ARCHIVED CONTENT] Privacy</title></head><body><main><h1>[ARCHIVED CONTENT] Privacy notice</h1><p>Fellmere Council is the controller. We keep your letters for two years. See <a href="https://web.archive.org/web/20210304101500/https://ico.org.uk/">the regulator</a> and <a href="/web/20210304101500/https://www.fellmere.gov.uk/schedule">our schedule</a>.</p></main></body></html>${end}`;

  test.each<readonly [string, string, string, string | null]>([
    ["saved by a browser", page(`<!-- saved from url=(0035)${URL_} -->\n`), URL_, null],
    [
      "saved as a single file",
      page(`<!--\n Page saved with SingleFile \n url: ${URL_} \n saved date: Thu Mar 04 2021 10:15:00 GMT+0000\n-->`),
      URL_,
      "2021-03-04",
    ],
    [
      "mirrored",
      page(
        "<!-- Mirrored from www.fellmere.gov.uk/privacy by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 04 Mar 2021 10:15:00 GMT -->",
      ),
      "http://www.fellmere.gov.uk/privacy",
      "2021-03-04",
    ],
    [
      "of the Internet Archive",
      page(
        "",
        "<!--\n     FILE ARCHIVED ON 10:15:00 Mar 04, 2021 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 09:00:00 Nov 21, 2026.\n-->",
      ).replace("<title>", `<link rel="canonical" href="https://web.archive.org/web/20210304101500/${URL_}"><title>`),
      URL_,
      "2021-03-04",
    ],
  ])("%s", (_, source, url, archived) => {
    const { document, report } = judged(source, "notice.html");
    expect(document.meta).toMatchObject({ url, archived, title: "Privacy notice" });
    expect(report.facts.dates.lastUpdated).toBeNull();
    expect(report.facts.links.map((link) => link.url)).toEqual([
      "https://ico.org.uk/",
      "https://www.fellmere.gov.uk/schedule",
    ]);
  });

  test("have addresses that tell the page and the day", () => {
    const of = (address: string) => archivedPage(address);
    const page = { url: "https://example.org/a?b=c", day: "2021-03-04" };
    expect(of("https://web.archive.org/web/20210304101500/https://example.org/a?b=c")).toEqual(page);
    expect(of("https://web.archive.org/web/20210304101500id_/https%3A//example.org/a%3Fb%3Dc")).toEqual(page);
    expect(of("https://webarchive.nationalarchives.gov.uk/ukgwa/20210304101500mp_/https:/example.org/a?b=c")).toEqual(
      page,
    );
    expect(of("https://www.webarchive.org.uk/wayback/en/archive/20210304101500/https://example.org/a?b=c")).toEqual(
      page,
    );
    expect(of("https://archive.ph/20210304/https://example.org/a?b=c")).toEqual(page);
    expect(of("https://web.archive.org/web/2021*/https://example.org/a")).toEqual({
      url: "https://example.org/a",
      day: null,
    });
    for (const other of [
      "https://archive.org/details/x",
      "https://example.org/web/2021/a",
      "/web/policies",
      "mailto:a@archive.ph",
    ]) {
      expect(of(other)).toBeNull();
    }
  });
});
