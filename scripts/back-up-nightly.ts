import { spawn } from "node:child_process";
import path from "node:path";

/** The hour of the local day from which the night's backup is due. */
const hour = 3;
const lookEvery = 15 * 60_000;

/**
 * From now on has a backup made every night while the product is served, in a process of its own; a night that was missed
 * is made up for on the same day. `keep`: how many stay; nothing is made for 0.
 */
export function backUpNightly(keep: number, env: Readonly<Record<string, string>>): void {
  if (keep === 0) return;
  const script = path.resolve("scripts/backup.ts");
  let last = "";
  let making = false;
  const look = () => {
    const now = new Date();
    const day = now.toDateString();
    if (now.getHours() < hour || day === last || making) return;
    making = true;
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", script, "--nightly"],
      {
        stdio: ["ignore", "ignore", "inherit"],
        env: { ...process.env, ...env },
      },
    );
    // One that fails is tried again at the next look.
    const end = (code: number | null) => {
      making = false;
      if (code === 0) last = day;
    };
    child.once("exit", end);
    child.once("error", () => end(null));
  };
  setInterval(look, lookEvery).unref();
}
