import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Pictures are taken before other tests change what pages show. */
class PicturesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const pictures = (file: TestSpecification) => file.moduleId.endsWith("/pictures.test.ts");
    const sorted = await super.sort(files);
    return [...sorted.filter(pictures), ...sorted.filter((file) => !pictures(file))];
  }
}

// One browser and one server for all, so the files run one after the other.
export default defineConfig({
  test: {
    include: ["e2e/**/*.test.ts"],
    globalSetup: ["e2e/server.ts"],
    fileParallelism: false,
    sequence: { sequencer: PicturesFirst },
    // Pages that only look: two at once use two cores.
    maxConcurrency: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
