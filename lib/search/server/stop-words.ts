import "server-only";
import { database, type Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import type { ChangeStopWordsInput } from "@/lib/search/schema";
import { mostStopWords } from "@/lib/search/stop-words";
import { AppError } from "@/lib/shared/app-error";
import { updated } from "@/lib/shared/change";

/** The project's stop words, in the order of their code units. */
export async function readStopWords(
  tx: Pick<Transaction, "project">,
  { projectId }: Member,
): Promise<string[]> {
  const { stopWords } = await tx.project.findUniqueOrThrow({
    where: { id: projectId },
    select: { stopWords: true },
  });
  return stopWords;
}

/** The words and phrases that the project does not count, by the alphabet. */
export const listStopWords = async (member: Member): Promise<readonly string[]> =>
  (await readStopWords(database(), member)).sort((a, b) => a.localeCompare(b));

/**
 * Leaves words and phrases out of the counts, and counts others again, see `toStopWord`; tells all that are left out now.
 * CONFLICT for more than there may be.
 */
export function changeStopWords(
  member: Member,
  { add, remove }: Omit<ChangeStopWordsInput, "projectId">,
): Promise<Committed<readonly string[]>> {
  return commit(member, async (tx) => {
    const before = await readStopWords(tx, member);
    const after = [...new Set([...before.filter((word) => !remove.includes(word)), ...add])].sort();
    const added = after.filter((word) => !before.includes(word));
    const removed = before.filter((word) => !after.includes(word));
    if (added.length > 0 && after.length > mostStopWords)
      throw new AppError(
        "CONFLICT",
        `A project leaves out at most ${mostStopWords.toLocaleString("en-US")} words. Count some again first.`,
      );
    const change = updated("project", member.projectId, { stopWords: before }, { stopWords: after });
    return {
      kind: "query.changeStopWords",
      summary: [
        ...(added.length > 0 ? [`left ${nameWords(added)} out of word counts`] : []),
        ...(removed.length > 0 ? [`counted ${nameWords(removed)} again`] : []),
      ].join(" and "),
      changes: change === null ? [] : [change],
      result: after,
    };
  });
}

const nameWords = (words: readonly string[]): string =>
  words.length === 1 ? `“${words[0]}”` : `${words.length} words`;
