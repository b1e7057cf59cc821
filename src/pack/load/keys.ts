import type { core, z } from "zod";

/** The keys that a schema knows at a path of the value; of a union, those of all its alternatives. */
export function keysAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  const found = path.reduce<core.$ZodType[]>((schemas, step) => schemas.flatMap((one) => into(one, step)), [schema]);
  return [...new Set(found.flatMap(open).flatMap((one) => Object.keys(shapeOf(one))))];
}

/** Takes off what stands around a schema: optional and union. */
function open(schema: core.$ZodType): core.$ZodType[] {
  const definition = (schema as core.$ZodTypes)._zod.def;
  if (definition.type === "optional") return open(definition.innerType);
  if (definition.type === "union") return definition.options.flatMap(open);
  return [schema];
}

function into(schema: core.$ZodType, step: string | number): core.$ZodType[] {
  return open(schema).flatMap((one) => {
    const definition = (one as core.$ZodTypes)._zod.def;
    if (definition.type === "array") return [definition.element];
    if (definition.type === "record") return [definition.valueType];
    const inner = shapeOf(one)[step];
    return inner ? [inner] : [];
  });
}

function shapeOf(schema: core.$ZodType): Readonly<Record<string, core.$ZodType>> {
  const definition = (schema as core.$ZodTypes)._zod.def;
  return definition.type === "object" ? definition.shape : {};
}
