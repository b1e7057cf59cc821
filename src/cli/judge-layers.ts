import { InputError } from "../errors.ts";
import { layersOf, withoutPlace } from "../source/url/layers.ts";
import { asLayers } from "../triage/layers.ts";
import type { Document, OrganisationKind } from "../types.ts";
import type { Judged, JudgedNotice } from "./judge-notices.ts";

export interface Following {
  /** How many pages at most. */
  readonly limit: number;
  readonly open: (address: string) => Promise<Document>;
  /** Judges a page as one of an organisation of that kind, where it is known. */
  readonly judge: (document: Document, kind: OrganisationKind | undefined) => Promise<JudgedNotice>;
  /** Addresses that are checked as notices of their own. */
  readonly others: readonly string[];
}

/** A notice with the pages that it leads to for a part of what it says: one level, each page once. */
export async function withLayers(first: JudgedNotice, { limit, open, judge, others }: Following): Promise<Judged> {
  const taken = new Set(others.filter((one) => URL.canParse(one)).map((one) => withoutPlace(new URL(one))));
  taken.add(placeOf(first.document));
  const addresses = layersOf(first.document).filter((address) => !taken.has(address));
  const { kind } = first.report.organisation;
  const layers: JudgedNotice[] = [];
  const errors: InputError[] = [];
  for (const address of addresses.slice(0, limit)) {
    try {
      const document = await open(address);
      // Two links may lead to one page in the end, or back to the first.
      if (taken.has(placeOf(document))) continue;
      taken.add(placeOf(document));
      layers.push(await judge(document, kind === "unknown" ? undefined : kind));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { path, hint, message } = error;
      errors.push(new InputError(`${message}; ${first.document.path} leads there`, { path, hint }));
    }
  }
  const all = [first, ...layers];
  const reports = asLayers(
    first.report,
    layers.map(({ report }) => report),
    addresses.slice(limit),
  );
  return { notices: all.map(({ document }, index) => ({ document, report: reports[index] ?? first.report })), errors };
}

const placeOf = ({ fetched }: Document): string => (fetched ? withoutPlace(new URL(fetched.finalUrl)) : "");
