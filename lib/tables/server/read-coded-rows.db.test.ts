import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import {
  changeCodeOfCodings,
  moveBoundaryOfCodings,
  removeManyCodings,
  setWeightOfCodings,
} from "@/lib/coding/server/commands";
import { splitPassage } from "@/lib/coding/server/split-command";
import { undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { getSight } from "@/lib/projects/server/sight";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { seededRandom } from "@/lib/shared/seeded-random";
import { readAll, readCodedRows } from "./read-coded-rows";

const words = Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ");
const newId = () => crypto.randomUUID();

let ann: Member;
let bob: Member;
let documentId: string;
let code: (path: string) => string;

beforeAll(async () => {
  ann = await createTestMember("owner", { action: "coding.write" });
  bob = await createTestMember("coder", { projectId: ann.projectId, action: "coding.write" });
  code = await createTestCodes(ann, ["energy", "trade"]);
  documentId = await createTestDocument(ann, "Report", words);
});

/** Rows in an order that says nothing of how they were read. */
const inOrder = ({ passages, codings }: Awaited<ReturnType<typeof readAll>>) => ({
  passages,
  codings: codings.map((each) => JSON.stringify(each)).sort(),
});

const expectSame = async () => {
  const sight = await getSight(ann);
  const { projectId } = ann;
  expect(inOrder(await readCodedRows(projectId, sight))).toEqual(inOrder(await readAll(projectId, sight)));
};

const draw = seededRandom(12);
const below = (count: number) => Math.floor(count * draw());
const oneOf = async (member: Member) => {
  const live = { projectId: ann.projectId, deletedAt: null, layer: { userId: member.userId } };
  const rows = await database().coding.findMany({ where: live, orderBy: { createdAt: "asc" } });
  return rows[below(rows.length)];
};

/** One change of either coder, as chance has it. */
async function change(): Promise<void> {
  const member = draw() < 0.5 ? ann : bob;
  const known = await oneOf(member);
  const start = below(300);
  const ranges: [number, number][] = [[start, start + 5 + below(20)]];
  const kind = known === undefined ? 0 : below(7);
  if (kind <= 1) {
    const codes = [{ id: newId(), codeId: code(draw() < 0.5 ? "energy" : "trade") }];
    await applyCodesToRanges(member, { documentId, ranges, passageId: newId(), codes });
  } else if (kind === 2) await removeManyCodings(member, [known!.id]);
  else if (kind === 3) await setWeightOfCodings(member, [known!.id], below(101));
  else if (kind === 4)
    await moveBoundaryOfCodings(member, { codingIds: [known!.id], ranges, passageId: newId() });
  else if (kind === 5) await changeCodeOfCodings(member, [known!.id], code("trade")).catch(() => undefined);
  else {
    const codings = [{ id: known!.id, secondId: newId() }];
    const at = start + 3;
    await splitPassage(member, { codings, at, firstId: newId(), secondId: newId() }).catch(() => undefined);
  }
}

describe("what is coded in a project, kept and brought up to date", () => {
  it("is what a reading of all gives, after any changes", async () => {
    await expectSame();
    for (let round = 0; round < 25; round += 1) {
      for (let step = below(4); step >= 0; step -= 1) await change();
      if (round % 5 === 4) await undo({ ...ann, action: "history.undo" }).catch(() => undefined);
      await expectSame();
    }
  });

  it("has what is coded in a document that came since", async () => {
    const second = await createTestDocument(ann, "Later", words);
    const codes = [{ id: newId(), codeId: code("energy") }];
    await applyCodesToRanges(bob, { documentId: second, ranges: [[0, 5]], passageId: newId(), codes });
    await expectSame();
  });
});
