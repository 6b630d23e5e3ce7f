import { describe, expect, it } from "vitest";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { markOfText } from "@/lib/text/place-address";
import { findCarriedPlace } from "./carry-place-to";

const before = "Two steps.";
const after = "A foreword. Two steps.";

/** A document that was read twice. */
async function addDocument({ projectId }: Member) {
  const [id, older, textId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  await database().document.create({
    data: {
      id,
      projectId,
      title: "Steps",
      fileName: "steps.txt",
      mediaType: "text/plain",
      byteSize: 1,
      sha256: id,
      length: after.length,
      textId,
      texts: {
        create: [
          { id: older, text: before, blocks: [], blocksVersion: 1 },
          { id: textId, text: after, blocks: [], blocksVersion: 1 },
        ],
      },
    },
  });
  return { id, textId, mark: markOfText(older) };
}

const steps = { start: before.indexOf("steps"), end: before.indexOf(".") };

describe("a place of another reading", () => {
  it("is where its words are now", async () => {
    const member = await createTestMember("viewer");
    const document = await addDocument(member);
    const place = await findCarriedPlace(member, { ...document, ...steps });
    expect(place?.found).toBe(true);
    expect(after.slice(place?.range.start, place?.range.end)).toBe("steps");
  });

  it("is told of texts of the document and the project alone", async () => {
    const [member, stranger] = [await createTestMember("viewer"), await createTestMember("owner")];
    const document = await addDocument(member);
    const other = await addDocument(member);
    expect(await findCarriedPlace(stranger, { ...document, ...steps })).toBeNull();
    expect(await findCarriedPlace(member, { ...document, mark: other.mark, ...steps })).toBeNull();
    expect(await findCarriedPlace(member, { ...document, textId: other.textId, ...steps })).toBeNull();
  });
});
