// `npm run bench`: prints medians; never a test.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { prepare, root } from "./prepare.mjs";

prepare();
const { status } = spawnSync(
  process.execPath,
  ["--import", "tsx", path.join("bench", "run.ts"), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
process.exit(status ?? 1);
