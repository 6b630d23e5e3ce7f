import { createRequire } from "node:module";

/** The version of an installed package, as its own package.json says. */
export function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  const folder = entry.slice(0, entry.lastIndexOf(`node_modules/${name}/`) + `node_modules/${name}/`.length);
  const { version } = createRequire(import.meta.url)(`${folder}package.json`) as { version: string };
  return version;
}
