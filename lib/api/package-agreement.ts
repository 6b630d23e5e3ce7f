import { exportAgreement } from "@/lib/agreement/server/queries";
import { defaultSetup } from "@/lib/agreement/setup";
import { writeArchive } from "@/lib/agreement/write-archive";
import type { Member } from "@/lib/projects/server/access";
import type { PackageFile } from "@/lib/replication/package-file";
import type { PackageWords } from "@/lib/replication/package-words";
import { AppError } from "@/lib/shared/app-error";

const abouts: Readonly<Record<string, string>> = {
  "units.csv":
    "The ratings that agreement was computed from: for each code, document and way in which the coders rated, how many units (characters) were rated so.",
  "pairs.csv":
    "For each code, document and pair of coders: how many units both gave the code, one of them, or neither.",
  "figures.csv": "The coefficients, code by code: agreement, Krippendorff's alpha and F1.",
  "recompute.R":
    "Computes figures.csv again from units.csv, in base R: `Rscript recompute.R` in this folder.",
  "methods.txt": "What was computed, in words for a methods section.",
};

/**
 * The comparison that the page of agreement opens with, as an archive of it has it. Without files, and with the reason as a note, where there is
 * nothing to compare.
 */
export async function listAgreementFiles(
  member: Member,
  { say, sayWritten, sayName }: PackageWords,
  signal: AbortSignal,
): Promise<{ files: PackageFile[]; notes: string[] }> {
  const found = await findAgreement(member, signal);
  if (found === null)
    return {
      files: [],
      notes: ["Agreement was not computed: no document was finished by two coders."],
    };
  const { view, rated } = found;
  const spoken = {
    ...view,
    layers: view.layers.map((layer) => ({
      ...layer,
      name: layer.origin === "model" ? layer.name : sayName(layer.name),
    })),
    documentsOf: view.documentsOf.map((each) => ({ ...each, title: say(each.title) })),
    leftOut: view.leftOut.map((each) => ({
      ...{ ...each, title: say(each.title) },
      unfinished: each.unfinished.map((name) => sayName(name) || "a coder"),
    })),
    codesOf: view.codesOf.map((each) => ({ ...each, path: sayWritten(each.path) })),
  };
  const files = Object.entries(writeArchive(spoken, rated)).map(([name, text]) => ({
    name: `agreement/${name}`,
    about: abouts[name] ?? "",
    read: () => text,
  }));
  return { files, notes: [] };
}

async function findAgreement(member: Member, signal: AbortSignal) {
  try {
    return await exportAgreement(member, defaultSetup, signal);
  } catch (error) {
    if (error instanceof AppError && error.code === "CONFLICT") return null;
    throw error;
  }
}
