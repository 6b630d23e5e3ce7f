import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll } from "vitest";

/** Gives the tests of a file a data folder of their own, which goes after the last; its path. */
export function useDataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-data-"));
  const before = process.env["EXCERPTA_DATA"];
  beforeAll(() => {
    process.env["EXCERPTA_DATA"] = folder;
  });
  afterAll(() => {
    if (before === undefined) delete process.env["EXCERPTA_DATA"];
    else process.env["EXCERPTA_DATA"] = before;
    rmSync(folder, { recursive: true });
  });
  return folder;
}
