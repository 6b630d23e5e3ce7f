import { expect, it } from "vitest";
import { configuredLimits } from "./configured-limits";
import { defaultLimits } from "./ingested";

it("reads the limits of a file, and keeps the usual ones where nothing sensible is set", () => {
  expect(configuredLimits({})).toEqual(defaultLimits);
  expect(
    configuredLimits({
      EXCERPTA_FILE_MEGABYTES: "250",
      EXCERPTA_FILE_PAGES: "5000",
      EXCERPTA_FILE_SECONDS: "120",
    }),
  ).toEqual({ ...defaultLimits, bytes: 250 * 1024 * 1024, pages: 5000, milliseconds: 120_000 });
  for (const value of ["0", "-1", "much", "1.5", ""]) {
    expect(configuredLimits({ EXCERPTA_FILE_PAGES: value }).pages).toBe(defaultLimits.pages);
  }
});
