import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openStore, type Row } from "../src/store/open.ts";

/** Writes so many notices of made-up organisations into a folder, each another text; every fifth says how to complain. */
export function writeNotices(folder: string, count: number, from = 0): void {
  mkdirSync(folder, { recursive: true });
  for (let i = from; i < from + count; i++)
    writeFileSync(join(folder, `notice-${String(i).padStart(4, "0")}.md`), notice(i));
}

const notice = (i: number): string => `# Privacy notice of Harrow Lane Surgery ${i}

Harrow Lane Surgery ${i} is the controller of your personal data. Write to dpo@harrow${i}.example.

## Why we hold it

We hold your name and address to send you reminders. We rely on our legitimate interests in a full waiting room.
We share it with Bexley Mailing Services and keep it for ${1 + (i % 9)} years.

${i % 5 === 0 ? "If you are unhappy, you can complain to us, or to the Information Commissioner." : ""}
`;

/** Asks a store a question. */
export async function ask(file: string, sql: string): Promise<readonly Row[]> {
  const store = await openStore(file, { cwd: "/", to: "read" });
  try {
    return await (await store.connect()).rows(sql);
  } finally {
    store.close();
  }
}
