import type { Comment, Doctype, Element, Root, Text } from "hast";
import type { html, Token, TreeAdapterTypeMap } from "parse5";

/** A place in the source as hast has it. */
export type Position = NonNullable<Element["position"]>;

/** What the parser asks of a node while the tree grows, besides what the tree says of it. */
export interface Growing {
  parent: Parent | null;
  /** Where the page writes it out; not there for what the page leaves to the parser. */
  position?: Position | undefined;
  /** Whether the page writes out where it ends. */
  ended: boolean;
}

/** An element, with what the parser asks of it; what a `<template>` holds stands apart, as no page shows it. */
export type GrowingElement = Element &
  Growing & { namespace: html.NS; attributes: Token.Attribute[]; template: GrowingRoot | null };
/** A page, or what a `<template>` holds; the mode tells how old a kind of HTML it declares. */
export type GrowingRoot = Root & Growing & { mode: html.DOCUMENT_MODE };
/** Words and white space. */
export type GrowingText = Text & Growing;
/** A comment. */
export type GrowingComment = Comment & Growing;
/** The declaration of the kind of HTML. */
export type GrowingDoctype = Doctype & Growing;
/** What holds other nodes. */
export type Parent = GrowingElement | GrowingRoot;
/** What other nodes hold. */
export type Child = GrowingElement | GrowingText | GrowingComment | GrowingDoctype;
/** All kinds of nodes, in the order that the parser has them. */
export type Grown = TreeAdapterTypeMap<
  Parent | Child,
  Parent,
  Child,
  GrowingRoot,
  GrowingRoot,
  GrowingElement,
  GrowingComment,
  GrowingText,
  GrowingElement,
  GrowingDoctype
>;
