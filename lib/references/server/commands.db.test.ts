import { describe, expect, it } from "vitest";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { fillDetails } from "./commands";

const addDocument = ({ projectId }: Member, title: string) =>
  database().document.create({
    data: {
      projectId,
      title,
      fileName: "a.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: title,
      length: 1,
    },
  });
const titlesOf = async ({ projectId }: Member) =>
  (await database().document.findMany({ where: { projectId }, orderBy: { sha256: "asc" } })).map(
    ({ title, year }) => [title, year],
  );

describe("fillDetails", () => {
  it("fills documents in one event, and takes it back whole", async () => {
    const member = await createTestMember("coder", { action: "document.write" });
    const [a, b] = [await addDocument(member, "a"), await addDocument(member, "b")];
    const { event, result } = await fillDetails(member, {
      documents: [
        { id: a.id, details: { title: "A work", year: 2020 } },
        { id: b.id, details: { year: 2021 } },
        { id: crypto.randomUUID(), details: { title: "gone" } },
      ],
    });
    expect([event?.summary, result]).toEqual(["filled in the details of 2 documents", { filled: 2 }]);
    expect(await titlesOf(member)).toEqual([
      ["A work", 2020],
      ["b", 2021],
    ]);
    await undo(member);
    expect(await titlesOf(member)).toEqual([
      ["a", null],
      ["b", null],
    ]);
  });

  it("reaches no document of another project, and makes no event of nothing", async () => {
    const [member, other] = [await createTestMember("coder"), await createTestMember("coder")];
    const theirs = await addDocument(other, "theirs");
    const filled = await fillDetails(member, { documents: [{ id: theirs.id, details: { title: "mine" } }] });
    expect(filled).toEqual({ event: null, result: { filled: 0 } });
  });
});
