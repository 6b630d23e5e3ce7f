// Writes the computed files of a study pack:  npx tsx scripts/build-study.ts FOLDER-OF-THE-STUDY FOLDER-OF-THE-PACK
import { writeFileSync } from "node:fs";
import path from "node:path";
import { buildStudy } from "@/prisma/seed/build-study";

const [study, pack] = process.argv.slice(2);
if (study === undefined || pack === undefined)
  throw new Error("Name two folders: that of the study with its papers, and that of the pack.");
for (const [name, content] of buildStudy(study, pack)) writeFileSync(path.join(pack, name), content);
