/**
 * Words that grant something in some cases only: "in certain circumstances", "where the law allows it". They do not match
 * what merely tells when something is done ("in that case").
 */
export const QUALIFIED =
  /\bin (?:some|certain|particular|limited|specific|exceptional) (?:\p{L}+ )?(?:circumstances|cases|situations|instances)\b|\b(?:where|if|when) (?:the )?law (?:allows|permits|lets)\b|\bunder certain conditions\b/iu;
