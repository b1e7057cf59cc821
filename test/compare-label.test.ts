import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { labelOf } from "../src/compare/label.ts";

const named = (path: string, more: { title?: string; controllers?: string[]; text?: string } = {}) => ({
  path,
  title: more.title ?? null,
  controllers: more.controllers ?? [],
  text: more.text ?? "",
});

const one = (...args: Parameters<typeof named>) => labelOf([named(...args)])[0];

describe("labels", () => {
  test("come from the last part of the path that says more than what the file is", () => {
    expect(one("corpus/larkfield-library/notice.txt")).toBe("Larkfield Library");
    expect(one("docs/friends-of-larkfield-privacy-policy.html.erb")).toBe("Friends of Larkfield Privacy Policy");
    expect(one("sites/osprey-parking/views/pages/privacy.md")).toBe("Osprey Parking");
  });

  test("are written as the notice writes them", () => {
    const text = "LPC and the DfK (lpc-online.example) run the library. The Library is open.";
    expect(one("lpc-library/notice.txt", { text })).toBe("LPC Library");
    expect(one("dfk-online/notice.txt", { text })).toBe("DfK Online");
    expect(one("larkfield/privacy.txt", { text: "LARKFIELD\n\nLarkfield is a town." })).toBe("Larkfield");
  });

  test("else from the title, the controller, or what there is of a path", () => {
    const title = "Osprey Parking Ltd – Privacy Notice | Legal";
    expect(one("0a93bc41.txt", { title })).toBe("Osprey Parking Ltd");
    expect(one("privacy.txt", { title: "Privacy notice", controllers: ["Osprey Parking Ltd"] })).toBe(
      "Osprey Parking Ltd",
    );
    expect(one("privacy.txt", { title: "Our privacy policy" })).toBe("privacy.txt");
  });

  test("of one name are told apart by more of the path, or numbered", () => {
    expect(labelOf([named("north/library.txt"), named("south/library.txt")])).toEqual([
      "North / Library",
      "South / Library",
    ]);
    expect(labelOf([named("library.txt"), named("library.md")])).toEqual(["Library (1)", "Library (2)"]);
  });

  test("are never the same", () => {
    const path = fc.array(fc.constantFrom("a", "b", "privacy", "notice.txt", "x-1"), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(path, { maxLength: 8 }), (paths) => {
        const labels = labelOf(paths.map((parts) => named(parts.join("/"))));
        expect(new Set(labels).size).toBe(labels.length);
      }),
    );
  });
});
