import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { z } from "zod";
import {
  ClaimsFile,
  CodebookFile,
  CodingsFile,
  FindingsFile,
  LandmarksFile,
  StudyFile,
  TablesFile,
} from "@/lib/packs/pack-files";
import type { StudyPack } from "@/lib/packs/plan-study";
import type { PackView } from "@/lib/packs/study-view";
import { AppError } from "@/lib/shared/app-error";

const shelf = path.join(process.cwd(), "prisma/seed/studies");

/** The packs that come with the program, by name. */
export const listPacks = (): PackView[] =>
  readdirSync(shelf, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => {
      const { id, name, description, papers } = readAbout(entry.name);
      return { id, name, description, papers };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "en"));

/** What a pack is, without what was coded. NOT_FOUND where none has the name. */
export function readAbout(packId: string): z.infer<typeof StudyFile> {
  if (!existsSync(path.join(shelf, packId, "study.json")))
    throw new AppError("NOT_FOUND", "There is no such study pack. Reload the page.");
  return read(packId, "study.json", StudyFile);
}

/** A pack with all it holds. NOT_FOUND where none has the name. */
export function readPack(packId: string): StudyPack {
  const { papers, layers, ...study } = readAbout(packId);
  const landmarks = read(packId, "landmarks.json", LandmarksFile);
  return {
    ...study,
    papers: papers.map((paper) => ({
      ...paper,
      landmarks: landmarks[paper.id] ?? { letters: [], hashes: [] },
    })),
    template: {
      name: study.name,
      codes: read(packId, "codebook.json", CodebookFile).codes.map(
        ({ id, name, color, description, include, exclude, codable }) => ({
          ...{ path: id, name, color, codable },
          ...{ definition: description, whenToUse: include, whenNotToUse: exclude },
        }),
      ),
    },
    layers: layers.map((layer) => ({
      ...layer,
      codings: read(packId, `codings-${layer.id}.json`, CodingsFile).map(({ paper, ...coding }) => ({
        ...coding,
        paperId: paper,
      })),
    })),
    tables: read(packId, "tables.json", TablesFile),
    findings: read(packId, "findings.json", FindingsFile),
    claims: read(packId, "claims.json", ClaimsFile).map(({ text, evidence }) => ({
      text,
      evidence: evidence.map(({ paper, ...rest }) => ({ ...rest, paperId: paper })),
    })),
  };
}

const read = <T>(packId: string, name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(path.join(shelf, packId, name), "utf8")));

/** By what a code of a pack is known, whatever it is renamed to. */
export const packGuid = (packId: string, codePath: string): string => nameId(`${packId} ${codePath}`);

/** The id of a pack's claim in a project. */
export const claimIdIn = (projectId: string, claim: string): string => nameId(`${projectId} ${claim}`);

/** A UUID of version 8 (RFC 9562) made of a name. */
function nameId(name: string): string {
  const hex = createHash("sha256").update(name, "utf8").digest("hex");
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...parts, hex.slice(20, 32)].join("-");
}
