/** A report, comparison or list as JSON: two spaces of indentation, a line break at the end. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
