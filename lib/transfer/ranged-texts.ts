import type { RefiProject } from "@/lib/exchange/refi-qda/refi-project";
import type { RangedText } from "@/lib/exchange/refi-qda/score-conventions";
import { textOf } from "./find-places";
import type { ProjectFiles } from "./project-files";

/** The texts of a project that came with it and have passages: what tells how its positions are to be read. */
export function listRangedTexts(
  { sources }: RefiProject,
  files: Pick<ProjectFiles, "text" | "content">,
): RangedText[] {
  return sources.flatMap((source) => {
    const text = source.kind === "text" ? source : source.kind === "pdf" ? source.representation : null;
    if (text === null || text.selections.length === 0) return [];
    const carried = textOf(text, files);
    if (carried === null) return [];
    const ranges = text.selections.map(({ place, name }) => ({ ...place, name }));
    return { stored: carried.stored, text: carried.text, ranges };
  });
}
