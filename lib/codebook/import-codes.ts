import { created, type Change } from "@/lib/shared/change";
import { cleanLine, cleanText } from "@/lib/shared/clean-text";
import { fail, ok, type Result } from "@/lib/shared/result";
import type { Code } from "./code";
import { codeLimit, foldName, isShortcut, nameLimit } from "./code-fields";
import type { CodeDraft } from "./code-draft";
import type { CodebookProblem } from "./codebook-problem";
import { pickColors } from "./palette";
import { compareSiblings } from "./tree";

/** What an import will do, for the preview and the event. `renamed` tells names that had to be made unique. */
export interface CodeImport {
  readonly changes: readonly Change[];
  readonly added: readonly Code[];
  /** The code that each draft became or was found to be, in the drafts' order. */
  readonly codes: readonly Code[];
  /** Indices of the drafts that are in the codebook already (same GUID, or same name in the same place): left alone. */
  readonly known: readonly number[];
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Adds drafts to a codebook, behind what is there. A draft that is already there is not changed, and its sub-codes
 * join it. Two drafts of one name in one place: the later gets a number, as in “Trade (2)”. A shortcut that is taken
 * is left out. `newId` gives a fresh UUID for each code (and each GUID that is missing or taken). Missing colours
 * come from the parent, else from the palette.
 */
export function importCodes(
  codes: readonly Code[],
  drafts: readonly CodeDraft[],
  newId: () => string,
): Result<CodeImport, CodebookProblem> {
  const book = openBook(codes);
  const known: number[] = [];
  const renamed: { from: string; to: string }[] = [];
  const added: Code[] = [];
  const placed: Code[] = [];
  for (const [index, draft] of drafts.entries()) {
    const parent = draft.parent === null ? null : (placed[draft.parent] ?? null);
    const present = book.find(draft, parent?.id ?? null);
    if (present) {
      known.push(index);
      placed.push(present);
      continue;
    }
    if (codes.length + added.length >= codeLimit) return fail({ kind: "too-many-codes", limit: codeLimit });
    const code = book.add(draft, parent, newId);
    const wanted = cleanLine(draft.name);
    if (code.name !== wanted) renamed.push({ from: wanted, to: code.name });
    added.push(code);
    placed.push(code);
  }
  const changes = added.map((code) => created("code", code.id, { ...code }));
  return ok({ changes, added, codes: placed, known, renamed });
}

/** The codebook while it grows: what is there by GUID and by place and name, the shortcuts taken, the last positions. */
function openBook(codes: readonly Code[]) {
  const before = new Map<string, Code>();
  const guids = new Map(codes.map((code) => [code.guid, code]));
  const names = new Set<string>();
  const shortcuts = new Set(codes.map((code) => code.shortcut));
  const last = new Map<string | null, number>();
  const takeColor = pickColors(codes);
  const nameFreely = freeNames();
  const place = (parentId: string | null, name: string) => `${parentId ?? ""}\n${foldName(name)}`;
  const enter = (code: Code) => {
    names.add(place(code.parentId, code.name));
    last.set(code.parentId, Math.max(code.position, last.get(code.parentId) ?? code.position));
  };
  for (const code of [...codes].sort(compareSiblings)) {
    before.set(place(code.parentId, code.name), code);
    enter(code);
  }
  const old = new Set(codes);
  const find = (draft: CodeDraft, parentId: string | null): Code | null => {
    const twin = draft.guid === null ? undefined : guids.get(draft.guid);
    if (twin && old.has(twin)) return twin;
    return before.get(place(parentId, draft.name)) ?? null;
  };
  const add = (draft: CodeDraft, parent: Code | null, newId: () => string): Code => {
    const parentId = parent?.id ?? null;
    const shortcut = draft.shortcut?.toLowerCase() ?? null;
    const free = shortcut !== null && isShortcut(shortcut) && !shortcuts.has(shortcut);
    const code: Code = {
      id: newId(),
      parentId,
      position: last.has(parentId) ? last.get(parentId)! + 1 : 0,
      name: nameFreely(draft.name, (name) => place(parentId, name), names),
      color: draft.color ?? parent?.color ?? takeColor(),
      definition: cleanText(draft.definition),
      whenToUse: cleanText(draft.whenToUse),
      whenNotToUse: cleanText(draft.whenNotToUse),
      example: cleanText(draft.example),
      codable: draft.codable,
      shortcut: free ? shortcut : null,
      guid: draft.guid !== null && !guids.has(draft.guid) ? draft.guid : newId(),
    };
    enter(code);
    guids.set(code.guid, code);
    if (code.shortcut) shortcuts.add(code.shortcut);
    return code;
  };
  return { find, add };
}

/**
 * Names codes as drafts want them, or with the first number from 2 that is free; an empty name becomes “Unnamed
 * code”. It remembers the numbers given, so that thousands of equal names cost no more than different ones.
 */
function freeNames() {
  const numbers = new Map<string, number>();
  return (wanted: string, place: (name: string) => string, taken: ReadonlySet<string>): string => {
    const base = cleanText((cleanLine(wanted) || "Unnamed code").slice(0, nameLimit));
    let name = base;
    while (taken.has(place(name))) {
      const number = (numbers.get(place(base)) ?? 1) + 1;
      numbers.set(place(base), number);
      const ending = ` (${number})`;
      name = cleanText(base.slice(0, nameLimit - ending.length)) + ending;
    }
    return name;
  };
}
