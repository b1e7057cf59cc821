/** What decides what a change means for the person whose data it is: the named conditions of the table of directions. */
import { names } from "./condition/names.ts";
import { periods } from "./condition/periods.ts";
import { places } from "./condition/places.ts";
import { setting } from "./condition/setting.ts";
import { speech } from "./condition/speech.ts";
import { wording } from "./condition/wording.ts";

/** The conditions by their names in the table. */
export const conditions = { ...setting, ...wording, ...names, ...periods, ...places, ...speech };

export type Condition = keyof typeof conditions;
