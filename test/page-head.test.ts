import { expect, test } from "vitest";
import { read } from "../src/document/read.ts";

const body = "<p>We use your personal data to send you the data that you asked for, with your consent.</p>".repeat(8);
const textOf = async (head: string) =>
  (await read(`<body><div>${head}<div class="content">${body}</div></div></body>`, "notice.html")).view.text;

test("keeps the day beside the title in the head of a notice", async () => {
  const text = await textOf("<header><h1>Privacy notice</h1><p>Last updated: 3 May 2025</p></header>");
  expect(text).toContain("Last updated: 3 May 2025");
});

test("takes the title alone out of a head full of links", async () => {
  const links = ["Swimming lessons", "Opening hours", "Parties and events"].map((word) => `<a href="/x">${word}</a>`);
  const text = await textOf(`<header><h1>Privacy notice</h1><div>${links.join(" ")}</div></header>`);
  expect(text).toContain("Privacy notice");
  expect(text).not.toContain("Swimming lessons");
});
