import { beforeAll, describe, expect, it } from "vitest";
import { createTestCodes, createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { database } from "@/lib/platform/db/client";
import type { Committed } from "@/lib/platform/events";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { applyCodesToRanges } from "./apply-commands";
import {
  changeCodeOfCodings,
  moveBoundaryOfCodings,
  removeManyCodings,
  setWeightOfCodings,
} from "./commands";
import { splitPassage } from "./split-command";

const newId = () => crypto.randomUUID();
const text = "Gas flows west. Trade fell. Nobody knows.\n";

let owner: Member;
let coder: Member;
let documentId: string;
let code: (path: string) => string;

beforeAll(async () => {
  owner = await createTestMember("owner", { action: "coding.write" });
  coder = await createTestMember("coder", { projectId: owner.projectId, action: "coding.write" });
  code = await createTestCodes(owner, ["energy", "trade"]);
  documentId = await createTestDocument(owner, "Report", text);
});

/** A coding of the coder's on words that nothing stands on yet; its id. */
async function makeCoding(start: number): Promise<string> {
  const id = newId();
  const codes = [{ id, codeId: code("energy") }];
  await applyCodesToRanges(coder, { documentId, ranges: [[start, start + 9]], passageId: newId(), codes });
  return id;
}

type Send = (member: Member, id: string) => Promise<Committed<unknown>>;
const [passageId, firstId, secondId, copyId] = [newId(), newId(), newId(), newId()];
const changes: [string, number, Send][] = [
  ["removing", 0, (member, id) => removeManyCodings(member, [id])],
  ["another code", 1, (member, id) => changeCodeOfCodings(member, [id], code("trade"))],
  ["a weight", 2, (member, id) => setWeightOfCodings(member, [id], 60)],
  [
    "another place",
    3,
    (member, id) => moveBoundaryOfCodings(member, { codingIds: [id], ranges: [[20, 30]], passageId }),
  ],
  [
    "a split",
    4,
    (member, id) => splitPassage(member, { codings: [{ id, secondId: copyId }], at: 9, firstId, secondId }),
  ],
];

describe("a change of a coding that is sent again under its name", () => {
  it.each(changes)("(%s) is answered as it was, and not done again", async (_, start, send) => {
    const id = await makeCoding(start);
    const named = { ...coder, operation: newId() };
    const first = await send(named, id);
    // Whatever became of the coding meanwhile.
    if (_ !== "removing") await removeManyCodings(coder, [id]);
    expect(await send(named, id)).toEqual(first);
  });

  it("is written under the permission it took", async () => {
    const actionOf = async (member: Member, id: string) => {
      const { event } = await setWeightOfCodings(member, [id], 40);
      return (await database().event.findUniqueOrThrow({ where: { id: event!.id } })).action;
    };
    expect(await actionOf(coder, await makeCoding(5))).toBe("coding.write");
    expect(await actionOf(owner, await makeCoding(6))).toBe("coding.writeOthers");
  });
});
