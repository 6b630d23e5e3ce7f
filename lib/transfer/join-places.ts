import { draftPassage } from "@/lib/coding/draft-passage";
import type { RefiNote } from "@/lib/exchange/refi-qda/refi-project";
import { unflattenRanges } from "@/lib/text/ranges";
import { type FoundPlace, pagesOf } from "./find-places";
import { joinsSelections } from "./joining-note";
import type { PlannedDocument } from "./plan-documents";

/** A found place; `joined`: it is a part of a passage that others are parts of, too. */
export interface JoinedPlace extends FoundPlace {
  readonly joined: boolean;
}

/** The GUIDs of the notes that say of selections that they are one passage. */
export const listJoiningNotes = (notes: readonly RefiNote[]): ReadonlySet<string> =>
  new Set(notes.filter(joinsSelections).map(({ guid }) => guid));

/**
 * Places that refer to one joining note, or have a GUID in common with one that does, become one passage: the words of
 * all of them. Boxes among them only say where on its pages the words stand. All others stay as they were found.
 */
export function joinPlaces(
  found: readonly FoundPlace[],
  notes: ReadonlySet<string>,
  document: PlannedDocument,
): JoinedPlace[] {
  if (notes.size === 0) return found.map((place) => ({ ...place, joined: false }));
  /** The last place that has a GUID or refers to a note. */
  const nearest = new Map<string, FoundPlace>();
  const groupOf = new Map<FoundPlace, FoundPlace[]>();
  for (const place of found) {
    const keys = [
      ...(place.selection.guid === "" ? [] : [`guid ${place.selection.guid}`]),
      ...place.selection.noteRefs.filter((guid) => notes.has(guid)).map((guid) => `note ${guid}`),
    ];
    const near = keys.flatMap((key) => nearest.get(key) ?? []);
    const members = [...new Set([place, ...near.flatMap((each) => groupOf.get(each) ?? [])])];
    for (const member of members) groupOf.set(member, members);
    for (const key of keys) nearest.set(key, place);
  }
  const drafts = new Map<FoundPlace[], FoundPlace["draft"]>();
  const join = (members: FoundPlace[]): FoundPlace["draft"] => {
    const known = drafts.get(members);
    if (known !== undefined) return known;
    const ranges = members
      .flatMap(({ draft }) => unflattenRanges(draft?.ranges ?? []))
      .map(({ start, end }): [number, number] => [start, end]);
    const { text, blocks } = document.read;
    const draft = draftPassage(text, blocks, ranges, pagesOf(document.read));
    const made = draft.ok ? draft.value : null;
    drafts.set(members, made);
    return made;
  };
  return found.map((place) => {
    const members = groupOf.get(place)!;
    const isJoined = members.some(({ selection }) => selection.noteRefs.some((guid) => notes.has(guid)));
    if (!isJoined) return { ...place, joined: false };
    const draft = join(members) ?? place.draft;
    return draft === null ? { ...place, joined: true } : { ...place, draft, reason: "", joined: true };
  });
}
