import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Whether `runRecomputation` can be called. */
export const hasR = spawnSync("Rscript", ["--version"]).status === 0;

/** Runs `recompute.R` among the files that reviewers get, in a folder of its own. */
export function runRecomputation(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-recompute-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const { status, stdout, stderr } = spawnSync("Rscript", ["recompute.R"], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
