import type { RefiLink, RefiProject } from "@/lib/exchange/refi-qda/refi-project";
import type { BodyNode } from "@/lib/memos/memo";
import { plainBody } from "@/lib/memos/plain-body";
import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import { textOf } from "./find-places";
import { joinsSelections } from "./joining-note";
import type { LossList } from "./loss-list";
import type { MemoTargets, Target } from "./memo-targets";
import { readDate } from "./plan-documents";
import type { ProjectFiles } from "./project-files";

export interface PlannedMemo {
  readonly id: string;
  readonly target: Target["target"] | "free";
  /** "" stands for the project. */
  readonly targetId: string;
  readonly title: string;
  readonly body: BodyNode;
  readonly createdAt: Date | null;
  readonly updatedAt: Date | null;
}

const longestTitle = 300;
/** UTF-16 units of a memo's words: what its body may be, with the marks of its paragraphs. */
const longestText = 200_000;

/**
 * The notes of a project as memos, and the comments on its parts. A note stands on the first thing that names it, else on
 * what a link joins it with, else on nothing. `links`: those that are not between passages. `made` is told which memo each
 * note became.
 */
export function planMemos(
  { notes }: Pick<RefiProject, "notes">,
  links: readonly RefiLink[],
  targets: MemoTargets,
  files: ProjectFiles,
  made: Map<string, string>,
  { lose }: LossList,
  newId: () => string,
): PlannedMemo[] {
  const written = new Set<string>();
  const memos: PlannedMemo[] = [];
  const add = (
    target: Target | null,
    title: string,
    text: string,
    created: string | null,
    modified: string | null,
  ) => {
    const clean = cleanText(text);
    if (clean.length > longestText)
      lose("end of a memo", `memos are cut after ${longestText.toLocaleString("en")} characters`, title);
    const createdAt = readDate(created);
    const id = newId();
    memos.push({
      id,
      target: target?.target ?? "free",
      targetId: target?.id ?? "",
      title: cleanLine(title).slice(0, longestTitle).toWellFormed(),
      body: plainBody(clean.slice(0, longestText).toWellFormed()),
      createdAt,
      updatedAt: readDate(modified) ?? createdAt,
    });
    written.add(`${target?.id ?? ""} ${clean.trim()}`);
    return id;
  };
  for (const note of notes) {
    if (joinsSelections(note)) continue; // it was read with the selections
    const text = textOf(note, files);
    if (text === null && note.description.trim() === "") {
      lose("memo", "its text did not come with the project", note.name);
      continue;
    }
    const [target, ...others] = [...targets.ofNote(note.guid), ...linkedWith(note.guid, links, targets)];
    lose(
      "further place of a memo",
      "a memo stands on one thing",
      note.name,
      new Set(others.map(({ id }) => id)).size,
    );
    const parts = [text?.text ?? "", note.description].filter((part) => part.trim() !== "");
    made.set(note.guid, add(target ?? null, note.name, parts.join("\n\n"), note.created, note.modified));
    if (note.creatingUser !== null) lose("author of a memo", "memos are signed by members only", note.name);
    lose("passage in a memo", "memos are not coded", note.name, note.selections.length);
    const codings = note.codings.length + note.selections.reduce((sum, each) => sum + each.codings.length, 0);
    lose("coding of a memo", "memos are not coded", note.name, codings);
  }
  for (const comment of targets.comments()) {
    // Some programs write a note twice: by itself, and as the comment of what it is on.
    if (written.has(`${comment.id} ${cleanText(comment.text).trim()}`)) continue;
    add(comment, comment.title, comment.text, comment.created, null);
  }
  return memos;
}

function linkedWith(note: string, links: readonly RefiLink[], targets: MemoTargets): Target[] {
  return links.flatMap(({ origin, target }) => {
    const other = origin === note ? target : target === note ? origin : null;
    return other === null ? [] : (targets.find(other) ?? []);
  });
}
