/** Whether a sentence on keeping speaks of one kind of data ("Feedback is kept …"), not of personal data in general. */
export function namesKind(text: string): boolean {
  const subject = SUBJECT.exec(text.slice(0, REACH))?.[1] ?? OBJECT.exec(text.slice(0, REACH))?.[1];
  if (subject === undefined || INTRODUCES.test(subject)) return false;
  return (subject.match(/[\p{L}]{3,}/gu) ?? []).some((word) => !GENERAL.test(word));
}

/** How much of the sentence may hold its subject, in characters. */
const REACH = 240;
const SUBJECT =
  /^(.{3,140}?)(?::| [–—-] | (?:is|are|will|shall|may|can|must|has|have) (?:then |only |also |all |both |be |been )*(?:kept|retained|stored|held|archived|deleted|destroyed|erased|removed|disposed|shredded|wiped)\b)/iu;
const OBJECT =
  /^(?:we|the \p{L}+|\p{Lu}\p{L}+)(?: (?:will|shall|may|only|then|also))* (?:keep|keeps|retain|retains|hold|holds|store|stores|delete|deletes|destroy|destroys) (.{3,80}?) (?:for|until|till|when|once|as|no longer|only|in)\b/iu;
const INTRODUCES = /^(?:in|for|under|as|this means|however|where|when|once|if|after|we|you)\b/i;
const GENERAL =
  /^(?:personal|data|information|details?|records?|copies|copy|files?|documents?|user|users|customers?|individuals?|people|members? of|anyone|your|our|you|the|any|all|this|that|these|those|such|some|most|other|each|they|them|and|or|of|by|to|us|we|about|which|who|from|with|collected?|collect|provided?|give|given|gave|supplied|submitted|obtained|processed?|process|used?|hold|held|holds|keep|kept|stored?|store|have|has|been|was|were|are|is|only|identifiable|identifying|relevant|necessary|needed|required|certain|everything|anything|retention|period|storage|time|length|relating|related|relates|concerning|through|under|above|here|page|notice|policy|website|site|service|services|relation|purposes?)$/iu;
