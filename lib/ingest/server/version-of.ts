import { readFileSync } from "node:fs";
import path from "node:path";

/** The version of an installed package, as its own package.json says. */
export function versionOf(name: string): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", name, "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
