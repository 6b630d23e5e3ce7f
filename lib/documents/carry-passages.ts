import { carryDatings } from "@/lib/chronology/carry-datings";
import type { Dating } from "@/lib/chronology/dating";
import type { Evidence } from "@/lib/claims/claim";
import { carryEvidence } from "@/lib/claims/evidence-rules";
import type { Coding } from "@/lib/coding/coding";
import { placeCodings } from "@/lib/coding/coding-rules";
import { draftPassage } from "@/lib/coding/draft-passage";
import type { CorrectionsCarried } from "@/lib/documents/carry-corrections";
import type { Link } from "@/lib/links/link";
import { carryLinks } from "@/lib/links/link-rules";
import { type Change, created, updated } from "@/lib/shared/change";
import { offset } from "@/lib/shared/offset";
import type { Block } from "@/lib/text/block";
import type { Carrier } from "@/lib/text/carry-ranges";
import type { CitedPage } from "@/lib/text/place";
import { unflattenRanges } from "@/lib/text/ranges";

/** A passage of an older reading, as its row says. */
export interface OldPassage {
  readonly id: string;
  readonly textId: string;
  /** Flattened pairs start, end in that reading; none for a region. */
  readonly ranges: readonly number[];
  /** Page from 0, left, top, right, bottom; empty for words. */
  readonly region: readonly number[];
  readonly quotes: readonly string[];
  readonly pages: readonly string[];
}

/** The reading that passages are carried to. */
export interface NewReading {
  readonly documentId: string;
  readonly textId: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Its pages, in order. */
  readonly pages: readonly CitedPage[];
}

/** What is written on passages, by its id and passage. */
interface Written {
  readonly id: string;
  readonly passageId: string;
}

/** What stands on passages. */
export interface OnPassages {
  readonly codings: readonly Coding[];
  readonly memos: readonly Written[];
  /** Of comments. */
  readonly threads: readonly (Written & { readonly alsoOn: readonly string[] })[];
  /** Those with an end on one of the passages. */
  readonly links: readonly Link[];
  /** For claims. */
  readonly evidence: readonly Evidence[];
  readonly datings: readonly Pick<Dating, "id" | "passageId" | "key">[];
}

/** How many passages that something stands on went over; those that wait keep theirs on the older reading. */
export interface CarriedCount {
  readonly exact: number;
  readonly alike: number;
  readonly waiting: number;
  /** Of the document's structure; left out where nobody had corrected it. */
  readonly corrections?: CorrectionsCarried;
}

/**
 * Carries passages with what stands on them to a newer reading. Two that come to have the same ranges become one; a
 * coding that would then stand twice goes. Regions keep their place on their page, as long as there is that page.
 * `carrierOf` knows the way from each older reading, `newId` gives the ids of new passages.
 */
export function carryPassages(
  reading: NewReading,
  passages: readonly OldPassage[],
  { codings, memos, threads, links, evidence, datings }: OnPassages,
  carrierOf: (textId: string) => Carrier,
  newId: () => string,
): { changes: Change[]; count: CarriedCount } {
  const made = new Map<string, { id: string; row: object }>();
  const count = { exact: 0, alike: 0, waiting: 0 };
  const moved = new Map<string, string>();
  for (const passage of passages) {
    const carried = carryPassage(reading, passage, carrierOf);
    count[carried?.how ?? "waiting"] += 1;
    if (carried === null) continue;
    const key = JSON.stringify([carried.row.ranges, carried.row.region]);
    const standing = made.get(key) ?? { id: newId(), row: carried.row };
    made.set(key, standing);
    moved.set(passage.id, standing.id);
  }
  const wishes = codings.flatMap((coding) => {
    const passageId = moved.get(coding.passageId);
    return passageId === undefined ? [] : [{ coding, to: { passageId } }];
  });
  const codingChanges = placeCodings(wishes, []);
  const carryWritten = (entity: "memo" | "thread", rows: readonly Written[]) =>
    rows.flatMap(({ id, passageId }) => {
      const target = moved.get(passageId);
      if (target === undefined) return [];
      return updated(entity, id, { targetId: passageId }, { targetId: target }) ?? [];
    });
  const alsoCarried = threads.flatMap(({ id, alsoOn }) => {
    const after = alsoOn.map((passageId) => moved.get(passageId) ?? passageId);
    return updated("thread", id, { alsoOn }, { alsoOn: after }) ?? [];
  });
  const written = [...carryWritten("memo", memos), ...carryWritten("thread", threads), ...alsoCarried];
  const linkChanges = carryLinks(links, (id) => moved.get(id));
  const evidenceChanges = carryEvidence(evidence, (id) => moved.get(id));
  const textOf = new Map(passages.map(({ id, textId }) => [id, textId]));
  const datingChanges = carryDatings(
    datings,
    (id) => moved.get(id),
    ({ passageId, key }) => carryKey(key, carrierOf(textOf.get(passageId)!)),
  );
  const passageChanges = [...made.values()].map(({ id, row }) => created("passage", id, { ...row }));
  return {
    changes: [
      ...passageChanges,
      ...codingChanges,
      ...written,
      ...linkChanges,
      ...evidenceChanges,
      ...datingChanges,
    ],
    count,
  };
}

/** Where a recognised date begins in the newer reading, by its first unit; "" for one that was added, null where it is gone. */
function carryKey(key: string, carrier: Carrier): string | null {
  if (key === "") return "";
  const start = Number(key);
  const [found] = carrier.carry([{ start: offset(start), end: offset(start + 1) }])?.ranges ?? [];
  return found === undefined ? null : String(found.start);
}

function carryPassage(
  { documentId, textId, text, blocks, pages: newPages }: NewReading,
  { textId: oldTextId, ranges, region, quotes, pages }: OldPassage,
  carrierOf: (textId: string) => Carrier,
) {
  const page = region[0];
  if (page !== undefined) {
    const start = newPages[page]?.start;
    if (start === undefined) return null;
    const place = { ranges: [], region, start, end: start, quotes, prefix: "", suffix: "", pages };
    return { how: "exact" as const, row: { documentId, textId, ...place } };
  }
  const carried = carrierOf(oldTextId).carry(unflattenRanges(ranges));
  if (carried === null) return null;
  const draft = draftPassage(
    text,
    blocks,
    carried.ranges.map(({ start, end }) => [start, end]),
    newPages,
  );
  return draft.ok ? { how: carried.how, row: { documentId, textId, ...draft.value } } : null;
}
