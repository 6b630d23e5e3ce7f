import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { readShared, sharedPath } from "@/lib/text/testing/shared-folder";
import { createSourceFinder, findProjectEntry } from "../find-source-file";
import { parseProject, type ParsedProject } from "../parse-project";

/** What a right reader makes of a sample: element counts, and passages where the archive holds their text. */
export interface Expected {
  readonly counts: Readonly<Record<string, number>>;
  readonly selections?: readonly {
    readonly source: string;
    readonly selection: string;
    readonly codes: readonly string[];
    readonly first: string;
    readonly last: string;
    readonly sha256: string;
  }[];
}

export const sampleNames = [
  "qdpx/nvivo-win-12.6-masked.qdpx",
  "qdpx/nvivo-mac-12.7.0-masked.qdpx",
  "qdpx/nvivo-mac-15.0.0-codes-only.qdpx",
  "qdpx/qc-1.3.2-masked.qdpx",
  "qdpx/atlas-8.4-mac-xml-only.qdpx",
  "qde/maxqda-24.7.0-masked.qde",
  "qde/f4-2025.2.9.qde",
  "qde/spec-annex-a3-transana-3.22b2-legacy-ns.qde",
] as const;

export const readExpected = (name: string): Expected => {
  const { files } = JSON.parse(readShared("refi-qda/expected.json")) as { files: Record<string, Expected> };
  const expected = files[name];
  if (expected === undefined) throw new Error(`Nothing is said of ${name}.`);
  return expected;
};

interface Sample extends ParsedProject {
  /** The text that a path means, as its file holds it; null where the archive lacks it. */
  readonly storedText: (path: string) => string | null;
}

export function readSample(name: string): Sample {
  const bytes = readFileSync(sharedPath(`refi-qda/${name}`));
  const files = name.endsWith(".qdpx") ? unzipSync(bytes) : { "project.qde": new Uint8Array(bytes) };
  const find = createSourceFinder(Object.keys(files));
  const decode = (entry: string | null) =>
    entry === null ? null : new TextDecoder("utf-8", { ignoreBOM: true }).decode(files[entry]);
  const parsed = parseProject(decode(findProjectEntry(Object.keys(files))) ?? "");
  if (!parsed.ok) throw new Error(parsed.error);
  return { ...parsed.value, storedText: (path) => decode(find(path)) };
}

/** The texts of a sample with the ranges that are named in them. */
export const rangedTexts = ({ project, storedText }: Sample) =>
  project.sources.flatMap((source) => {
    const stored = source.kind === "text" ? storedText(source.plainTextPath) : null;
    if (source.kind !== "text" || stored === null) return [];
    const ranges = source.selections.map(({ guid, name, place, codings }) => ({
      ...{ guid, name, ...place },
      codes: codings.map(({ code }) => code),
    }));
    return { guid: source.guid, stored, text: canonicalText(stored), ranges };
  });
