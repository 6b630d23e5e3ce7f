import type { Change } from "@/lib/shared/change";
import type { Coding, Layer } from "./coding";
import { type PassagePlace, sharePlace } from "./passage-place";
import { type Deed, type Naming, nameCodes, sayDeeds } from "./say-deeds";

/** An event as far as it changed codings. */
export interface PastEvent {
  /** What was done; for undo and redo what they act on. */
  readonly kind: string;
  readonly turn: "done" | "undid" | "redid";
  readonly actorId: string | null;
  readonly actor: string | null;
  readonly at: Date;
  /** As the rows changed then, in order. */
  readonly changes: readonly Change[];
}

/** A coding as it stands now, or stood when it was removed. */
export type KnownCoding = Pick<Coding, "id" | "passageId" | "codeId" | "layerId"> & {
  readonly createdAt: Date;
};

/** What is known to the person the history is told to: nothing of layers that this person may not see. */
export interface HistoryGround extends Naming {
  readonly passageId: string;
  readonly codings: ReadonlyMap<string, KnownCoding>;
  readonly layers: ReadonlyMap<string, Layer>;
  /** Places of the passages that codings went from and to. */
  readonly places: ReadonlyMap<string, PassagePlace>;
}

/** One line of a history. */
export interface HistoryLine {
  /** "You changed “Trade” to “Energy”." */
  readonly sentence: string;
  readonly at: Date;
}

/**
 * What happened on a passage, the latest first, in plain sentences. `events`: the latest first. Of a coding that came
 * from elsewhere its earlier life belongs to it, of one that left for good what came afterwards does not. Changes of
 * codings that are not known are passed over, and with them events that changed nothing else. `whole`: the events reach
 * back to the first; then codings that no event made are told of last, as what came with the project.
 */
export function tellHistory(
  events: readonly PastEvent[],
  ground: HistoryGround,
  whole: boolean,
): HistoryLine[] {
  const codes = new Map<string, string>();
  const here = new Set<string>();
  const made = new Set<string>();
  for (const { id, codeId, passageId } of ground.codings.values()) {
    codes.set(id, codeId);
    if (passageId === ground.passageId) here.add(id);
  }
  const lines = events.flatMap((event) => {
    const deeds = event.changes.flatMap((change): Deed[] => {
      const coding = ground.codings.get(change.id);
      if (coding === undefined) return [];
      const earlier = change.before?.codeId;
      if (typeof earlier === "string") codes.set(change.id, earlier);
      if (touches(change, ground.passageId)) here.add(change.id);
      if (!here.has(change.id)) return [];
      if (change.before === null && event.turn === "done") made.add(change.id);
      const deed = readDeed(event.turn === "undid" ? turnRound(change) : change, event.kind, ground);
      return deed === null
        ? []
        : [{ codeId: codes.get(change.id) ?? coding.codeId, ...deed, layerId: coding.layerId }];
    });
    return deeds.length === 0 ? [] : [{ sentence: sayDeeds(event, deeds, ground), at: event.at }];
  });
  const came = whole ? [...here].filter((id) => !made.has(id)) : [];
  return [...lines, ...tellOrigin(came, codes, ground)];
}

const touches = ({ before, after }: Change, passageId: string): boolean =>
  before?.passageId === passageId || after?.passageId === passageId;

const turnRound = (change: Change): Change => ({ ...change, before: change.after, after: change.before });

/** What a change of a coding did, with the code it had where the change tells; null where there is nothing to tell. */
function readDeed(
  { before, after }: Change,
  kind: string,
  { passageId, places }: HistoryGround,
): (Omit<Deed, "codeId" | "layerId"> & { codeId?: string }) | null {
  const moves = kind === "coding.moveBoundary" || kind === "coding.join";
  if (before === null) return { verb: kind === "coding.split" ? "splitHere" : "code" };
  // Where it was to go its coder had the code already.
  if (after === null && moves) return { verb: kind === "coding.join" ? "joinAway" : "boundaryAway" };
  if (after === null) return { verb: kind === "code.delete" ? "deleteCode" : "remove" };
  if (typeof after.passageId === "string") {
    const [from, to] = [before.passageId, after.passageId].map((id) => places.get(String(id)));
    const away = before.passageId === passageId;
    const across = from !== undefined && to !== undefined && !sharePlace(from, to);
    return { verb: verbOfMove(kind, away, across) };
  }
  if (typeof after.codeId === "string")
    return {
      verb: kind === "code.merge" ? "merge" : "recode",
      codeId: String(before.codeId),
      toCodeId: after.codeId,
    };
  if ("weight" in after) return { verb: "weigh", weight: after.weight as number | null };
  return null;
}

function verbOfMove(kind: string, away: boolean, across: boolean): Deed["verb"] {
  if (kind === "coding.split") return away ? "splitAway" : "splitHere";
  if (kind === "coding.join") return away ? "joinAway" : "joinHere";
  if (kind === "coding.placeWaiting") return "place";
  if (kind.startsWith("document.")) return "carry";
  if (across) return away ? "moveAway" : "moveHere";
  return away ? "boundaryAway" : "boundary";
}

/** Of codings that no event made: they came with the project. */
function tellOrigin(
  came: readonly string[],
  codes: ReadonlyMap<string, string>,
  ground: HistoryGround,
): HistoryLine[] {
  const codings = came.flatMap((id) => ground.codings.get(id) ?? []);
  if (codings[0] === undefined) return [];
  const named = codings.map(({ id, codeId, layerId }) => ({ codeId: codes.get(id) ?? codeId, layerId }));
  return [{ sentence: `${nameCodes(named, null, ground)} came with the project.`, at: codings[0].createdAt }];
}
