import { defineConfig } from "@playwright/test";
import { debianChromium } from "./scripts/debian-tools";

/** Journeys run against a server already started; `npm test` starts the product as `npm start` does, on an empty folder. */
export default defineConfig({
  testDir: "e2e",
  timeout: 120_000,
  expect: { timeout: 10_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  reporter: [["list"]],
  projects: [
    { name: "first account", testMatch: "administrator.setup.ts" },
    { name: "journeys", testMatch: "*.spec.ts", dependencies: ["first account"] },
  ],
  use: {
    baseURL: process.env.EXCERPTA_URL ?? "http://localhost:3000",
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    navigationTimeout: 45_000,
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: debianChromium(),
      args: [
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
