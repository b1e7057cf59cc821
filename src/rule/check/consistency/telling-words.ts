/** The beginnings of the words that say what is promised. */
export const tellingWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !GENERAL.test(word)).map((word) => word.slice(0, 6));

/** The same, so short that "share" is found in "sharing" and "policy" in "policies". */
export const beginningsOf = (text: string): readonly string[] => tellingWords(text).map((word) => word.slice(0, -1));

const GENERAL =
  /^(?:about|above|after|again|along|among|attached|appended|because|before|being|below|between|bottom|cannot|could|describ\w+|detail\w*|document\w*|enclosed|every\w*|explain\w*|follow\w*|found|further|given|having|informat\w+|listed|lists|might|named|notice\w*|other\w*|overleaf|personal|please|policy|policies|printed|privacy|provid\w+|reproduced|section|separate\w*|should|shown|statement\w*|their|there|these|thing\w*|those|under|using|website|where|whether|which|while|whose|would|yours?|full\w*|procedure\w*|process\w*|summary|organisation\w*)$/;
