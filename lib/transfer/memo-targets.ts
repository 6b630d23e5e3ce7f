import type { RefiCoding, RefiSelection } from "@/lib/exchange/refi-qda/refi-project";
import type { MemoTarget } from "@/lib/memos/memo";

/** What a memo is written on, and its row. */
export interface Target {
  readonly target: Extract<MemoTarget, "project" | "document" | "code" | "passage" | "case">;
  /** "" for the project. */
  readonly id: string;
}

/** A text that a program lets stand on something without a note of its own. */
interface Comment extends Target {
  readonly title: string;
  readonly text: string;
  readonly created: string | null;
}

/**
 * What the notes of a file are written on, gathered while its parts are planned, and the comments that stand on parts
 * themselves.
 */
export interface MemoTargets {
  /** What was made of the thing with this GUID, with the notes that it names. */
  add(guid: string, target: Target, noteRefs: readonly string[]): void;
  addPassage(passageId: string, selection: RefiSelection<unknown>, quote: string): void;
  addCoding(passageId: string, coding: RefiCoding): void;
  comment(comment: Comment): void;
  /** What was made of a GUID; null where nothing was. The first of several. */
  find(guid: string): Target | null;
  ofNote(note: string): readonly Target[];
  comments(): readonly Comment[];
  /** Names of passages that are not their words and stand nowhere. */
  unnamed(): readonly string[];
}

export function gatherMemoTargets(): MemoTargets {
  const byGuid = new Map<string, Target>();
  const byNote = new Map<string, Target[]>();
  const comments: Comment[] = [];
  const unnamed: string[] = [];
  const add: MemoTargets["add"] = (guid, target, noteRefs) => {
    if (guid !== "" && !byGuid.has(guid)) byGuid.set(guid, target);
    for (const note of noteRefs) {
      const targets = byNote.get(note) ?? [];
      byNote.set(note, targets);
      if (!targets.some((known) => known.target === target.target && known.id === target.id))
        targets.push(target);
    }
  };
  return {
    add,
    addPassage(passageId, selection, quote) {
      const target: Target = { target: "passage", id: passageId };
      add(selection.guid, target, selection.noteRefs);
      selection.codings.forEach((coding) => add(coding.guid, target, coding.noteRefs));
      const title = isQuote(selection.name, quote) ? "" : selection.name;
      if (selection.description.trim() !== "")
        comments.push({
          ...target,
          title: title || "Comment",
          text: selection.description,
          created: selection.created,
        });
      else if (title !== "") unnamed.push(title);
    },
    addCoding: (passageId, { guid, noteRefs }) => add(guid, { target: "passage", id: passageId }, noteRefs),
    comment: (comment) => {
      if (comment.text.trim() !== "") comments.push(comment);
    },
    find: (guid) => byGuid.get(guid) ?? null,
    ofNote: (note) => byNote.get(note) ?? [],
    comments: () => comments,
    unnamed: () => unnamed,
  };
}

/** A name that is the passage's words, or their beginning, says nothing new. */
function isQuote(name: string, quote: string): boolean {
  const fold = (words: string) => words.replace(/\s+/g, "");
  const words = fold(name.replace(/(\u2026|\.\.\.)\s*$/u, ""));
  return words === "" || fold(quote.slice(0, 2 * name.length + 200)).startsWith(words);
}
