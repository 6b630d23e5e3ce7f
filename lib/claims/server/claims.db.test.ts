import { beforeEach, describe, expect, it } from "vitest";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { placeWaitingPassage } from "@/lib/coding/server/waiting-commands";
import { listWaitingPassages } from "@/lib/coding/server/waiting-queries";
import { replaceText } from "@/lib/documents/server/replace-text";
import { redo, undo } from "@/lib/live/server/commands";
import { tellDeleted } from "@/lib/history/deleted-things";
import { claimsLimit } from "@/lib/claims/claim";
import { judgeClaim } from "@/lib/claims/verdict";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { Change } from "@/lib/shared/change";
import { deriveBlocks } from "@/lib/text/derive-blocks";
import { changeClaim, deleteClaim, placeClaim, writeClaim } from "./commands";
import { changePassageHeld, holdPassage, letPassageGo } from "./evidence-commands";
import { listChoices, listClaims, listClaimsOf } from "./queries";

const newId = () => crypto.randomUUID();
const report = "The pact was signed in 1999. Nobody spoke of it.\n";

let ada: Member;
let reportId: string;
let letterId: string;
let claimId: string;

interface Said {
  readonly stance?: "supports" | "contradicts";
  readonly reading?: string;
  readonly claimId?: string;
  readonly claimText?: string;
  readonly stretch?: "hit" | "sentence";
}

/** Holds words of a document against a claim; the evidence's id. */
async function hold(
  by: Member,
  documentId: string,
  range: [number, number],
  said: Said = {},
): Promise<string> {
  const id = newId();
  const place = { documentId, ranges: [range], region: undefined, passageId: newId() };
  const what = { claimId, claimText: undefined, stance: "supports", reading: "", stretch: "hit" } as const;
  await holdPassage(by, { id, ...place, ...what, ...said });
  return id;
}
/** "text: words stance reading, …" of each claim. */
const show = async (by: Member = ada) =>
  (await listClaims(by)).claims.map(({ text, evidence }) =>
    [text, evidence.map((each) => `${each.text} ${each.stance} ${each.reading}`.trim()).join(", ")].join(
      ": ",
    ),
  );
const summaries = async () =>
  (
    await database().event.findMany({
      where: { projectId: ada.projectId },
      orderBy: { number: "desc" },
      select: { summary: true },
    })
  ).map(({ summary }) => summary);

beforeEach(async () => {
  ada = await createTestMember("owner", { name: "Ada", action: "claim.write" });
  reportId = await createTestDocument(ada, "Report", report);
  letterId = await createTestDocument(ada, "Letter", "In 2001 they signed.\n");
  claimId = newId();
  await writeClaim(ada, { id: claimId, text: "It was signed in 1999.", note: "" });
});

describe("claims", () => {
  it("are added, changed, put in order, deleted with what is held against them, and all is taken back", async () => {
    const second = newId();
    await writeClaim(ada, { id: second, text: "It ended.", note: "When?" });
    await hold(ada, reportId, [0, 27]);
    await hold(ada, letterId, [0, 7], { stance: "contradicts", reading: "2001" });
    await placeClaim(ada, { id: second, beforeId: claimId });
    const held = "It was signed in 1999.: In 2001 contradicts 2001, The pact was signed in 1999 supports";
    expect(await show()).toEqual(["It ended.: ", held]);
    await undo(ada);
    expect(await show()).toEqual([held, "It ended.: "]);
    await redo(ada);
    await changeClaim(ada, { id: second, text: "It ended in 2004.", note: "" });
    expect(await listChoices(ada)).toEqual([
      { id: second, text: "It ended in 2004." },
      { id: claimId, text: "It was signed in 1999." },
    ]);
    await deleteClaim(ada, claimId);
    expect((await summaries())[0]).toBe(
      "deleted the claim “It was signed in 1999.” with 2 passages held against it",
    );
    expect(await show()).toEqual(["It ended in 2004.: "]);
    await undo(ada);
    expect(await show()).toEqual(["It ended in 2004.: ", held]);
  });

  it("make no event of what changes nothing, and are missed when gone", async () => {
    const before = await summaries();
    await changeClaim(ada, { id: claimId, text: "It was signed  in 1999.", note: " " });
    await placeClaim(ada, { id: claimId, beforeId: null });
    expect(await summaries()).toEqual(before);
    await deleteClaim(ada, claimId);
    await expect(hold(ada, reportId, [0, 8])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(changeClaim(ada, { id: claimId, text: "x", note: "" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    const stranger = await createTestMember("owner", { action: "claim.write" });
    expect(await show(stranger)).toEqual([]);
  });

  it("are no more than 2,000", async () => {
    await database().claim.createMany({
      data: Array.from({ length: claimsLimit - 1 }, (_, position) => ({
        ...{ projectId: ada.projectId, text: `Claim ${position}`, position: position + 1 },
      })),
    });
    const added = writeClaim(ada, { id: newId(), text: "One more", note: "" });
    await expect(added).rejects.toThrow(/at most 2,000 claims/);
    await expect(hold(ada, reportId, [0, 8], { claimId: newId(), claimText: "More" })).rejects.toThrow(
      /at most 2,000 claims/,
    );
    expect(await database().passage.count({ where: { documentId: reportId } })).toBe(0);
  });

  it("that are deleted are found again by their words", async () => {
    await hold(ada, reportId, [0, 8]);
    await deleteClaim(ada, claimId);
    const event = await database().event.findFirstOrThrow({
      where: { projectId: ada.projectId, kind: "claim.delete" },
    });
    expect(tellDeleted(event.changes as unknown as Change[])).toEqual({
      things: [{ kind: "claim", name: "It was signed in 1999." }],
      along: "1 passage held against a claim",
    });
  });
});

describe("passages held against claims", () => {
  it("come with a new claim in one step, and go with it by one undo", async () => {
    await hold(ada, reportId, [0, 8], { claimId: newId(), claimText: "There was a pact." });
    expect(await show()).toEqual(["It was signed in 1999.: ", "There was a pact.: The pact supports"]);
    await undo(ada);
    expect(await show()).toEqual(["It was signed in 1999.: "]);
  });

  it("are stretched to their sentence, and lead into the text where nobody coded them", async () => {
    await hold(ada, reportId, [4, 8], { stretch: "sentence" });
    const { claims } = await listClaims(ada);
    expect(claims[0]!.evidence).toMatchObject([
      { text: "The pact was signed in 1999.", place: "¶ 1", at: [0, 28], author: "Ada" },
    ]);
  });

  it("are said otherwise, taken away and brought back, but not beside the same by now", async () => {
    const id = await hold(ada, reportId, [0, 8]);
    await expect(hold(ada, reportId, [0, 8])).rejects.toThrow(/hold this passage against this claim already/);
    await changePassageHeld(ada, { id, stance: "contradicts", reading: "2001" });
    expect(await show()).toEqual(["It was signed in 1999.: The pact contradicts 2001"]);
    await undo(ada);
    await letPassageGo(ada, id);
    const away = await database().event.findFirstOrThrow({
      where: { projectId: ada.projectId, kind: "claim.letGo" },
    });
    const again = await hold(ada, reportId, [0, 8], { stance: "contradicts" });
    await expect(undo(ada, { id: away.id })).rejects.toThrow(/held against the claim again since/);
    await letPassageGo(ada, again);
    await undo(ada, { id: away.id });
    expect(await show()).toEqual(["It was signed in 1999.: The pact supports"]);
  });

  it("belong to who holds them, a lead and the owner, and hold a claim against coders", async () => {
    const { projectId } = ada;
    const [ben, cem] = await Promise.all(
      ["Ben", "Cem"].map((name) => createTestMember("coder", { projectId, name, action: "claim.write" })),
    );
    const id = await hold(ben!, reportId, [0, 8]);
    // The same passage by another is another's word.
    await hold(cem!, reportId, [0, 8], { stance: "contradicts" });
    await expect(letPassageGo(cem!, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const said = { id, stance: "contradicts", reading: "" } as const;
    await expect(changePassageHeld(cem!, said)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(deleteClaim(ben!, claimId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await changePassageHeld(ada, said);
    await deleteClaim(ada, claimId);
    expect(await show()).toEqual([]);
  });

  it("keep a claim from being undone, and rest while their document is deleted", async () => {
    const creation = await database().event.findFirstOrThrow({ where: { projectId: ada.projectId } });
    await hold(ada, reportId, [0, 8]);
    await hold(ada, letterId, [0, 7], { stance: "contradicts" });
    await expect(undo(ada, { id: creation.id })).rejects.toThrow(/more passages have been held/);
    await database().document.updateMany({ where: { id: letterId }, data: { deletedAt: new Date() } });
    const { claims } = await listClaims(ada);
    expect(judgeClaim(claims[0]!.text, claims[0]!.evidence).kind).toBe("one");
  });

  it("go where their words are in a newer reading, or wait to be placed", async () => {
    await hold(ada, reportId, [0, 27]);
    await hold(ada, reportId, [29, 35]);
    const read = (text: string) =>
      replaceText(
        ada,
        reportId,
        {
          ...{ text, blocks: deriveBlocks(text, "markdown"), form: "markdown", mediaType: "text/markdown" },
          ...{
            extraction: { engine: "text", version: "2", warnings: [] },
            pages: [],
            language: "en",
            suggested: {},
          },
        },
        { kind: "document.reread", verb: "read again" },
      );
    expect((await read(`Preface.\n\n${report.replace("Nobody spoke of it.", "")}`)).result).toMatchObject({
      exact: 1,
      waiting: 1,
    });
    const waiting = await listWaitingPassages(ada, reportId);
    expect(waiting.map(({ quote }) => quote)).toEqual(["Nobody"]);
    const held = async () =>
      (await listClaims(ada)).claims[0]!.evidence.map(({ text, place }) => `${text}, ${place}`);
    expect((await held()).sort()).toEqual(["Nobody, ¶ 1", "The pact was signed in 1999, ¶ 2"]);
    await placeWaitingPassage(
      { ...ada, action: "coding.write" },
      { passageId: waiting[0]!.id, ranges: [[0, 7]], region: undefined, newPassageId: newId() },
    );
    expect(await held()).toEqual(["Preface, ¶ 1", "The pact was signed in 1999, ¶ 2"]);
    expect(await listWaitingPassages(ada, reportId)).toEqual([]);
  });
});

describe("listClaimsOf", () => {
  it("tells what a passage is held against, by whom, in the order of the claims", async () => {
    const evidenceId = await hold(ada, reportId, [0, 29], { reading: "1999" });
    const { passageId } = (await listClaims(ada)).claims[0]!.evidence[0]!;
    expect(await listClaimsOf(ada, passageId)).toEqual([
      {
        ...{ id: evidenceId, stance: "supports", reading: "1999" },
        ...{ claim: (await listChoices(ada))[0], author: expect.any(String) as string },
      },
    ]);
    expect(await listClaimsOf(ada, newId())).toEqual([]);
    expect(await listClaimsOf(await createTestMember("owner"), passageId)).toEqual([]);
    await letPassageGo(ada, evidenceId);
    expect(await listClaimsOf(ada, passageId)).toEqual([]);
  });
});
