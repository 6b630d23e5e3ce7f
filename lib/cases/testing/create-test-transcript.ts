import { database } from "@/lib/platform/db/client";

interface Transcript {
  readonly title: string;
  readonly turns: readonly { readonly speaker: string; readonly words: string }[];
}

/** A document in which people speak, one turn a paragraph; gives its id and where each turn stands. For tests. */
export async function createTestTranscript(projectId: string, { title, turns }: Transcript) {
  const text = turns.map(({ words }) => words).join("\n");
  let at = 0;
  const blocks = turns.map(({ speaker, words }) => {
    const start = at;
    at += words.length + 1;
    return { start, end: start + words.length, kind: "paragraph", hidden: [], speaker };
  });
  const [id, textId] = [crypto.randomUUID(), crypto.randomUUID()];
  await database().document.create({
    data: {
      id,
      projectId,
      title,
      fileName: `${title}.txt`,
      mediaType: "text/plain",
      byteSize: 1,
      sha256: id,
      length: text.length,
      textId,
      texts: { create: { id: textId, text, blocks, blocksVersion: 1 } },
    },
  });
  return { id, blocks };
}
