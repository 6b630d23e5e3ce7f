import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import type { Entity, Fields } from "@/lib/shared/change";
import { createRows } from "@/lib/platform/create-rows";

/** More than are made by a statement that is planned for their number. */
const many = 450;

describe("createRows", () => {
  let member: Member;
  /** A code stands in a layer on a passage once. */
  let passageIds: string[];
  let shared: { readonly passage: Fields; readonly coding: Fields; readonly unplacedExcerpt: Fields };

  beforeAll(async () => {
    member = await createTestMember();
    const { projectId } = member;
    const codes = await createTestCodes(member, ["trade"]);
    const documentId = await createTestDocument(member, "Long", "word ".repeat(2 * many));
    const { textId } = await database().document.findUniqueOrThrow({ where: { id: documentId } });
    const { id: layerId } = await database().layer.create({ data: { projectId, name: "Ann" } });
    passageIds = Array.from({ length: many + 10 }, () => crypto.randomUUID());
    await database().passage.createMany({
      data: passageIds.map((id, at) => ({
        ...{ id, projectId, documentId, textId: textId! },
        ...{ ranges: [at, at + 1], start: at, end: at + 1 },
      })),
    });
    shared = {
      passage: { documentId, textId, region: [], quotes: ["wo\"r'd", "é😀"], pages: ["1"] },
      coding: { codeId: codes("trade"), layerId },
      unplacedExcerpt: { layerId, codeIds: [codes("trade")], source: "file", quote: "word", ranges: [1, 2] },
    };
  });

  const rowsOf = (entity: Entity, count: number, from = 0): Fields[] =>
    Array.from({ length: count }, (_, at): Fields => {
      const row = { id: crypto.randomUUID(), projectId: member.projectId };
      const zoned = at % 2 === 0 ? { createdAt: "2024-05-01T12:00:00+02:00" } : {};
      if (entity === "passage")
        return { ...row, ...shared.passage, ranges: [5 * at, 5 * at + 4], start: 5 * at, end: 5 * at + 4 };
      if (entity === "coding")
        return {
          ...row,
          ...shared.coding,
          passageId: passageIds[from + at],
          ...(at % 3 === 0 && { weight: at % 100 }),
          ...zoned,
        };
      if (entity === "unplacedExcerpt")
        return {
          ...row,
          ...shared.unplacedExcerpt,
          position: at,
          weight: null,
          codedAt: "2024-05-01T12:00:00+02:00",
        };
      const body = { type: "doc", content: [{ type: "paragraph" }] };
      return {
        ...row,
        target: "project",
        targetId: member.projectId,
        body,
        authorId: member.userId,
        ...zoned,
      };
    });

  const readAll = async (entity: Entity, ids: readonly unknown[]) => {
    const table = database()[entity] as unknown as { findMany(args: object): Promise<Fields[]> };
    const found = await table.findMany({ where: { id: { in: ids } } });
    return new Map(found.map((row) => [row["id"], row]));
  };

  it.each(["passage", "coding", "unplacedExcerpt", "memo"] as const)(
    "makes thousands of the kind %s as it makes a few",
    async (entity) => {
      const rows = rowsOf(entity, entity === "passage" ? many + 1 : many).slice(entity === "passage" ? 1 : 0);
      const since = Date.now();
      await database().$transaction((tx) => createRows(tx, entity, rows));
      const found = await readAll(
        entity,
        rows.map(({ id }) => id),
      );
      // A passage stands in one place once, so a few of them stand elsewhere.
      const few = rowsOf(entity, 3, many).map((row, at): Fields => ({
        ...row,
        ...(entity === "passage" && { ranges: [5 * at, 5 * at + 3] }),
      }));
      await database().$transaction((tx) => createRows(tx, entity, few));
      const usual = await readAll(
        entity,
        few.map(({ id }) => id),
      );
      expect(found.size).toBe(rows.length);
      const defaults = few.flatMap((row) =>
        Object.entries(usual.get(row["id"])!).filter(
          ([column, value]) => !(column in row) && !(value instanceof Date),
        ),
      );
      expect(defaults.length).toBeGreaterThan(0);
      for (const row of rows) {
        const made = found.get(row["id"])!;
        for (const [column, value] of defaults)
          if (!(column in row)) expect(made[column], column).toEqual(value);
        for (const [column, value] of Object.entries(row)) {
          const is = made[column];
          if (is instanceof Date) expect(is.toISOString()).toBe("2024-05-01T10:00:00.000Z");
          else expect(is).toEqual(value);
        }
        if (row["createdAt"] === undefined)
          expect((made["createdAt"] as Date).getTime()).toBeGreaterThanOrEqual(since - 1);
      }
    },
  );

  it.each(["passage", "coding", "unplacedExcerpt", "memo"] as const)(
    "keeps every instant of the kind %s, told or not, whatever zone the database is in",
    async (entity) => {
      await database().coding.deleteMany({ where: { projectId: member.projectId } });
      await database().passage.deleteMany({ where: { id: { notIn: passageIds } } });
      const table = entity[0]!.toUpperCase() + entity.slice(1);
      const columns = await database().$queryRaw<{ name: string; hasDefault: boolean }[]>`
        SELECT column_name AS "name", column_default IS NOT NULL AS "hasDefault" FROM information_schema.columns
        WHERE table_name = ${table} AND data_type LIKE 'timestamp%'`;
      expect(columns.length).toBeGreaterThan(0);
      const told = Object.fromEntries(columns.map(({ name }) => [name, "2024-05-01T12:00:00+02:00"]));
      const rows = rowsOf(entity, many).map(({ createdAt: _, ...row }, at): Fields => ({
        ...row,
        ...(entity === "passage" && { ranges: [5 * at, 5 * at + 2] }),
        ...(at % 2 === 0 && told),
      }));
      await database().$transaction(async (tx) => {
        await tx.$executeRaw`SET LOCAL TIME ZONE 'Asia/Tokyo'`;
        await createRows(tx, entity, rows);
      });
      const found = await readAll(
        entity,
        rows.map(({ id }) => id),
      );
      for (const [at, { id }] of rows.entries())
        for (const { name, hasDefault } of columns) {
          const is = found.get(id)![name] as Date | null;
          if (at % 2 === 0) expect(is?.toISOString(), name).toBe("2024-05-01T10:00:00.000Z");
          else if (hasDefault) expect(Math.abs(Date.now() - is!.getTime()), name).toBeLessThan(600_000);
        }
    },
  );

  it("takes what says nothing and what is half a letter as a few do", async () => {
    const rows = rowsOf("unplacedExcerpt", many).map((row): Fields => ({
      ...row,
      ...{ quote: "half \ud83d of one", memo: "\\ud83d", place: undefined },
    }));
    await database().$transaction((tx) => createRows(tx, "unplacedExcerpt", rows));
    const found = await readAll(
      "unplacedExcerpt",
      rows.map(({ id }) => id),
    );
    expect(found.size).toBe(many);
    for (const row of found.values())
      expect(row).toMatchObject({ quote: "half \ufffd of one", memo: "\\ud83d", place: "" });
  });

  it("makes hundreds of codes whose parents come after them", async () => {
    const ids = Array.from({ length: many }, () => crypto.randomUUID());
    const rows = ids.map((id, at): Fields => ({
      ...{ id, projectId: member.projectId, parentId: ids[at + 1] ?? null, position: at },
      ...{ name: `Code ${at}`, color: "teal", guid: id },
    }));
    await database().$transaction((tx) => createRows(tx, "code", rows));
    expect(await database().code.count({ where: { id: { in: ids } } })).toBe(many);
  });

  it("reads no statement out of a column's name", async () => {
    const rows = rowsOf("coding", many).map((row): Fields => ({ ...row, 'weight") SELECT 1 --': 1 }));
    await expect(database().$transaction((tx) => createRows(tx, "coding", rows))).rejects.toThrow(
      /weight"*\) SELECT 1 --/,
    );
  });

  it("makes none of them where one cannot be made", async () => {
    await database().coding.deleteMany({ where: { projectId: member.projectId } });
    const rows = rowsOf("coding", many);
    const broken = [...rows.slice(1), { ...rows[0], codeId: "none" }];
    await expect(database().$transaction((tx) => createRows(tx, "coding", broken))).rejects.toThrow();
    expect(
      await readAll(
        "coding",
        rows.map(({ id }) => id),
      ),
    ).toEqual(new Map());
  });
});
