import { expect, test } from "vitest";
import { isForeign, isMailService, isSameName, isSpelt } from "../src/compare/difference/domains.ts";

const foreign = (domain: string, ...names: string[]) => isForeign(domain, names, new Set());

test.each([
  ["larkfield-library.org.uk", "Larkfield Library"],
  ["larkfield.example", "Larkfield District Council"],
  ["dkl.example", "Department for Kites and Larks"],
  ["dfkal.example", "Department for Kites and Larks"],
  ["lpc-online.example", "Larkfield Parish Council (LPC)"],
  ["larkfd.example", "Larkfield Town Council"],
  ["gmail.com", "Larkfield Library"],
])("%s may be that of %s", (domain, name) => {
  expect(foreign(domain, name)).toBe(false);
});

test.each([
  ["tern-garages.example", "Osprey Parking Ltd"],
  ["council-services.example", "Larkfield District Council"],
  ["heron.example", "Larkfield Library"],
])("%s does not resemble %s", (domain, name) => {
  expect(foreign(domain, name)).toBe(true);
});

test("nothing is said where there is nothing to go by, or the domain is known to be the notice's own", () => {
  expect(foreign("heron.example")).toBe(false);
  expect(isForeign("heron.example", ["Larkfield Library"], new Set(["heron.example"]))).toBe(false);
  expect([isSpelt("DfKL"), isSpelt("Larkfield Library")]).toEqual([false, true]);
});

test("one organisation under its name and its initials", () => {
  expect(isSameName("Department for Kites and Larks", "DfKaL")).toBe(true);
  expect(isSameName("DKLS", "Department for Kites' and Lark's Songs")).toBe(true);
  expect(isSameName("Heron Choir", "Wren Choir")).toBe(false);
  expect([isMailService("gmail.com"), isMailService("heron.example")]).toEqual([true, false]);
});
