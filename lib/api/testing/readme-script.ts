import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

/** The paper that the README's scripts upload and code. */
const paper = "Trade between the two states grew slowly. Nobody spoke of winter.\n";

/** Whether the README's Python can be tried here. EXCERPTA_REQUIRE_SHARED=1 makes its absence a failure, not a skip. */
export const hasPython =
  spawnSync("python3", ["--version"]).status === 0 || process.env["EXCERPTA_REQUIRE_SHARED"] === "1";

/** The first block of the README in a language. */
function readBlock(language: string): string {
  const readme = readFileSync(path.resolve("README.md"), "utf8");
  const block = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "ms").exec(readme)?.[1];
  if (block === undefined) throw new Error(`The README has no block of ${language}.`);
  return block;
}

/** Runs the README's Python as it stands there, beside a `paper.txt`; what it prints. */
export async function runReadmePython(url: string, token: string): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "excerpta-script-"));
  try {
    writeFileSync(path.join(folder, "paper.txt"), paper);
    writeFileSync(path.join(folder, "script.py"), readBlock("python"));
    const env = { ...process.env, EXCERPTA_URL: url, EXCERPTA_TOKEN: token };
    const { stdout } = await promisify(execFile)("python3", ["script.py"], {
      cwd: folder,
      env,
      timeout: 100_000,
    });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
