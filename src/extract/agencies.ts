import { lettersOf } from "./name-words.ts";

/** The departments that an agency or service of the government belongs or belonged to; none for any other name. */
export const departmentsOver = (name: string): readonly string[] => OVER.get(lettersOf(name).replace(/^the/, "")) ?? [];

/** Those whose notices give addresses of their department as their own, and never say that they are part of it. */
const AGENCIES: readonly (readonly [string, readonly string[]])[] = [
  [
    "Cabinet Office",
    [
      "Government Digital Service",
      "Central Digital and Data Office",
      "Crown Commercial Service",
      "Government Property Agency",
      "Civil Service Commission",
    ],
  ],
  [
    "Department for Science, Innovation and Technology",
    [
      "Government Digital Service",
      "Central Digital and Data Office",
      "Intellectual Property Office",
      "Building Digital UK",
      "UK Space Agency",
      "Met Office",
    ],
  ],
  [
    "Ministry of Justice",
    [
      "HM Courts and Tribunals Service",
      "HM Prison and Probation Service",
      "Legal Aid Agency",
      "Office of the Public Guardian",
      "Criminal Injuries Compensation Authority",
    ],
  ],
  [
    "Department for Transport",
    [
      "Driver and Vehicle Licensing Agency",
      "Driver and Vehicle Standards Agency",
      "Maritime and Coastguard Agency",
      "Vehicle Certification Agency",
      "Active Travel England",
    ],
  ],
  [
    "Department for Environment, Food and Rural Affairs",
    [
      "Environment Agency",
      "Natural England",
      "Rural Payments Agency",
      "Animal and Plant Health Agency",
      "Marine Management Organisation",
      "Veterinary Medicines Directorate",
    ],
  ],
  [
    "Department for Education",
    ["Education and Skills Funding Agency", "Teaching Regulation Agency", "Standards and Testing Agency"],
  ],
  ["Department for Business and Trade", ["Companies House", "Insolvency Service"]],
  ["Department for Business, Energy and Industrial Strategy", ["Companies House", "Insolvency Service"]],
  ["Home Office", ["Border Force", "HM Passport Office", "UK Visas and Immigration", "Disclosure and Barring Service"]],
  [
    "Department of Health and Social Care",
    [
      "NHS Business Services Authority",
      "UK Health Security Agency",
      "Public Health England",
      "Medicines and Healthcare products Regulatory Agency",
    ],
  ],
  ["Ministry of Housing, Communities and Local Government", ["Planning Inspectorate"]],
  ["Department for Work and Pensions", ["Child Maintenance Service", "Jobcentre Plus", "Health and Safety Executive"]],
  ["HM Revenue and Customs", ["Valuation Office Agency"]],
];

const OVER: ReadonlyMap<string, readonly string[]> = AGENCIES.reduce((map, [department, agencies]) => {
  for (const agency of agencies.map(lettersOf)) map.set(agency, [...(map.get(agency) ?? []), department]);
  return map;
}, new Map<string, readonly string[]>());
