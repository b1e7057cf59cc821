import ts from "typescript";

type Schema = Record<string, unknown>;

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/**
 * The JSON Schema (draft 7) of an exported type of a TypeScript file, with the doc comments as descriptions. Objects
 * are open: later versions may add to them. Throws for a type that JSON has not.
 */
export function typeSchema(file: string, name: string, title: string): Schema {
  const program = ts.createProgram([file], OPTIONS);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const root = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  if (!root) throw new Error(`${file} exports no ${name}`);

  /** The file, and those from which it passes types on. */
  const files = new Set(
    checker
      .getExportsOfModule(module)
      .flatMap(({ declarations }) => declarations?.map((one) => one.getSourceFile()) ?? []),
  );
  const definitions = new Map<string, Schema>();
  const schema = schemaOf(checker.getDeclaredTypeOfSymbol(root), name);
  const sorted = [...definitions].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    ...schema,
    definitions: Object.fromEntries(sorted),
  };

  function schemaOf(type: ts.Type, at: string): Schema {
    const named = nameOf(type);
    if (named === null) return inline(type, at);
    if (!definitions.has(named)) {
      definitions.set(named, {});
      const symbol = type.aliasSymbol ?? type.symbol;
      definitions.set(named, { ...description(symbol), ...(printed(symbol) ?? inline(type, named)) });
    }
    return { $ref: `#/definitions/${named}` };
  }

  function inline(type: ts.Type, at: string): Schema {
    if (type.flags & ts.TypeFlags.String) return { type: "string" };
    if (type.flags & ts.TypeFlags.Number) return { type: "number" };
    if (type.flags & ts.TypeFlags.Null) return { type: "null" };
    if (type.flags & ts.TypeFlags.Boolean) return { type: "boolean" };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.isUnion()) return union(type.types, at);
    if (checker.isTupleType(type))
      return {
        type: "array",
        items: checker.getTypeArguments(type as ts.TypeReference).map((one) => schemaOf(one, at)),
      };
    if (checker.isArrayType(type))
      return { type: "array", items: schemaOf(checker.getTypeArguments(type as ts.TypeReference)[0] as ts.Type, at) };
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return object(type, at);
    throw new Error(`${at}: JSON has no ${checker.typeToString(type)}`);
  }

  function union(types: readonly ts.Type[], at: string): Schema {
    const literals = types.filter((one) => one.isStringLiteral());
    const others = types.filter((one) => !one.isStringLiteral() && !(one.flags & ts.TypeFlags.Undefined));
    const texts = literals.length > 0 ? [{ type: "string", enum: literals.map((one) => one.value) }] : [];
    const nullLast = others.toSorted(
      (one, other) => (one.flags & ts.TypeFlags.Null) - (other.flags & ts.TypeFlags.Null),
    );
    const all = [...texts, ...nullLast.map((one) => schemaOf(one, at))];
    return all.length === 1 ? (all[0] as Schema) : { anyOf: all };
  }

  function object(type: ts.Type, at: string): Schema {
    const properties = checker.getPropertiesOfType(type);
    const entries = properties.map((property) => {
      const inner = schemaOf(checker.getTypeOfSymbol(property), `${at}.${property.name}`);
      return [property.name, { ...description(property), ...inner }] as const;
    });
    const required = properties.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map((one) => one.name);
    return { type: "object", properties: Object.fromEntries(entries), required };
  }

  /** What JSON has in place of a type, where its doc comment says so: "@printed One | Other". */
  function printed(symbol: ts.Symbol): Schema | null {
    const tag = symbol.getJsDocTags(checker).find(({ name }) => name === "printed");
    if (!tag || !module) return null;
    const names = ts.displayPartsToString(tag.text).split("|");
    const types = names.map((name) => checker.getExportsOfModule(module).find((one) => one.name === name.trim()));
    if (types.includes(undefined)) throw new Error(`${symbol.name} is printed as something that is not exported`);
    return { anyOf: types.map((one) => schemaOf(checker.getDeclaredTypeOfSymbol(one!), symbol.name)) };
  }

  /** Only what the file names or passes on is a definition; what it makes on the spot (Omit<…>) stands where it is. */
  function nameOf(type: ts.Type): string | null {
    const symbol = type.aliasSymbol ?? (type.isClassOrInterface() ? type.symbol : undefined);
    const ours = symbol?.declarations?.some((one) => files.has(one.getSourceFile()));
    return symbol && ours ? symbol.name : null;
  }

  function description(symbol: ts.Symbol | undefined): Schema {
    const text = symbol ? ts.displayPartsToString(symbol.getDocumentationComment(checker)) : "";
    return text === "" ? {} : { description: text.replace(/\s+/g, " ") };
  }
}
