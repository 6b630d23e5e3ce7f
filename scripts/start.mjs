// `npm start` and `npm run dev`.
import { spawn } from "node:child_process";
import path from "node:path";
import { prepare, root } from "./prepare.mjs";

prepare();
const child = spawn(
  process.execPath,
  ["--import", "tsx", path.join("scripts", "serve.ts"), ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
  },
);
// The signal reaches the child too when it comes from the terminal; when it comes from elsewhere, it is passed on.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill("SIGTERM"));
child.on("exit", (code) => process.exit(code ?? 1));
