import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.resolve(process.cwd(), "../shared");

/** Material that is not part of the product. EXCERPTA_REQUIRE_SHARED=1 makes its absence a failure, not a skip. */
export const hasShared = existsSync(folder) || process.env["EXCERPTA_REQUIRE_SHARED"] === "1";

export const sharedPath = (name: string): string => path.join(folder, name);
export const readShared = (name: string): string => readFileSync(sharedPath(name), "utf8");

export const paperNames = [
  "balance-of-interests-2023",
  "geostrategic-thesis-2024",
  "khan-2024",
  "khatoon-2023",
  "noor-2025",
] as const;
export const readPaper = (name: string): string => readShared(`study/papers/${name}.txt`);
