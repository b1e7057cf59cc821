import { defineConfig } from "vitest/config";

export default defineConfig({
  // Property tests and spawned programs take long on a busy machine; what hangs still ends.
  test: { include: ["test/**/*.test.ts"], testTimeout: 120_000, hookTimeout: 120_000 },
});
