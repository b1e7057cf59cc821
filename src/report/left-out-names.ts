import type { LeftOutKind } from "../types.ts";

/** What stands around a notice on its page, as readers are told of it. */
export const leftOutNames: Readonly<Record<LeftOutKind, string>> = {
  navigation: "navigation",
  banner: "banners",
  header: "the header",
  footer: "the footer",
  related: "related matter",
  form: "forms and buttons",
  hidden: "hidden text",
  "page-header": "page headers and footers",
  language: "text in another language",
  other: "what stands around the notice",
};
