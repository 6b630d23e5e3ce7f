import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

export interface StudyFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Where the study lies beside the checkout. */
export const studyFolder = path.resolve("../shared/study");
/** Whether it does, or has to: then what needs it fails. */
export const hasStudy = existsSync(studyFolder) || process.env.EXCERPTA_REQUIRE_SHARED === "1";

const papers = path.join(studyFolder, "papers");
const samples = path.resolve("prisma/seed/sample/texts");

/** Five real papers where they lie beside the checkout, else the five texts of the sample project. */
export function readStudyFiles(): StudyFile[] {
  const folder = existsSync(papers) ? papers : samples;
  return readdirSync(folder)
    .sort()
    .slice(0, 5)
    .map((name) => ({ name, mimeType: "text/plain", buffer: readFileSync(path.join(folder, name)) }));
}
