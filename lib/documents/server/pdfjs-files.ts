import "server-only";
import { createReadStream, existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";

/** What the PDF painter in the browser asks for while it works; nothing else of the package is served. */
const served =
  /^(?:legacy\/build\/pdf\.worker\.min\.mjs|(?:cmaps|standard_fonts|wasm|iccs)\/[\w-]+\.[a-z]{2,5})$/;

const types: Readonly<Record<string, string>> = {
  ".mjs": "text/javascript",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
};

/** A file of the installed pdfjs-dist, or null where there is none to be served under this name. */
export function openPdfjsFile(name: string): { stream: Readable; size: number; type: string } | null {
  if (!served.test(name)) return null;
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules", "pdfjs-dist", name);
  if (!existsSync(file)) return null;
  const type = types[path.extname(name)] ?? "application/octet-stream";
  return { stream: createReadStream(file), size: statSync(file).size, type };
}
