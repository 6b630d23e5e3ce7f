import { type Change, created, removed, updated } from "@/lib/shared/change";
import { cleanText } from "@/lib/shared/clean-text";
import { type Result, fail, ok } from "@/lib/shared/result";
import type { Link } from "./link";

/** Longest note, in UTF-16 units. */
export const noteLimit = 2_000;

type Said = Pick<Link, "fromPassageId" | "toPassageId" | "kind" | "note">;

/** The change that makes a link. `standing`: the links between the same passages. `now`: an ISO time. */
export function addLink(
  standing: readonly Link[],
  { id, ...said }: Said & { readonly id: string },
  authorId: string,
  now: string,
): Result<Change[], string> {
  const row = { ...said, note: cleanNote(said.note) };
  const problem = findProblem(standing, id, row);
  return problem === null
    ? ok([created("link", id, { id, ...row, authorId, createdAt: now })])
    : fail(problem);
}

/** Gives a link another kind, direction or note; no changes where it is so already. */
export function changeLink(standing: readonly Link[], link: Link, patch: Said): Result<Change[], string> {
  const row = { ...patch, note: cleanNote(patch.note) };
  const problem = findProblem(standing, link.id, row);
  if (problem !== null) return fail(problem);
  const change = updated("link", link.id, { ...link }, row);
  return ok(change === null ? [] : [change]);
}

export const removeLink = ({ id, ...row }: Link): Change => removed("link", id, { id, ...row });

/**
 * Takes links along with passages that moved: `movedTo` gives the passage that an end is on now, undefined where it
 * stays. A link that would lead from a passage to itself, or say what another says already, goes. Links in their
 * order: of two that come to say the same, the first stays. `standing`: those that do not move.
 */
export function carryLinks(
  links: readonly Link[],
  movedTo: (passageId: string) => string | undefined,
  standing: readonly Link[] = [],
): Change[] {
  const said = new Set(standing.map(meaningOf));
  return links.flatMap((link) => {
    const ends = {
      fromPassageId: movedTo(link.fromPassageId) ?? link.fromPassageId,
      toPassageId: movedTo(link.toPassageId) ?? link.toPassageId,
    };
    const meaning = meaningOf({ ...link, ...ends });
    if (ends.fromPassageId === ends.toPassageId || said.has(meaning)) return [removeLink(link)];
    said.add(meaning);
    return updated("link", link.id, { ...link }, ends) ?? [];
  });
}

const meaningOf = ({ fromPassageId, toPassageId, kind }: Omit<Said, "note">): string =>
  [fromPassageId, kind, toPassageId].join(" ");

const cleanNote = (note: string): string => cleanText(note).trim();

function findProblem(standing: readonly Link[], id: string, said: Said): string | null {
  if (said.fromPassageId === said.toPassageId)
    return "A link joins two passages. Go to another passage and link it from there.";
  if (said.note.length > noteLimit) return `The note is too long. Keep it to ${noteLimit} characters.`;
  const twin = standing.some((link) => link.id !== id && meaningOf(link) === meaningOf(said));
  return twin ? "These two passages are linked in this way already." : null;
}
