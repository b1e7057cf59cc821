/** A department of the government, and the domains of its e-mail. */
export interface Department {
  readonly name: string;
  readonly domains: readonly string[];
}

/** The department whose own domain a host is or is part of ("digital.cabinet-office.gov.uk"); null for any other host. */
export const departmentOf = (host: string): Department | null =>
  DEPARTMENTS.find(({ domains }) => domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) ?? null;

/** The department that bears a name, with or without its article; null for any other name. */
export const departmentNamed = (name: string): Department | null => {
  const wanted = name.toLowerCase().replace(/^the /, "").replace(/&/g, "and");
  return DEPARTMENTS.find((each) => each.name.toLowerCase() === wanted) ?? null;
};

/** Whether a name is made of the letters by which a department is known: "DfE", "HMRC". */
export const isDepartmentsAcronym = (name: string): boolean =>
  /^\p{Lu}\p{L}{0,4}\p{Lu}$/u.test(name) && departmentOf(`${name.toLowerCase()}.gov.uk`) !== null;

const department = (name: string, ...labels: readonly string[]): Department => ({
  name,
  domains: labels.flatMap((label) => [`${label}.gov.uk`, `${label}.gsi.gov.uk`]),
});

/** Those that others work with or are part of, and whose notices are copied most. */
const DEPARTMENTS: readonly Department[] = [
  department("Cabinet Office", "cabinetoffice", "cabinet-office"),
  department("Home Office", "homeoffice"),
  department("HM Treasury", "hmtreasury", "hm-treasury"),
  department("HM Revenue and Customs", "hmrc"),
  department("Ministry of Justice", "justice"),
  department("Department for Education", "education", "dfe"),
  department("Department for Work and Pensions", "dwp"),
  department("Department for Transport", "dft"),
  department("Department of Health and Social Care", "dhsc", "dh"),
  department("Department for Environment, Food and Rural Affairs", "defra"),
  department("Department for Energy Security and Net Zero", "energysecurity"),
  department("Department for Science, Innovation and Technology", "dsit"),
  department("Department for Culture, Media and Sport", "dcms"),
  department("Department for Business and Trade", "businessandtrade", "trade"),
  department("Department for Business, Energy and Industrial Strategy", "beis"),
  department("Ministry of Housing, Communities and Local Government", "communities", "levellingup"),
  department("Foreign, Commonwealth and Development Office", "fcdo", "fco"),
];
