import { defineConfig } from "vitest/config";

// One browser and one server for all, so the files run one after the other.
export default defineConfig({
  test: {
    include: ["e2e/**/*.test.ts"],
    globalSetup: ["e2e/server.ts"],
    fileParallelism: false,
    // Pages that only look: two at once use two cores.
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
