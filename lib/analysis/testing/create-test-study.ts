import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import type { TextForm } from "@/lib/text/layout";

/** A code of the test's own making; `path` is its name under the names of its parents: "sector/trade". */
export async function createTestCodes({ projectId }: Member, paths: readonly string[]) {
  const ids = new Map<string, string>();
  for (const [position, path] of paths.entries()) {
    const names = path.split("/");
    const parentId = ids.get(names.slice(0, -1).join("/")) ?? null;
    const data = {
      projectId,
      parentId,
      position,
      name: names.at(-1)!,
      color: "#336699",
      guid: crypto.randomUUID(),
    };
    ids.set(path, (await database().code.create({ data })).id);
  }
  return (path: string): string => {
    const id = ids.get(path);
    if (id === undefined) throw new Error(`No code ${path} in this test.`);
    return id;
  };
}

/** A document whose blocks are derived as in an import. */
export async function createTestDocument(
  { projectId }: Member,
  title: string,
  text: string,
  { form = "markdown", attributes = {} }: { form?: TextForm; attributes?: Record<string, string> } = {},
): Promise<string> {
  const blocks: object[] = [...deriveBlocks(text, form)];
  const id = crypto.randomUUID();
  const document = await database().document.create({
    data: {
      id,
      projectId,
      title,
      attributes,
      fileName: "test.txt",
      mediaType: "text/plain",
      byteSize: text.length,
      sha256: crypto.randomUUID(),
      length: text.length,
      textId: id,
      texts: {
        create: { id, text, blocks, blocksVersion: 1 },
      },
    },
  });
  return document.id;
}
