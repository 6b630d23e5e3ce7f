import { createHash } from "node:crypto";
import type { CarriedText, ProjectFiles } from "../project-files";
import { canonicalText } from "@/lib/ingest/canonical-text";
import { deriveBlocks } from "@/lib/text/derive-blocks";

const carryText = (stored: string): CarriedText => {
  const text = canonicalText(stored);
  return { stored, text, blocks: deriveBlocks(text, "plain"), form: "plain", language: "" };
};

/** The files of a project of which only plain texts came, by path. */
export function textFiles(texts: (path: string) => string | null): ProjectFiles {
  const file = (path: string) => {
    const stored = texts(path);
    if (stored === null) return null;
    const name = path.replace(/^.*\//, "");
    const sha256 = createHash("sha256").update(stored).digest("hex");
    return { name, byteSize: Buffer.byteLength(stored), sha256, recording: null };
  };
  const text = (path: string) => {
    const stored = texts(path);
    return stored === null ? null : carryText(stored);
  };
  return { file, text, content: carryText, document: () => null, pictureSize: () => null };
}

/** What a planner comes to in the end. */
export function finish<T>(planning: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = planning.next();
    if (done) return value;
  }
}

/** Ids in the order they are asked for. */
export function countedIds(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, "0")}`;
  };
}
