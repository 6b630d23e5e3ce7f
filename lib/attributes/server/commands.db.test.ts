import { beforeEach, describe, expect, it } from "vitest";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { importAttributes, setKind } from "./commands";
import { getKinds } from "./queries";

let ada: Member;
let documentId: string;

beforeEach(async () => {
  ada = await createTestMember("owner", { action: "document.write" });
  documentId = await createTestDocument(ada, "Report", "Gas.\n", { attributes: { side: "East", age: "?" } });
});

const attributesOf = async (id: string) =>
  (await database().document.findUniqueOrThrow({ where: { id } })).attributes;

describe("attributes from a table", () => {
  it("come over those that are there, with their kinds, in one step", async () => {
    const { result } = await importAttributes(ada, {
      ...{ of: "documents", kinds: { age: "number", met: "date" }, made: [] },
      entries: [
        { id: documentId, values: { age: "1,000", met: "31.1.2026" } },
        { id: crypto.randomUUID(), values: { age: "2" } },
      ],
    });
    expect(result).toEqual({ described: 1, made: 0 });
    expect(await attributesOf(documentId)).toEqual({ side: "East", age: "1000", met: "2026-01-31" });
    expect(await getKinds(ada)).toEqual({ documents: { age: "number", met: "date" } });
    await undo(ada);
    expect(await attributesOf(documentId)).toEqual({ side: "East", age: "?" });
    expect(await getKinds(ada)).toEqual({});
  });

  it("make cases where asked, none twice, and refuse what is not of its kind", async () => {
    const made = { id: crypto.randomUUID(), name: "Ana", values: { age: "40" } };
    const table = { of: "cases", kinds: { age: "number" }, entries: [], made: [made] } as const;
    await importAttributes(ada, { ...table, entries: [], made: [made] });
    expect(await database().case.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({
      ...{ name: "Ana", attributes: { age: "40" }, projectId: ada.projectId },
    });
    const again = { ...made, id: crypto.randomUUID(), name: "ANA" };
    await expect(importAttributes(ada, { ...table, entries: [], made: [again] })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    const entries = [{ id: made.id, values: { age: "old" } }];
    await expect(importAttributes(ada, { ...table, entries, made: [] })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await expect(
      importAttributes(ada, { ...table, of: "documents", entries: [], made: [again] }),
    ).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await undo(ada);
    expect(await database().case.count({ where: { projectId: ada.projectId, deletedAt: null } })).toBe(0);
  });

  it("are written alike where a kind is said of them, and those that cannot be read are told", async () => {
    const other = await createTestDocument(ada, "Minutes", "Oil.\n", { attributes: { age: "12,5" } });
    const { result } = await setKind(ada, { of: "documents", name: "age", kind: "number" });
    expect(result).toEqual({ unread: 1 });
    expect([await attributesOf(other), await attributesOf(documentId)]).toEqual([
      { age: "12.5" },
      { side: "East", age: "?" },
    ]);
  });
});
