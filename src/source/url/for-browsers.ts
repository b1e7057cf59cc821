import { InputError } from "../../errors.ts";
import type { Document } from "../../types.ts";

/** Throws InputError for a page that is only the frame of one: a script fills it, or a browser has to prove itself first. */
export function refuseFrame({ path, view, source }: Document): void {
  const words = view.text.trim();
  if (words.length > LONGEST) return;
  const problem =
    PROBLEMS.find(({ says }) => says.test(words)) ?? (words === "" && /<script\b/i.test(source) ? SCRIPT : null);
  if (problem)
    throw new InputError(problem.message, { path, hint: "open it in a browser, save the page, and check that" });
}

/** What such a frame says is short, in characters. */
const LONGEST = 400;

const SCRIPT = {
  says: /\b(?:enable|turn on|needs?|requires?|without|allow) (?:your )?java ?script\b|\bjava ?script (?:is|must be|needs to be|to be) (?:required|enabled|disabled|turned on|switched on|off)\b/i,
  message: "the page is empty until a script fills it",
};
const PROBLEMS = [
  SCRIPT,
  {
    says: /^(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|pardon our interruption|request unsuccessful)\b|\b(?:checking (?:if the site|your browser)|verify(?:ing)? (?:that )?you are (?:a )?human|confirm you are (?:a )?human|not a (?:ro)?bot|unusual traffic)\b/i,
    message: "the page is shown to browsers only",
  },
];
