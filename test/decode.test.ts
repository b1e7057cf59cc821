import { describe, expect, test } from "vitest";
import { decode } from "../src/source/decode.ts";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");
const WINDOWS = latin("We keep \x93it\x94 \x96 for \x802.");
const PAGE = (head: string, body: string): Buffer => latin(`<!doctype html><html><head>${head}</head><body>${body}`);

describe("the encoding of a file is", () => {
  test("UTF-8 where it is that, else Windows-1252, as its quotation marks and dashes show", async () => {
    expect(await decode(Buffer.from("We keep “it” – for €2."), "a.txt")).toBe("We keep “it” – for €2.");
    expect(await decode(WINDOWS, "a.txt")).toBe("We keep “it” – for €2.");
  });

  test("what its byte order mark says, whatever came with it", async () => {
    const text = "Preifatrwydd – ŵ";
    expect(await decode(Buffer.from(`\ufeff${text}`), "a.txt", { charset: "windows-1252" })).toBe(text);
    expect(await decode(Buffer.from(`\ufeff${text}`, "utf16le"), "a.txt")).toBe(text);
    expect(await decode(Buffer.from(`\ufeff${text}`, "utf16le").swap16(), "a.txt", { charset: "utf-8" })).toBe(text);
  });

  test("UTF-16 where every other byte is 0, without a mark too", async () => {
    const text = "We keep your name – for two years.";
    expect(await decode(Buffer.from(text, "utf16le"), "a.txt")).toBe(text);
    expect(await decode(Buffer.from(text, "utf16le").swap16(), "a.txt")).toBe(text);
  });

  test("the charset that came with it, by any of its names", async () => {
    expect(await decode(WINDOWS, "a.txt", { charset: "ISO-8859-1" })).toBe("We keep “it” – for €2.");
    expect(await decode(latin("d\xe5ta \xa4"), "a.txt", { charset: "l9" })).toBe("dåta €");
    expect(await decode(Buffer.from([0x93, 0xfa, 0x96, 0x7b]), "a.txt", { charset: "shift_jis" })).toBe("日本");
    expect(await decode(Buffer.from("é, é, é, é, é"), "a.txt", { charset: "no-such-charset" })).toBe("é, é, é, é, é");
  });

  test("what markup says of itself, and only markup", async () => {
    const meta = '<meta charset="iso-8859-2">';
    expect(await decode(PAGE(meta, "dane \xb3"), "a")).toContain("dane ł");
    expect(
      await decode(PAGE('<meta http-equiv=Content-Type content="text/html; charset=koi8-r">', "\xc4\xc1"), "a"),
    ).toContain("да");
    expect(await decode(latin(`<?xml version="1.0" encoding="ISO-8859-2"?><html>\xb3`), "a")).toContain("ł");
    expect(await decode(PAGE(meta, "dane \xb3"), "a", { charset: "windows-1252" })).toContain("dane ³");
    expect(await decode(latin(`Write ${meta} so. \xb3`), "a.md")).toContain("³");
    // What can be read as far as this is no UTF-16.
    expect(await decode(PAGE('<meta charset="utf-16">', "Ã©"), "a")).toContain("é");
  });

  test("UTF-8 for a page that says nothing and is that", async () => {
    expect(await decode(Buffer.from("<!doctype html><p>“data”"), "a")).toContain("“data”");
    expect(await decode(PAGE("", "\x93data\x94"), "a")).toContain("“data”");
  });
});

describe("what is no text is refused", () => {
  test.each([
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d4948445200000010", "hex"), "this is not text"],
    [
      "a page saved as one file",
      latin("From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related\r\n"),
      "this is a web archive (MHTML) or a mail",
    ],
    ["white space", latin(" \n\t"), "the file holds nothing but white space"],
    ["nothing", latin(""), "the file is empty"],
  ])("%s", (_, bytes, message) => expect(decode(bytes, "a.txt")).rejects.toThrow(message));

  test("an example of a mail's head in a notice is text", async () => {
    const text = "# Privacy notice\n\nMIME-Version: 1.0 is a line of every mail.\n";
    expect(await decode(latin(text), "a.md")).toBe(text);
  });
});
