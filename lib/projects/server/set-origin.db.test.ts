import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { findOrCreateLayer } from "@/lib/coding/server/own-layer";
import { database } from "@/lib/platform/db/client";
import { createTestMember } from "../testing/create-test-member";
import type { Member } from "./access";
import { listCoders } from "./list-coders";
import { setOrigin } from "./set-origin";

let lead: Member;
let coder: Member;
let documentId: string;
let layerId: string;

const originOf = async () => (await listCoders(lead)).map(({ name, origin }) => [name, origin]);
const lastSummary = async () =>
  (
    await database().event.findFirstOrThrow({
      where: { projectId: lead.projectId },
      orderBy: { number: "desc" },
    })
  ).summary;

beforeEach(async () => {
  lead = await createTestMember("owner", { name: "Olga", action: "member.manage" });
  coder = await createTestMember("coder", {
    projectId: lead.projectId,
    name: "Carl",
    action: "coding.write",
  });
  documentId = await createTestDocument(lead, "One", "Some words to be coded.");
  const codes = await createTestCodes(lead, ["trade"]);
  await applyCodesToRanges(coder, {
    documentId,
    ranges: [[0, 4]],
    passageId: crypto.randomUUID(),
    codes: [{ id: crypto.randomUUID(), codeId: codes("trade") }],
  });
  layerId = (await listCoders(lead))[0]!.layerId;
});

describe("who made the codings of a coder", () => {
  it("is a person until a lead says that it is a language model, and can be said back", async () => {
    expect(await originOf()).toEqual([["Carl", "person"]]);
    await setOrigin(lead, { projectId: lead.projectId, layerId, origin: "model" });
    expect(await originOf()).toEqual([["Carl", "model"]]);
    expect(await lastSummary()).toBe("set that the codings of Carl were made by a language model");
    await setOrigin(lead, { projectId: lead.projectId, layerId, origin: "person" });
    expect(await originOf()).toEqual([["Carl", "person"]]);
  });

  it("holds for the layers of later rounds too", async () => {
    await setOrigin(lead, { projectId: lead.projectId, layerId, origin: "model" });
    const { projectId } = lead;
    const round = await database().round.create({
      data: { projectId, name: "Second", purpose: "recoding", state: "open", blind: false },
    });
    await database().assignment.create({
      data: { projectId, roundId: round.id, documentId, userId: coder.userId, position: 0 },
    });
    const layer = await database().$transaction((tx) => findOrCreateLayer(tx, coder, documentId));
    expect(layer.id).not.toBe(layerId);
    expect(layer.origin).toBe("model");
  });

  it("is refused for a layer of another project, and for one that is not there", async () => {
    const stranger = await createTestMember("owner", { action: "member.manage" });
    for (const [actor, id] of [
      [stranger, layerId],
      [lead, crypto.randomUUID()],
    ] as const)
      await expect(
        setOrigin(actor, { projectId: actor.projectId, layerId: id, origin: "model" }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await originOf()).toEqual([["Carl", "person"]]);
  });
});
