/** What protects data abroad: each mechanism counts once, by whatever of its names. */
import { named, type Reader } from "../statement.ts";

const MECHANISMS: readonly (readonly [name: string, words: RegExp])[] = [
  ["adequacy", /\badequacy\b|\badequate level of protection\b/i],
  ["standard contractual clauses", /\b(?:standard|model) (?:contract(?:ual)?|data protection) clauses\b|\bSCCs?\b/i],
  ["International Data Transfer Agreement", /\binternational data transfer agreement\b|\bIDTA\b/i],
  ["UK Addendum", /\bUK addendum\b|\binternational data transfer addendum\b/i],
  ["binding corporate rules", /\bbinding corporate rules\b/i],
  ["data bridge", /\bdata bridge\b|\bdata privacy framework\b/i],
  ["approved contracts", /\bcontracts approved by\b/i],
];

export const safeguards: Reader = (unit, revision) =>
  MECHANISMS.filter(([, words]) => words.test(unit.text)).map(([name]) =>
    named(name, { fact: "safeguard", about: "mechanism" }, unit, revision),
  );
