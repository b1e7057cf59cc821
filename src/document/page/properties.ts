import type { Properties } from "hast";
import type { Token } from "parse5";

/** The attributes of an element as hast has them, as far as reading asks for them: by property, classes one by one. */
export function propertiesOf(attributes: readonly Token.Attribute[]): Properties {
  if (attributes.length === 0) return NONE;
  const properties: Properties = {};
  for (const { name, value } of attributes) {
    if (name === "class") properties.className = classesOf(value);
    else properties[propertyOf(name)] = value;
  }
  return properties;
}

/** Most elements have no attribute; nobody writes into their properties. */
const NONE: Properties = Object.freeze({});

function classesOf(value: string): string[] {
  if (!/[\s]/.test(value)) return value === "" ? [] : [value];
  return value.trim().split(/\s+/);
}

function propertyOf(name: string): string {
  if (name === "colspan") return "colSpan";
  if (name === "rowspan") return "rowSpan";
  return name.startsWith("aria-") || name.startsWith("data-") ? camelCased(name) : name;
}

const known = new Map<string, string>();

function camelCased(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  const property = name.startsWith("aria-")
    ? `aria${name.charAt(5).toUpperCase()}${name.slice(6)}`
    : name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  if (known.size >= MOST_NAMES) known.clear();
  known.set(name, property);
  return property;
}

const MOST_NAMES = 500;
