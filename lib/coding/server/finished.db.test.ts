import { beforeEach, describe, expect, it } from "vitest";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { isFinished, markFinished } from "./finished-commands";

let ann: Member;
let lead: Member;
let minutes: string;
let letters: string;

beforeEach(async () => {
  lead = await createTestMember("owner", { name: "Lea" });
  ann = await createTestMember("coder", { projectId: lead.projectId, name: "Ann" });
  minutes = await createTestDocument(lead, "Minutes", "The pipeline was agreed.\n");
  letters = await createTestDocument(lead, "Letters", "Trade grew slowly.\n");
});

const mark = (member: Member, documentIds: string[], finished = true, layerId: string | null = null) =>
  markFinished(member, { layerId, documentIds, finished });

const makeLayer = (userId: string | null, more: object = {}) =>
  database().layer.create({ data: { projectId: lead.projectId, name: "Imported", userId, ...more } });

describe("a document marked as finished", () => {
  it("is finished in the coder's own layer alone, also before anything is coded", async () => {
    const { event } = await mark(ann, [minutes]);
    expect(event?.summary).toBe("marked “Minutes” as finished");
    expect([await isFinished(ann, minutes), await isFinished(ann, letters)]).toEqual([true, false]);
    expect(await isFinished(lead, minutes)).toBe(false);
  });

  it("is marked once, taken up again, and both are undone", async () => {
    await mark(ann, [minutes]);
    expect((await mark(ann, [minutes])).event).toBeNull();
    await mark(ann, [minutes], false);
    expect(await isFinished(ann, minutes)).toBe(false);
    await undo({ ...ann, action: "history.undo" });
    expect(await isFinished(ann, minutes)).toBe(true);
    await redo({ ...ann, action: "history.undo" });
    expect(await isFinished(ann, minutes)).toBe(false);
  });

  it("can be one of many", async () => {
    const { event } = await mark(ann, [minutes, letters]);
    expect(event?.summary).toBe("marked 2 documents as finished");
    expect([await isFinished(ann, minutes), await isFinished(ann, letters)]).toEqual([true, true]);
  });

  it("is refused where it is coded in an open round, and where it is gone", async () => {
    const round = await database().round.create({
      data: { projectId: ann.projectId, name: "First", purpose: "reliability", state: "open" },
    });
    await database().assignment.create({
      data: {
        projectId: ann.projectId,
        roundId: round.id,
        documentId: minutes,
        userId: ann.userId,
        position: 0,
      },
    });
    await expect(mark(ann, [minutes])).rejects.toThrow(/in the round “First”\. Mark it as done there/);
    await database().document.update({ where: { id: letters }, data: { deletedAt: new Date() } });
    await expect(mark(ann, [letters])).rejects.toThrow(/no longer there/);
  });
});

describe("a document in a layer that nobody codes in", () => {
  it("is marked by a lead: imported codings, and those of one who left", async () => {
    const imported = await makeLayer(null);
    const { event } = await mark(lead, [minutes], true, imported.id);
    expect(event?.summary).toBe("marked “Minutes” of Imported as finished");
    const [row] = await database().finishedDocument.findMany({ where: { layerId: imported.id } });
    expect(row).toMatchObject({ documentId: minutes, deletedAt: null });
    const gone = await database().user.create({
      data: { email: `${crypto.randomUUID()}@x.org`, name: "Gus" },
    });
    expect((await mark(lead, [minutes], true, (await makeLayer(gone.id)).id)).event).not.toBeNull();
  });

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ["by a coder", async () => mark(ann, [minutes], true, (await makeLayer(null)).id), /Only a lead/],
    [
      "for one who codes",
      async () => mark(lead, [minutes], true, (await makeLayer(ann.userId, { name: "Ann" })).id),
      /Only Ann can say/,
    ],
    [
      "in a round's layer",
      async () => mark(lead, [minutes], true, (await makeLayer(null, { roundId: "r1" })).id),
      /codings of a round/,
    ],
    [
      "in suggestions",
      async () => mark(lead, [minutes], true, (await makeLayer(null, { kind: "suggestion" })).id),
      /no longer there/,
    ],
  ])("is not marked %s", async (_who, attempt, refusal) => {
    await expect(attempt()).rejects.toThrow(refusal);
  });
});
