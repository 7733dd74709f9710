import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { fontsAsFiles } from "./fonts.ts";

// `npm run dev` shows the dashboard of a server that already runs; ATOLL_SERVER tells where.
const server = process.env.ATOLL_SERVER ?? "http://127.0.0.1:8420";

export default defineConfig({
  plugins: [fontsAsFiles(), react()],
  build: {
    target: "es2022",
    // No data: URLs, so that the page's content security policy can forbid them.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1800,
    rolldownOptions: {
      output: {
        // The names of shared files list pages with ~ between them, which the server's addresses do not allow.
        sanitizeFileName: (name) => name.replace(/[^\w.-]/g, "-"),
        codeSplitting: {
          groups: [
            // Cloudscape comes in hundreds of small files. The frame around all pages, what many pages use and what few use are fetched as one each.
            { name: "first", tags: ["$initial"], priority: 2 },
            { name: "parts", minShareCount: 6, priority: 1, test: /\.[jt]sx?$/ },
            { name: "shared", minShareCount: 2, maxModuleSize: 60_000, entriesAware: true, entriesAwareMergeThreshold: 40_000 },
          ],
        },
      },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/api": { target: server } } },
  preview: { host: "127.0.0.1", proxy: { "/api": { target: server } } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"] },
});
