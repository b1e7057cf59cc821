import type { core, z } from "zod";
import { didYouMean } from "../../nearest.ts";
import { keysAt } from "./keys.ts";

/** What is wrong with a value, in words. With `key`, the place is that key; else it is the value at `path`. */
export interface Mistake {
  readonly path: readonly (string | number)[];
  readonly key?: string;
  readonly message: string;
  readonly hint: string;
  /** Something is not there: said last, as the unknown key that was written instead says it better. */
  readonly missing?: boolean;
}

/** The mistake to mend first: in the order of the file, what is missing last. */
export function firstMistake(
  issues: readonly core.$ZodIssue[],
  schema: z.ZodType,
  value: unknown,
  offsetOf: (mistake: Mistake) => number,
): Mistake {
  const mistakes = issues.flatMap((issue) => mistakesOf(issue, [], schema, value));
  const order = (one: Mistake): number => (one.missing ? Number.MAX_SAFE_INTEGER / 2 : 0) + offsetOf(one);
  return mistakes.sort((one, other) => order(one) - order(other))[0] as Mistake;
}

type Path = readonly (string | number)[];

function mistakesOf(issue: core.$ZodIssue, above: Path, schema: z.ZodType, root: unknown): Mistake[] {
  const path = [...above, ...(issue.path as Path)];
  const name = nameOf(path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, keysAt(schema, path)));
    case "invalid_union":
      return ofUnion(issue, path, schema, root);
    case "invalid_type":
      return [wrongType(path, [issue.expected], valueAt(root, path))];
    case "invalid_value":
      return [unknownValue(path, issue.values.map(String), valueAt(root, path))];
    case "too_small": {
      return issue.origin === "array"
        ? [{ path, message: `${name} must have at least ${issue.minimum}`, hint: "add another" }]
        : [{ path, message: `${name} must not be empty`, hint: "write it out" }];
    }
    case "invalid_format":
      return issue.format === "url"
        ? [{ path, message: `${name} is not a URL`, hint: "a URL begins with https://" }]
        : [{ path, message: `${name}: ${issue.message}`, hint: SCHEMA_HINT }];
    case "invalid_key":
    case "invalid_element":
      return issue.issues.flatMap((inner) => mistakesOf(inner, path, schema, root));
    case "custom": {
      const hint = issue.params?.hint ?? SCHEMA_HINT;
      return [{ path, message: issue.message, hint, missing: path.length === 0 }];
    }
    default:
      return [{ path, message: issue.message, hint: SCHEMA_HINT, missing: path.length === 0 }];
  }
}

const SCHEMA_HINT = "the schemas in rules/schema say what may stand where";

function unknownKey(key: string, path: Path, known: readonly string[]): Mistake {
  if (/^\/[/*]/.test(key))
    return {
      path,
      key,
      message: "a comment does not begin with / here",
      hint: "take it out; in YAML it begins with #",
    };
  const hint = didYouMean(key, known) ?? `the keys here are ${known.join(", ")}`;
  return { path, key, message: `unknown key "${key}"${path.length > 0 ? ` in ${nameOf(path)}` : ""}`, hint };
}

function unknownValue(path: Path, known: readonly string[], given: unknown): Mistake {
  if (given === undefined) return missing(path);
  const near = didYouMean(String(given), known);
  const all = `one of ${known.join(", ")}`;
  if (typeof given === "object" && given !== null)
    return { path, message: `${nameOf(path)} must be ${all}, and is ${typeOf(given)}`, hint: "write one of them" };
  return { path, message: `${nameOf(path)} cannot be "${String(given)}"`, hint: near ? `${near} (${all})` : all };
}

function wrongType(path: Path, expected: readonly string[], given: unknown): Mistake {
  if (given === undefined) return missing(path);
  const wanted = [...new Set(expected.map((type) => TYPES[type] ?? type))].join(" or ");
  const message = `${nameOf(path)} must be ${wanted}, and is ${typeOf(given)}`;
  return { path, message, hint: typeHint(expected, given) };
}

function typeHint(expected: readonly string[], given: unknown): string {
  if (expected.includes("string") && typeof given !== "object") return `put it in quotes: "${String(given)}"`;
  if (given === null) return "write a value behind the colon, or leave the key away";
  if (expected.includes("boolean")) return "write true or false";
  if (expected.includes("tuple")) return "write it in brackets of its own: [[one, other]]";
  if (expected.includes("array")) return "write it as a list: each entry on a line of its own, after '- '";
  if (expected.includes("string")) return "a colon and a space inside text make it a mapping: put the text in quotes";
  return "compare the indentation with that of another rule";
}

function missing(path: Path): Mistake {
  const message = `${nameOf(path)} is missing`;
  return { path, message, hint: `add "${String(path.at(-1))}:"`, missing: true };
}

/** Of the alternatives, the one that the value comes nearest to. */
function ofUnion(issue: core.$ZodIssueInvalidUnion, path: Path, schema: z.ZodType, root: unknown): Mistake[] {
  const fitting = issue.errors.filter(
    (issues) => !issues.some(({ path, code }) => path.length === 0 && code === "invalid_type"),
  );
  const nearestFirst = fitting.toSorted((one, other) => weight(one) - weight(other));
  if (nearestFirst[0]) return nearestFirst[0].flatMap((inner) => mistakesOf(inner, path, schema, root));
  const types = issue.errors.flat().flatMap((inner) => (inner.code === "invalid_type" ? [inner.expected] : []));
  return [wrongType(path, types, valueAt(root, path))];
}

const weight = (issues: readonly core.$ZodIssue[]): number =>
  issues.reduce((sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1), 0);

const TYPES: Readonly<Record<string, string>> = {
  string: "text",
  array: "a list",
  tuple: "a list in brackets",
  object: "a mapping",
  record: "a mapping",
  boolean: "true or false",
  number: "a number",
};

function typeOf(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object"
    ? "a mapping"
    : typeof value === "string"
      ? "text"
      : `the ${typeof value} ${String(value)}`;
}

/** law, 0, from → "law[0].from". */
const nameOf = (path: Path): string =>
  path.length === 0
    ? "the file"
    : path
        .map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`))
        .join("")
        .replace(/^\./, "");

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step], root);
