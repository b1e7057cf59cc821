import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // No test changes what another sees, so the files share what they import: that halves the time.
    isolate: false,
    // Property tests and spawned programs take long on a busy machine; what hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
