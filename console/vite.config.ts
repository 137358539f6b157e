import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const node = process.env.ENTENTE_NODE ?? "http://127.0.0.1:8600";

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { "~": fileURLToPath(new URL("./src", import.meta.url)) } },
  // The content-security policy of the node allows no data: addresses, so nothing is inlined.
  build: { outDir: "dist", assetsInlineLimit: 0, sourcemap: false, target: "es2022", chunkSizeWarningLimit: 700 },
  server: { port: 5173, proxy: { "/api": node, "/healthz": node } },
  test: { environment: "node", include: ["src/**/*.test.ts"] },
});
