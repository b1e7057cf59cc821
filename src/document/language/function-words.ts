/**
 * English words that no sentence of English goes long without, and that are rare in other languages: prose has one in
 * forty characters, and the notices poorest in them have one in sixty.
 */
export const englishWords =
  /(?<![\p{L}\p{M}])(?:the|and|your|you|that|with|this|from|will|our|which|their|they|about|have|been|would|should|when|any|other)(?![\p{L}\p{M}])/giu;

/** More of them, some of which other languages have too; lists and addresses in English have one in thirty-five. */
export const likelyEnglishWords =
  /(?<![\p{L}\p{M}])(?:of|to|for|in|or|we|is|are|by|on|as|be|may|not|it|us|can|such|including|personal|information|address|number|name|email|privacy|service|services|limited|house|road|office|data)(?![\p{L}\p{M}])/giu;

/** The small words of the languages of these islands that the library does not know, by language code. */
export const celticWords: Readonly<Record<string, RegExp>> = {
  cy: /(?<![\p{L}\p{M}])(?:yn|yr|eich|ein|neu|gan|sydd|wedi|hyn|gyda|bydd|byddwn|rydym|gallwch|gallwn|mae|nid|gennych|gennym|chi|eu|wrth|os|[ao]['’](?:r|ch)|i['’](?:r|ch))(?![\p{L}\p{M}])/giu,
  gd: /(?<![\p{L}\p{M}])(?:agus|tha|bidh|airson|sinn|sibh|againn|agaibh|agad|dhuinn|dhuibh|dhut|anns|bho|nach|leis|gum|gun|seo|faodaidh|chan|feumaidh|oirbh|oirnn)(?![\p{L}\p{M}])/giu,
  ga: /(?<![\p{L}\p{M}])(?:agus|tá|chun|faoi|bhfuil|againn|agat|agaibh|leat|linn|nó|ní|atá|seo|sin|beidh|bheith|féidir|orainn|ort|déanamh|lenár|dár|maidir|mar)(?![\p{L}\p{M}])/giu,
};

/** How often a pattern (with the flag g) matches; counting stops at `enough`. */
export function countOf(pattern: RegExp, text: string, enough = Number.POSITIVE_INFINITY): number {
  pattern.lastIndex = 0;
  let count = 0;
  while (count < enough && pattern.exec(text)) count += 1;
  return count;
}
