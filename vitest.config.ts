import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** They measure time or memory, or run so many processes that what runs beside them would be measured too. */
const alone = ["scan", "scan-large", "queue", "growth", "document-page", "remembered", "cli/spawn", "cli/filter"].map(
  (name) => `test/${name}.test.ts`,
);

export default defineConfig({
  test: {
    // No test changes what another sees, so the files share what they import: that halves the time.
    isolate: false,
    // Property tests and spawned programs take long on a busy machine; what hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: alone,
          maxWorkers: Math.max(2, availableParallelism() - 1),
          sequence: { groupOrder: 0 },
        },
      },
      { extends: true, test: { name: "alone", include: alone, maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
  },
});
