import "server-only";
import { database, type Transaction } from "@/lib/platform/db/client";
import { type Committed, commit } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { toCounted } from "@/lib/search/count-words";
import type { ChangeStopWordsInput } from "@/lib/search/schema";
import { AppError } from "@/lib/shared/app-error";
import { updated } from "@/lib/shared/change";

/** How many words a project leaves out of its counts at most. */
const mostStopWords = 2_000;

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

/** Leaves words and phrases out of the counts, and counts others again; tells all that are left out now. CONFLICT for too many. */
export function changeStopWords(
  member: Member,
  { add, remove }: Omit<ChangeStopWordsInput, "projectId">,
): Promise<Committed<readonly string[]>> {
  return commit(member, async (tx) => {
    const before = await readStopWords(tx, member);
    const again = new Set(remove.map(toCounted));
    const after = [...new Set([...before.filter((word) => !again.has(word)), ...add.map(toCounted)])].sort();
    if (after.length > mostStopWords)
      throw new AppError(
        "CONFLICT",
        `A project leaves out at most ${mostStopWords.toLocaleString("en-US")} words. Count some again first.`,
      );
    const added = after.filter((word) => !before.includes(word));
    const change = updated("project", member.projectId, { stopWords: before }, { stopWords: after });
    const removed = before.filter((word) => !after.includes(word));
    return {
      kind: "query.changeStopWords",
      summary:
        added.length > 0
          ? `left ${nameWords(added)} out of word counts`
          : `counted ${nameWords(removed)} again`,
      changes: change === null ? [] : [change],
      result: after,
    };
  });
}

const nameWords = (words: readonly string[]): string =>
  words.length === 1 ? `“${words[0]}”` : `${words.length} words`;
