import { draftPassage } from "@/lib/coding/draft-passage";
import { groupBy } from "@/lib/shared/group-by";
import { type Carrier, createCarrier } from "@/lib/text/carry-ranges";
import { lettersOf } from "@/lib/text/likeness";
import { unflattenRanges } from "@/lib/text/ranges";
import { mapInPieces } from "./map-in-pieces";
import type { PlannedCodings } from "./plan-codings";
import type { PlannedImport } from "./plan-import";
import type { Matching } from "./match-items";
import type { PresentPassage, PresentReading, PresentWork } from "./present-project";

type PlannedPassage = PlannedCodings["passages"][number];

/** Where a planned passage stands in the project. */
export type Placed =
  | { readonly kind: "here"; readonly id: string }
  /** To be made; `inNew`: in a document that is new. */
  | { readonly kind: "new"; readonly passage: PlannedPassage; readonly inNew: boolean }
  | { readonly kind: "lost"; readonly reason: string }
  /** Its document is left out. */
  | { readonly kind: "out" };

/** How far the edges of a rectangle may be apart, in tenths of a point: what writing and reading it again rounds off. */
const nearEnough = 20;

/**
 * Finds the places of planned passages in the project: in a document with the very same text by their ranges, in any
 * other by carrying them to its text, where their words must stand exactly as they were. Yields after each document, and within one that has many.
 */
export function* placePassages(
  plan: Pick<PlannedImport, "passages" | "guidOf">,
  { documents }: Pick<Matching, "documents">,
  { passages: present, readings }: Pick<PresentWork, "passages" | "readings">,
): Generator<undefined, ReadonlyMap<string, Placed>> {
  const placed = new Map<string, Placed>();
  const byPlace = new Map(present.map((passage) => [placeKey(passage), passage.id]));
  const byId = new Map(present.map((passage) => [passage.id, passage]));
  const ofDocument = groupBy(plan.passages, ({ documentId }) => documentId);
  for (const { row, here, pick } of documents) {
    const passages = ofDocument.get(row.id) ?? [];
    const carry =
      pick === "here" && here !== null ? openWay(row, here.id, readings.get(here.id) ?? null) : null;
    const placeOf = (passage: PlannedPassage): Placed => {
      if (pick === "out") return { kind: "out" };
      if (carry === null) return { kind: "new", passage, inNew: true };
      return place(passage, carry, row.read.pages.length > 0);
    };
    const places = yield* mapInPieces(passages, (passage) => [[passage.id, placeOf(passage)] as const]);
    for (const [id, found] of places) placed.set(id, found);
    yield;
  }
  return placed;

  function place(passage: PlannedPassage, carry: Way, isPrinted: boolean): Placed {
    const standing = byId.get(plan.guidOf(passage.id) ?? "");
    const moved = carry(passage);
    if (moved === null) {
      const reason =
        passage.region.length > 0
          ? "its page is not known to be the same in the document of here"
          : "its words do not stand so in the document of here";
      return { kind: "lost", reason };
    }
    const id = byPlace.get(placeKey(moved));
    if (id !== undefined) return { kind: "here", id };
    // What is printed is read anew from words and boxes, which can come out a little different.
    if (isPrinted && standing?.documentId === moved.documentId && isAlike(standing, passage))
      return { kind: "here", id: standing.id };
    byPlace.set(placeKey(moved), passage.id);
    return { kind: "new", passage: moved, inNew: false };
  }
}

const placeKey = ({ documentId, ranges, region }: Pick<PresentPassage, "documentId" | "ranges" | "region">) =>
  `${documentId} ${ranges.join()} ${region.join()}`;

function isAlike(one: PresentPassage, other: Pick<PresentPassage, "region" | "quotes">): boolean {
  if (one.region.length !== other.region.length) return false;
  if (one.region.length > 0)
    return one.region.every((edge, at) => {
      const apart = Math.abs(edge - (other.region[at] ?? 0));
      return at === 0 ? apart === 0 : apart <= nearEnough;
    });
  const lettersIn = (quotes: readonly string[]) => lettersOf(quotes.join("")).text;
  return lettersIn(one.quotes) === lettersIn(other.quotes);
}

/** From a passage of a file to that of the document of here. */
type Way = (passage: PlannedPassage) => PlannedPassage | null;

/** `reading`: null where the texts are equal. */
function openWay(
  { file, read }: Matching["documents"][number]["row"],
  documentId: string,
  reading: PresentReading | null,
): Way {
  let carrier: Carrier | null = null;
  return (passage) => {
    if (reading === null) return { ...passage, documentId };
    if (passage.region.length > 0) {
      const start = reading.pages[passage.region[0] ?? -1]?.start;
      const isSame = file?.sha256 === reading.sha256 && start !== undefined;
      return isSame ? { ...passage, documentId, start, end: start } : null;
    }
    carrier ??= createCarrier(read.text, reading.text);
    const carried = carrier.carry(unflattenRanges(passage.ranges));
    if (carried?.how !== "exact") return null;
    const pairs = carried.ranges.map(({ start, end }) => [start, end] as const);
    const draft = draftPassage(reading.text, reading.blocks, pairs, reading.pages);
    return draft.ok ? { id: passage.id, documentId, ...draft.value } : null;
  };
}
