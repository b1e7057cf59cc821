import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eld } from "eld/extrasmall";
import { describe, expect, test } from "vitest";
import { inEnglish } from "../src/document/language/in-english.ts";
import { likeliestBy, type NGrams } from "../src/document/language/n-grams.ts";
import { read } from "../src/document/read.ts";
import { openNotice } from "../src/source/open-notice.ts";
import { build, root } from "./cli/built.ts";

const WELSH = `# Hysbysiad preifatrwydd

Cyngor Cymuned Llanfechan yw'r rheolydd data. Rydym yn casglu eich enw, eich cyfeiriad a'ch rhif ffôn pan fyddwch yn gwneud cais am randir neu'n ysgrifennu atom.

## Pam rydym yn defnyddio eich gwybodaeth

Byddwn yn defnyddio'r wybodaeth er mwyn delio â'ch cais ac er mwyn cysylltu â chi yn ei gylch. Y sail gyfreithiol yw ein tasg gyhoeddus. Nid ydym yn rhannu eich data â neb arall oni bai bod y gyfraith yn gofyn i ni wneud hynny.

## Eich hawliau

Mae gennych hawl i ofyn am gopi o'r wybodaeth sydd gennym amdanoch, ac i ofyn i ni ei chywiro os yw'n anghywir. Gallwch gwyno i'r Comisiynydd Gwybodaeth.
`;

const ENGLISH = `# Privacy notice

Llanfechan Community Council is the data controller. We collect your name, address and telephone number when you apply for an allotment or write to us.

## Why we use your information

We use the information to deal with your application and to contact you about it. The lawful basis is our public task. We do not share your data with anyone else unless the law asks us to.

## Your rights

You have the right to ask for a copy of the information that we hold about you, and to ask us to correct it. You can complain to the Information Commissioner.
`;

const OTHERS: Readonly<Record<string, string>> = {
  "Scottish Gaelic":
    "Tha Comhairle Eilean Beaga a' cruinneachadh d' ainm agus an t-seòlaidh agad airson an tagradh agad a làimhseachadh. Cumaidh sinn an dàta agad fad shia bliadhna. Tha còir agad lethbhreac iarraidh den fhiosrachadh a th' againn mu do dheidhinn, agus faodaidh tu gearan a dhèanamh ris a' Choimiseanair Fiosrachaidh. Cha bhi sinn a' roinn an dàta agad le buidheann sam bith eile ach far a bheil an lagh ag iarraidh oirnn sin a dhèanamh.",
  Irish:
    "Bailíonn Comhairle Bhaile Beag d'ainm agus do sheoladh chun d'iarratas a phróiseáil. Coinnímid do chuid sonraí ar feadh sé bliana. Tá sé de cheart agat cóip a fháil den eolas atá againn fút, agus is féidir leat gearán a dhéanamh leis an gCoimisinéir. Ní roinnimid do chuid sonraí le haon duine eile mura n-iarrann an dlí orainn é sin a dhéanamh, agus beidh tú in ann do thoiliú a tharraingt siar.",
  Polish:
    "Rada Gminy zbiera Państwa imię, nazwisko i adres w celu rozpatrzenia wniosku. Przechowujemy dane osobowe przez sześć lat. Mają Państwo prawo do uzyskania kopii informacji, które posiadamy, oraz do złożenia skargi do organu nadzorczego. Nie udostępniamy danych innym podmiotom, chyba że wymaga tego prawo.",
  Romanian:
    "Consiliul colectează numele și adresa dumneavoastră pentru a vă procesa cererea. Păstrăm datele cu caracter personal timp de șase ani. Aveți dreptul să solicitați o copie a informațiilor pe care le deținem despre dumneavoastră și să depuneți o plângere. Nu împărtășim datele cu alte organizații decât dacă legea ne obligă.",
  French:
    "Le conseil recueille votre nom et votre adresse afin de traiter votre demande. Nous conservons vos données personnelles pendant six ans. Vous avez le droit d'obtenir une copie des informations que nous détenons à votre sujet et de déposer une plainte. Nous ne partageons pas vos données avec d'autres organismes, sauf si la loi l'exige.",
  Dutch:
    "De gemeente verzamelt uw naam en adres om uw aanvraag te behandelen. We bewaren uw gegevens zes jaar. U hebt het recht om een kopie te vragen van de informatie die we over u hebben, en om een klacht in te dienen. We delen uw gegevens niet met anderen, tenzij de wet dat van ons vraagt.",
  Danish:
    "Kommunen indsamler dit navn og din adresse for at behandle din ansøgning. Vi opbevarer dine personoplysninger i seks år. Du har ret til at få en kopi af de oplysninger, som vi har om dig, og til at klage. Vi deler ikke dine oplysninger med andre, medmindre loven kræver det af os.",
  Arabic:
    "يجمع المجلس اسمك وعنوانك من أجل معالجة طلبك. نحتفظ ببياناتك الشخصية لمدة ست سنوات. لديك الحق في طلب نسخة من المعلومات التي نحتفظ بها عنك، ويمكنك تقديم شكوى إلى مفوض المعلومات. لا نشارك بياناتك مع أي جهة أخرى إلا إذا كان القانون يطلب منا ذلك. يمكنك أن تطلب منا تصحيح المعلومات إذا كانت غير صحيحة.",
  Urdu: "کونسل آپ کی درخواست پر کارروائی کے لیے آپ کا نام اور پتہ جمع کرتی ہے۔ ہم آپ کا ذاتی ڈیٹا چھ سال تک رکھتے ہیں۔ آپ کو یہ حق حاصل ہے کہ آپ ہم سے اپنے بارے میں معلومات کی نقل مانگیں، اور آپ شکایت بھی کر سکتے ہیں۔ ہم آپ کا ڈیٹا کسی اور کو نہیں دیتے جب تک کہ قانون ہم سے ایسا کرنے کو نہ کہے۔",
  Bangla:
    "কাউন্সিল আপনার আবেদন প্রক্রিয়া করার জন্য আপনার নাম ও ঠিকানা সংগ্রহ করে। আমরা আপনার ব্যক্তিগত তথ্য ছয় বছর পর্যন্ত রাখি। আমাদের কাছে আপনার সম্পর্কে যে তথ্য আছে তার একটি কপি চাওয়ার অধিকার আপনার আছে, এবং আপনি অভিযোগও করতে পারেন। আইন না চাইলে আমরা অন্য কারও সঙ্গে আপনার তথ্য ভাগ করি না।",
};

/** A language that the library does not know. */
const SOMALI =
  "Goluhu wuxuu ururiyaa magacaaga iyo cinwaankaaga si uu uga shaqeeyo codsigaaga. Waxaan xogtaada shakhsiga ah haynaa lix sano. Waxaad xaq u leedahay inaad codsato koobi ka mid ah macluumaadka aan kaa hayno, waxaadna u cabban kartaa komishanarka. Xogtaada lama wadaagno cid kale ilaa sharcigu naga dalbado mooyee. Waxaad sidoo kale naga codsan kartaa inaan saxno wixii khalad ah ama aan tirtirno xogta haddii aan loo baahnayn.";

const open = (text: string) => openNotice(Buffer.from(text), "notice.md");

describe("a notice in another language is said to be unread", () => {
  test("in Welsh", () => expect(open(WELSH)).rejects.toThrow("it is written in Welsh, and only English is read"));

  test.each(Object.entries(OTHERS))("in %s", (language, text) =>
    expect(open(`# ${text.slice(0, 20)}\n\n${text}\n`)).rejects.toMatchObject({
      message: `it is written in ${language}, and only English is read`,
      path: "notice.md",
      hint: "nothing was checked: name its English version, if there is one",
    }),
  );

  test("in one that nobody here knows", () =>
    expect(open(SOMALI)).rejects.toThrow(/^it is (?:not written in English|written in )/));

  test("with a line of English for those who look for that", () =>
    expect(open(`${WELSH}\n\nThis page is also available in English.\n`)).rejects.toThrow("Welsh"));
});

describe("of a notice in two languages", () => {
  const both = `${WELSH}\n${ENGLISH}`;

  test("the English part is read, and the other is listed as left out", async () => {
    const document = await open(both);
    expect(document.meta.title).toBe("Privacy notice");
    expect(document.leftOut).toHaveLength(1);
    const [left] = document.leftOut;
    expect(left).toMatchObject({ what: "language", start: { line: 1, offset: 2 } });
    expect(left?.text).toContain("Hysbysiad preifatrwydd");
    const of = (part: string) =>
      document.blocks.filter((block) => block.part === part).map(({ from, to }) => document.view.text.slice(from, to));
    expect(of("around").join("\n")).toContain("Eich hawliau");
    expect(of("around").join("\n")).not.toMatch(/\bthe\b/);
    expect(of("notice").join("\n")).not.toMatch(/\byn\b/);
    expect(of("notice")).toHaveLength(6);
  });

  test("whichever comes first, or paragraph by paragraph, or side by side in a table", async () => {
    const halves = [WELSH, ENGLISH].map((text) => text.split("\n\n"));
    const mixed = halves[0]?.flatMap((paragraph, index) => [paragraph, halves[1]?.[index] ?? ""]).join("\n\n") ?? "";
    const rows = halves[0]?.map((paragraph, index) =>
      `| ${paragraph.replace(/#+ /, "")} | ${halves[1]?.[index]?.replace(/#+ /, "")} |`.replaceAll("\n", " "),
    );
    const table = `| Cymraeg | English |\n| --- | --- |\n${rows?.join("\n")}\n`;
    for (const text of [`${ENGLISH}\n${WELSH}`, mixed, table]) {
      const document = await open(text);
      const read = document.blocks
        .filter(({ part }) => part === "notice")
        .map(({ from, to }) => document.view.text.slice(from, to))
        .join("\n");
      expect(read).toContain("You have the right to ask for a copy");
      expect(read).not.toContain("Mae gennych hawl");
    }
  });
});

describe("English stays as it is", () => {
  const unchanged = async (text: string) => {
    const document = read(text, "notice.md");
    expect(await inEnglish(document)).toBe(document);
  };

  test("with names and addresses in Welsh", () =>
    unchanged(
      `${ENGLISH}\n## Contact\n\nSwyddog Diogelu Data, Cyngor Cymuned Llanfechan, Neuadd y Pentref, Heol yr Eglwys, Llanfechan, Powys. Ysgol Gynradd Pen-y-Bryn, Bwrdd Iechyd Dyffryn Tanat, Canolfan Dinas Fawr and Menter Iaith Maldwyn help us.\n\nMae croeso i chi gysylltu â ni yn Gymraeg.\n`,
    ));

  test("where it is a list of things and of companies", () =>
    unchanged(
      `# Privacy\n\n${"- name, surname, date of birth, gender, postal code, telephone, username, password, IP, browser, device identifiers\n".repeat(8)}\nAmazon Web Services, Stripe, Intercom, Mailchimp, HubSpot, Zendesk, Xero, Dropbox, Slack, Google Workspace, Trello, Sentry, Cloudflare, Twilio, Typeform, Calendly, Mixpanel, Hotjar, Zoom, DocuSign, Notion, GitHub.\n`,
    ));

  test("where it names people, places and bodies of other countries", () =>
    unchanged(
      `# Who we are\n\n${[
        "Agnieszka Kowalczyk, Wojciech Nowakowski, Katarzyna Wiśniewska, Małgorzata Zielińska, Krzysztof Szymański, Magdalena Wojciechowska, Przemysław Jabłoński",
        "Ysgol Gynradd Pen-y-bryn, Ysgol Gyfun Ystalyfera, Ysgol y Graig, Ysgol Gymraeg Ynys-y-barri, Ysgol Dyffryn Ogwen, Ysgol Uwchradd Caergybi",
        "Agencia Española de Protección de Datos, Commission Nationale de l'Informatique et des Libertés, Garante per la protezione dei dati personali, Autoriteit Persoonsgegevens",
      ].join("\n\n")}\n`,
    ));

  test("where its text is still to come", () =>
    unchanged(
      `# Privacy notice\n\n${"Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.\n\n".repeat(6)}`,
    ));

  test("where it gives many addresses of pages", () =>
    unchanged(
      `# Cookies\n\n${["tools.maps.example/dlpage/gaoptout", "www.adchoices.example/uk/opt-ut-valg", "policies.search.example/technologies/partner-sites"].map((address) => `https://${address}\n\n`.repeat(5)).join("")}`,
    ));

  test("where it is short", async () => {
    await unchanged("# Preifatrwydd\n\nRydym yn casglu eich enw.\n");
    await unchanged("Kontakt\n");
  });
});

test("what is prepared when the program is built tells languages as the library does", async () => {
  await build();
  const { prepared } = (await import(join(root, "dist/document/language/prepared.js"))) as {
    readonly prepared: NGrams;
  };
  const notices = readdirSync(join(root, "corpus"), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/.test(name))
    .map((name) => readFileSync(join(root, "corpus", name), "utf8"));
  const long = ["我们收集您的姓名和地址".repeat(30), "เราเก็บชื่อและที่อยู่ของคุณ".repeat(20), "Ⓐ𝔸 don’t 'say' x2y", "a", ""];
  const texts = [...notices, WELSH, ENGLISH, SOMALI, ...Object.values(OTHERS), ...long].flatMap((text) => [
    ...text.split("\n"),
    ...text.split("\n").map((line) => line.slice(line.length / 2)),
  ]);
  expect(texts.length).toBeGreaterThan(500);
  for (const text of texts) {
    const theirs = eld.detect(text);
    const ours = likeliestBy(prepared, text);
    expect([ours.language, ours.isReliable], text).toEqual([theirs.language, theirs.isReliable()]);
    for (const [language, score] of Object.entries(theirs.getScores())) expect(ours.fits(language)).toBe(score);
  }
}, 300_000);
