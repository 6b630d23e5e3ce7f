import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

interface Secrets {
  /** Signs sessions and seals the secrets of second steps; a new one signs everybody out, and leaves them their recovery codes. */
  readonly session: string;
}

/** The installation's secrets: made at the first start, kept in the data folder for its owner alone (0600). */
export function readSecrets(dataFolder: string): Secrets {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  const file = path.join(dataFolder, "secrets.json");
  if (!existsSync(file)) {
    const secrets: Secrets = { session: randomBytes(32).toString("base64url") };
    writeFileSync(file, `${JSON.stringify(secrets)}\n`, { mode: 0o600, flag: "wx" });
  }
  chmodSync(file, 0o600);
  return JSON.parse(readFileSync(file, "utf8")) as Secrets;
}
