import react from "@vitejs/plugin-react";
import { viteSingleFile } from "vite-plugin-singlefile";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [react(), viteSingleFile()],
  build: {
    rollupOptions: { input: "briefing.html" },
    // A page on a stick has no server: fonts and scripts all stand inside the one file.
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    modulePreload: false,
  },
  test: { include: ["test/**/*.test.{ts,tsx}"] },
});
