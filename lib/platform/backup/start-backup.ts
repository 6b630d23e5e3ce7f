import "server-only";
import { spawn } from "node:child_process";
import path from "node:path";

/** What became of the backup that was begun last from this process; one a process. */
interface LastBackup {
  making: boolean;
  problem: string | null;
}

const shared = globalThis as { excerptaBackup?: LastBackup };
const last = (shared.excerptaBackup ??= { making: false, problem: null });

export const tellBackup = (): Readonly<LastBackup> => last;

/** Begins a backup in a process of its own, as `npm run backup` does; while one is made nothing new begins. */
export function startBackup(): void {
  if (last.making) return;
  Object.assign(last, { making: true, problem: null });
  const script = path.resolve(/* turbopackIgnore: true */ process.cwd(), "scripts/backup.ts");
  const child = spawn(process.execPath, ["--conditions=react-server", "--import", "tsx", script], {
    stdio: ["ignore", "ignore", "pipe"],
    env: process.env,
  });
  let said = "";
  child.stderr.on("data", (piece: Buffer) => (said = (said + piece.toString()).slice(-2_000)));
  const end = (problem: string | null) => Object.assign(last, { making: false, problem });
  child.once("error", (error) => end(error.message));
  child.once("exit", (code) => {
    const sentence = said.split("\n").findLast((line) => line.startsWith("excerpta: "));
    end(
      code === 0
        ? null
        : (sentence?.slice("excerpta: ".length) ?? "The backup failed. See the server's log."),
    );
  });
}
