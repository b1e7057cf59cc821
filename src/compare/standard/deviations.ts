import type { Deviation, DeviationCheck } from "../../types.ts";
import type { StandardCheck, StandardSide } from "./check.ts";
import { complaintRoutes } from "./complaints.ts";
import { contactDomains } from "./contact-domains.ts";
import { controllerName } from "./controller.ts";
import { formerNames } from "./former-names.ts";
import { officer } from "./officer.ts";
import { recipientNames } from "./recipients.ts";
import { registration } from "./registration.ts";
import { requiredElements } from "./required.ts";
import { schedule } from "./retention.ts";
import type { Standard } from "./schema.ts";
import { updated } from "./updated.ts";

const CHECKS: readonly StandardCheck[] = [
  formerNames,
  controllerName,
  officer,
  registration,
  contactDomains,
  complaintRoutes,
  requiredElements,
  schedule,
  recipientNames,
  updated,
];

/** Everything in which one notice is not as a standard says, check by check. */
export const deviationsOf = (standard: Standard, side: StandardSide): readonly Deviation[] =>
  CHECKS.flatMap((check) => check(standard, side));

/** What a standard asks for, by the names of the checks. */
export function checksOf({
  controller,
  dpo,
  icoNumber,
  contacts,
  complaints,
  ...rest
}: Standard): readonly DeviationCheck[] {
  const asked: Readonly<Record<DeviationCheck, unknown>> = {
    "former-name": controller?.formerNames,
    controller,
    dpo,
    "dpo-contact": dpo?.contacts,
    "ico-number": icoNumber,
    "former-domain": contacts?.formerDomains,
    "contact-domain": contacts?.domains,
    "complaint-route": complaints?.organisation,
    "ico-contact": complaints?.ico,
    "required-element": rest.required,
    retention: rest.retention,
    recipient: rest.recipients,
    updated: rest.updatedSince,
  };
  return (Object.keys(asked) as DeviationCheck[]).filter((check) => asked[check] !== undefined);
}
