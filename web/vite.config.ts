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
  },
  server: { host: "127.0.0.1", proxy: { "/api": { target: server } } },
  preview: { host: "127.0.0.1", proxy: { "/api": { target: server } } },
  test: { environment: "happy-dom", include: ["src/**/*.test.{ts,tsx}"] },
});
