/** What is denied and what tells of it all the same, by their labels of the reading. */
export type Denials = ReadonlyArray<readonly [claim: string, other: string]>;

export const denials: Denials = [
  ["no-marketing", "marketing-sent"],
  ["no-profiling", "profile-built"],
  ["no-recording", "calls-recorded"],
  ["no-cctv", "cctv-used"],
  ["no-card-kept", "card-kept"],
  ["no-officer", "officer-reached"],
  ["cannot-withdraw", "can-withdraw"],
  ["only-from-you", "from-others"],
  ["no-special-data", "health-asked"],
  ["no-children", "children-meant"],
  ["no-child-data", "child-data-asked"],
];

/** The same of what a site sets, counts or takes down. */
export const nothingTaken: Denials = [
  ["no-cookies", "cookies-used"],
  ["only-essential", "more-cookies"],
  ["no-counting-cookies", "counting-cookies"],
  ["no-advertising-cookies", "advertising-cookies"],
  ["no-analytics", "analytics-used"],
  ["no-third-analytics", "third-analytics"],
  ["no-collection", "data-asked"],
  ["no-capture", "address-logged"],
  ["only-given", "address-logged"],
  ["only-given", "analytics-used"],
  ["only-given", "visitors-tracked"],
  ["no-capture", "visitors-tracked"],
];
