/** What is denied, by its label of the reading, and the label of what tells of it all the same. */
export const denials: ReadonlyMap<string, string> = new Map([
  ["no-marketing", "marketing-sent"],
  ["no-profiling", "profile-built"],
  ["no-recording", "calls-recorded"],
  ["no-cctv", "cctv-used"],
  ["no-collection", "data-asked"],
  ["no-capture", "address-logged"],
  ["no-card-kept", "card-kept"],
  ["no-officer", "officer-reached"],
  ["cannot-withdraw", "can-withdraw"],
  ["only-from-you", "from-others"],
  ["no-special-data", "health-asked"],
  ["no-children", "children-meant"],
]);
