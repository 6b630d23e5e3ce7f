interface Work {
  readonly documentId: string;
  readonly position: number;
  readonly doneAt: Date | null;
}

/**
 * What a coder does next: the first of their documents that is not done, looking on from the one they are at and then
 * from the beginning; never that one itself. Null when all others are done.
 */
export function findNextDocument<W extends Work>(work: readonly W[], atDocumentId?: string): W | null {
  const sorted = [...work].sort((a, b) => a.position - b.position);
  const at = sorted.findIndex(({ documentId }) => documentId === atDocumentId);
  const ahead = [...sorted.slice(at + 1), ...sorted.slice(0, Math.max(0, at))];
  return ahead.find(({ doneAt }) => doneAt === null) ?? null;
}
