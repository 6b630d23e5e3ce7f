import { seededRandom, shuffle } from "@/lib/shared/seeded-random";

/** A document for a coder; `position`: in which place the coder gets it, from 0. */
export interface GivenOut {
  readonly documentId: string;
  readonly userId: string;
  readonly position: number;
}

/**
 * Gives each document to `perDocument` of the coders (all of them where it is not less), at random by the seed and so
 * that no coder gets more than one document more than another. Each gets theirs in the order of the documents where all
 * code everything, else in random order. None where there are no documents or coders.
 */
export function giveOut(
  documentIds: readonly string[],
  userIds: readonly string[],
  perDocument: number,
  seed: number,
): GivenOut[] {
  if (perDocument >= userIds.length) {
    return documentIds.flatMap((documentId, position) =>
      userIds.map((userId) => ({ documentId, userId, position })),
    );
  }
  const random = seededRandom(seed);
  const loads = new Map(userIds.map((userId) => [userId, 0]));
  const loadOf = (userId: string) => loads.get(userId) ?? 0;
  const given: GivenOut[] = [];
  for (const documentId of shuffle(documentIds, random)) {
    // A stable sort leaves those with equally much in random order.
    const lightest = shuffle(userIds, random).sort((a, b) => loadOf(a) - loadOf(b));
    for (const userId of lightest.slice(0, perDocument)) {
      given.push({ documentId, userId, position: loadOf(userId) });
      loads.set(userId, loadOf(userId) + 1);
    }
  }
  return given;
}
