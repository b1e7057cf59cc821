/** Whether a sentence on keeping speaks of one kind of data ("Feedback is kept …"), not of personal data in general. */
export const namesKind = (text: string): boolean => kindIn(text).length > 0;

/** Whether two sentences on keeping speak of one kind of data each, and have no word for it in common. */
export function nameTwoKinds(one: string, other: string): boolean {
  if (/^(?:they|it|this|that|these|those)\b/i.test(one)) return false;
  const [first, second] = [kindIn(one), new Set(kindIn(other))];
  return first.length > 0 && second.size > 0 && !first.some((word) => second.has(word));
}

/** The words for the kind of data of which a sentence on keeping speaks, in lower case. */
function kindIn(text: string): readonly string[] {
  const start = text.slice(0, REACH);
  const subject = PERSONS.exec(start)?.[1] ?? SUBJECT.exec(start)?.[1] ?? OBJECT.exec(start)?.[1];
  if (subject === undefined || INTRODUCES.test(subject)) return [];
  return (subject.match(/[\p{L}]{3,}/gu) ?? []).filter((word) => !GENERAL.test(word)).map((word) => word.toLowerCase());
}

/** How much of the sentence may hold its subject, in characters. */
const REACH = 240;
/** "If you are a supplier, we keep …": the data of such people. */
const PERSONS = /^(?:if|where|when) you (?:are|were|have been|become) an? ([^,.;]{3,60}),/iu;
const SUBJECT =
  /^(.{3,140}?)(?::| [–—-] | (?:is|are|will|shall|may|can|must|has|have) (?:then |only |also |all |both |be |been )*(?:kept|retained|stored|held|archived|deleted|destroyed|erased|removed|disposed|shredded|wiped)\b)/iu;
const OBJECT =
  /^(?:we|the \p{L}+|\p{Lu}\p{L}+)(?: (?:will|shall|may|only|then|also))* (?:keep|keeps|retain|retains|hold|holds|store|stores|delete|deletes|destroy|destroys) (.{3,80}?) (?:for|until|till|when|once|as|no longer|only|in)\b/iu;
const INTRODUCES = /^(?:in|for|under|as|this means|however|where|when|once|if|after|we|you)\b/i;
const GENERAL =
  /^(?:personal|data|information|details?|records?|copies|copy|files?|documents?|user|users|customers?|individuals?|people|members? of|anyone|your|our|you|the|any|all|this|that|these|those|such|some|most|other|each|they|them|and|or|of|by|to|us|we|about|which|who|from|with|collected?|collect|provided?|give|given|gave|supplied|submitted|obtained|processed?|process|used?|hold|held|holds|keep|kept|stored?|store|have|has|been|was|were|are|is|only|identifiable|identifying|relevant|necessary|needed|required|certain|everything|anything|retention|period|storage|time|length|relating|related|relates|concerning|through|under|above|here|page|notice|policy|website|site|service|services|relation|purposes?)$/iu;
