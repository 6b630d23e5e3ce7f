import { beforeEach, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { openTexts } from "@/lib/transfer/server/open-texts";
import { pseudonymise } from "@/lib/transfer/server/pseudonymise";
import { readRows } from "@/lib/transfer/server/read-rows";
import { toTidySheet } from "@/lib/transfer/tidy-sheets";
import { saveNames } from "./commands";
import { chooseNames, countNames, getNames, hasNames } from "./queries";
import { findDocumentNames } from "./shown-names";

const names = [{ name: "Ann Lee", replacement: "P1", matchCase: false }];
const asked = new URLSearchParams({ pseudonyms: "1" });
let lead: Member;

beforeEach(async () => {
  lead = await createTestMember("lead", { action: "pseudonym.manage" });
});

describe("a project's pseudonyms", () => {
  it("are saved and taken back, and its events name no one", async () => {
    await saveNames(lead, names, null);
    const { listId, names: saved } = await getNames(lead);
    expect(saved).toEqual(names);
    await expect(saveNames(lead, [], null)).rejects.toMatchObject({ code: "CONFLICT" });
    await saveNames(lead, [], listId);
    expect((await getNames(lead)).names).toEqual([]);
    await undo(lead);
    expect((await getNames(lead)).names).toEqual(names);
    const events = await database().event.findMany({ where: { projectId: lead.projectId } });
    expect(JSON.stringify(events)).not.toMatch(/Ann|P1/);
  });

  it("are counted by document and by name before they are saved", async () => {
    const id = await createTestDocument(lead, "One", "Ann Lee, ann lee’s and Annie.\n");
    const other = await createTestDocument(lead, "Two", "Nobody.\n");
    expect(await countNames(lead, names)).toEqual({
      documents: [
        { id, title: "One", count: 2 },
        { id: other, title: "Two", count: 0 },
      ],
      names: [2],
    });
  });

  it.each(["true", "", "1&pseudonyms=0", "0&pseudonyms=1"])("are never passed over for %j", async (said) => {
    const search = new URLSearchParams(`pseudonyms=${said}`);
    await expect(chooseNames(lead, search)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await chooseNames(lead, new URLSearchParams("pseudonyms=0"))).toBeNull();
  });

  it("are told of one document where they stand, without the rest of the list", async () => {
    const id = await createTestDocument(lead, "With Ann Lee", "**Ann** Lee said.\n\nMaria too.\n");
    const other = await createTestDocument(lead, "By Maria", "Nobody.\n");
    const plain = await createTestDocument(lead, "Of nobody", "Nobody.\n");
    const { textId } = await database().document.findUniqueOrThrow({ where: { id } });
    const find = (documentId: string) => findDocumentNames(lead, documentId, textId!);
    expect(await find(id)).toBeNull();
    expect(await hasNames(lead)).toBe(false);
    const hidden = { name: "Zoe", replacement: "P9", matchCase: false };
    await saveNames(lead, [...names, { name: "Maria", replacement: "P2", matchCase: false }, hidden], null);
    expect(await hasNames(lead)).toBe(true);
    const found = await find(id);
    expect(found?.names.map(({ shown }) => shown)).toEqual(["P1", "P2"]);
    expect(found?.titles).toEqual({ [id]: "With P1", [other]: "By P2", [plain]: "Of nobody" });
    expect(JSON.stringify(found)).not.toMatch(/Ann|Lee|Maria|Zoe|P9/);
    await expect(find(other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const stranger = await createTestMember("lead");
    await saveNames(stranger, names, null);
    await expect(findDocumentNames(stranger, id, textId!)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are refused where there are none, and move passages onto the same words where there are", async () => {
    await expect(chooseNames(lead, asked)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await saveNames(lead, names, null);
    const documentId = await createTestDocument(lead, "With Ann Lee", "Then Ann Lee\nsaid so.\n");
    const code = (await createTestCodes(lead, ["what Ann Lee said"]))("what Ann Lee said");
    await applyCodesToRanges(lead, {
      ...{ documentId, ranges: [[5, 17]], passageId: crypto.randomUUID() },
      codes: [{ id: crypto.randomUUID(), codeId: code }],
    });
    const readable = await pseudonymise(await readRows(lead), await chooseNames(lead, asked));
    const [row] = toTidySheet(readable.rows, "codings").rows;
    expect([row?.[0], row?.[2], row?.[3], row?.[4], row?.[7]]).toEqual([
      ...["With P1", 5, 12, "P1 said", "what P1 said"],
    ]);
    const texts = openTexts(readable, null, null);
    const { text, passages } = await texts.read(texts.documents[0]!);
    expect(text).toBe("Then P1\nsaid so.\n");
    expect(passages[0]?.ranges).toEqual([{ start: 5, end: 12 }]);
  });
});
