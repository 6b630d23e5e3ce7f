import { call } from "@orpc/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Choice } from "@/lib/adjudication/choice";
import { adjudicationProcedures } from "@/lib/adjudication/procedures";
import { codeWords, createDifferingStudy } from "@/lib/adjudication/testing/create-differing-study";
import { defaultSetup } from "@/lib/agreement/setup";
import { createTestDocument } from "@/lib/analysis/testing/create-test-study";
import { applyCodesToRanges } from "@/lib/coding/server/apply-commands";
import { changeCodeOfCodings, removeManyCodings } from "@/lib/coding/server/commands";
import { redo, undo } from "@/lib/live/server/commands";
import { findCurrentUser } from "@/lib/platform/auth/session";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { removeMember } from "@/lib/projects/server/team";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { listDifferences } from "./list-differences";

// Only the cookie is replaced: who is signed in.
vi.mock("@/lib/platform/auth/session", () => ({ findCurrentUser: vi.fn() }));

type Seen = { readonly id: string; readonly passageId: string; readonly codeId: string };
let study: Awaited<ReturnType<typeof createDifferingStudy>>;
beforeEach(async () => {
  study = await createDifferingStudy();
});

function as({ userId, name }: Member) {
  vi.mocked(findCurrentUser).mockResolvedValue({
    id: userId,
    name,
    email: "x@example.org",
    administrator: false,
  });
}

async function decide(
  member: Member,
  seen: readonly Seen[],
  choice: Choice,
  { replacedIds = [], reason = "" }: { replacedIds?: string[]; reason?: string } = {},
) {
  as(member);
  const id = crypto.randomUUID();
  const { projectId } = study;
  const input = { projectId, id, replacedIds, reason, choice };
  const codings = seen.map(({ id: codingId, passageId, codeId }) => ({ id: codingId, passageId, codeId }));
  await call(adjudicationProcedures.decide, { ...input, seen: codings } as never, { context: {} });
  return id;
}
const reopen = (member: Member, id: string) => {
  as(member);
  return call(adjudicationProcedures.reopen, { projectId: study.projectId, id }, { context: {} });
};

/** The consensus as words and code, in text order. */
async function consensus(): Promise<string[]> {
  const codings = await database().coding.findMany({
    where: { projectId: study.projectId, deletedAt: null, layer: { kind: "consensus" } },
    select: { code: { select: { name: true } }, passage: { select: { quotes: true } } },
    orderBy: [{ passage: { start: "asc" } }, { passage: { end: "asc" } }],
  });
  return codings.map(({ code, passage }) => `${passage.quotes.join()}: ${code.name}`);
}
const states = async () =>
  (
    await listDifferences(study.ann, {
      setup: defaultSetup,
      place: {},
      unfinished: true,
      offset: 0,
      limit: 100,
    })
  ).states;

describe("decide", () => {
  it.each<[string, (s: typeof study) => [readonly Seen[], Choice], string[]]>([
    [
      "accepts one coder's coding",
      ({ otherCode: [a, b] }) => [[a, b], { outcome: "accepted", keptIds: [a.id] }],
      ["Trade grew slowly: trade"],
    ],
    [
      "accepts both",
      ({ otherCode: [a, b] }) => [[a, b], { outcome: "accepted", keptIds: [a.id, b.id] }],
      ["Trade grew slowly: trade", "Trade grew slowly: goods"],
    ],
    [
      "takes another code",
      ({ otherCode: [a, b], codes }) => [
        [a, b],
        { outcome: "otherCode", codeId: codes("energy"), placeOfId: b.id },
      ],
      ["Trade grew slowly: energy"],
    ],
    [
      "takes other boundaries",
      ({ otherBoundary: [a, b], text, codes }) => {
        const start = text.indexOf("of winter");
        const ranges = [[start, start + 9]] as const;
        return [[a, b], { outcome: "otherBoundaries", codeId: codes("energy"), ranges }];
      },
      ["of winter: energy"],
    ],
    ["takes neither", ({ otherCode: [a, b] }) => [[a, b], { outcome: "neither" }], []],
    [
      "accepts what one alone has coded",
      ({ onlyBen }) => [[onlyBen], { outcome: "accepted", keptIds: [onlyBen.id] }],
      ["in May: trade"],
    ],
  ])("%s", async (_, given, expected) => {
    const [seen, choice] = given(study);
    await decide(study.ann, seen, choice);
    expect((await consensus()).sort()).toEqual([...expected].sort());
    expect(await states()).toEqual({ open: 3, postponed: 0, settled: 1 });
  });

  it("takes another rectangle, and says on which page", async () => {
    const { ann, ben, codes, projectId } = study;
    const documentId = await createTestDocument(ann, "Atlas", "One.");
    const page = { index: 0, label: "iv", width: 600, height: 800, start: 0, end: 4, runs: Buffer.alloc(0) };
    const { id: textId } = await database().documentText.findFirstOrThrow({ where: { documentId } });
    await database().documentPage.create({ data: { ...page, textId } });
    const sides = { left: 100, top: 100, right: 300, bottom: 300 };
    const code = async (member: Member, right: number) => {
      const id = crypto.randomUUID();
      const { result } = await applyCodesToRanges(
        { ...member, action: "coding.write" },
        {
          documentId,
          ranges: [],
          region: { page: 0, ...sides, right },
          passageId: crypto.randomUUID(),
          codes: [{ id, codeId: codes("energy") }],
        },
      );
      return { id, passageId: result.passageId, codeId: codes("energy") };
    };
    const seen = [await code(ann, 300), await code(ben, 400)];
    const input = { setup: defaultSetup, place: { documentId }, unfinished: true, offset: 0, limit: 9 };
    const { differences } = await listDifferences(ann, input);
    expect(differences).toMatchObject([{ kind: "boundary", at: "Region, p. iv", page: { width: 600 } }]);
    const region = { page: 0, ...sides, right: 350 };
    await decide(ann, seen, { outcome: "otherBoundaries", codeId: codes("energy"), ranges: [], region });
    const passages = await database().passage.findMany({
      where: { projectId, codings: { some: { layer: { kind: "consensus" } } } },
      select: { region: true },
    });
    expect(passages).toEqual([{ region: [0, 1000, 1000, 3500, 3000] }]);
    const outside = { ...region, right: 700 };
    const choice = {
      outcome: "otherBoundaries",
      codeId: codes("energy"),
      ranges: [],
      region: outside,
    } as const;
    await expect(decide(ann, seen, choice)).rejects.toThrow();
    const nothing = { outcome: "otherBoundaries", codeId: codes("energy"), ranges: [] } as const;
    await expect(decide(ann, seen, nothing)).rejects.toThrow();
  });

  it("leaves the coders' layers as they are, and is undone and redone in one step", async () => {
    const { ann, otherCode, layerIds } = study;
    await decide(ann, otherCode, { outcome: "accepted", keptIds: [otherCode[0].id] });
    const own = { where: { layerId: { in: layerIds }, deletedAt: null } };
    expect(await database().coding.count(own)).toBe(8);
    await undo({ ...ann, action: "history.undo" });
    expect([await consensus(), await states()]).toEqual([[], { open: 4, postponed: 0, settled: 0 }]);
    await redo({ ...ann, action: "history.undo" });
    expect([await consensus(), (await states()).settled]).toEqual([["Trade grew slowly: trade"], 1]);
  });

  it("postpones, and settles what was postponed in its place", async () => {
    const { ann, otherCode } = study;
    const first = await decide(ann, otherCode, { outcome: "postponed" });
    expect(await states()).toEqual({ open: 3, postponed: 1, settled: 0 });
    await decide(ann, otherCode, { outcome: "neither" }, { replacedIds: [first] });
    expect(await states()).toEqual({ open: 3, postponed: 0, settled: 1 });
  });

  it("changes its mind: the consensus follows, and the first decision stays as history", async () => {
    const { ann, otherCode } = study;
    const first = await decide(ann, otherCode, { outcome: "accepted", keptIds: [otherCode[0].id] });
    await decide(
      ann,
      otherCode,
      { outcome: "accepted", keptIds: [otherCode[1].id] },
      { replacedIds: [first], reason: "Goods." },
    );
    expect(await consensus()).toEqual(["Trade grew slowly: goods"]);
    const kept = await database().decision.findMany({
      where: { deletedAt: null, projectId: study.projectId },
    });
    expect(kept.map(({ id, reopenedAt }) => [id === first, reopenedAt !== null])).toContainEqual([
      true,
      true,
    ]);
  });

  it("refuses what somebody else has decided on meanwhile", async () => {
    const { ann, otherCode } = study;
    await decide(ann, otherCode, { outcome: "neither" });
    await expect(decide(ann, otherCode, { outcome: "postponed" })).rejects.toThrow(
      "Ann has decided on this meanwhile",
    );
  });

  it("refuses what was changed, removed or deleted meanwhile, and says which", async () => {
    const { ann, ben, otherCode, onlyBen, codes, documentId } = study;
    const coding = { ...ben, action: "coding.write" } as const;
    await changeCodeOfCodings(coding, [otherCode[1].id], codes("energy"));
    await removeManyCodings(coding, [onlyBen.id]);
    const neither = { outcome: "neither" } as const;
    await expect(decide(ann, otherCode, neither)).rejects.toThrow(
      "A coding of Ben here was changed meanwhile",
    );
    await expect(decide(ann, [onlyBen], neither)).rejects.toThrow(
      "A coding of Ben here was removed meanwhile",
    );
    await database().document.update({ where: { id: documentId }, data: { deletedAt: new Date() } });
    await expect(decide(ann, study.agreed, neither)).rejects.toThrow("“Minutes” has been deleted meanwhile");
  });

  it("opens what is changed after the decision", async () => {
    const { ann, ben, otherCode, codes } = study;
    await decide(ann, otherCode, { outcome: "accepted", keptIds: [otherCode[0].id] });
    await changeCodeOfCodings({ ...ben, action: "coding.write" }, [otherCode[1].id], codes("energy"));
    expect(await states()).toEqual({ open: 4, postponed: 0, settled: 0 });
  });

  it("refuses a coding that is none of those decided on, and a code that is gone", async () => {
    const { ann, otherCode, onlyBen } = study;
    await expect(decide(ann, otherCode, { outcome: "accepted", keptIds: [onlyBen.id] })).rejects.toThrow(
      "none of these codings",
    );
    const gone = { outcome: "otherCode", codeId: crypto.randomUUID(), placeOfId: otherCode[0].id } as const;
    await expect(decide(ann, otherCode, gone)).rejects.toThrow("no longer there");
  });
});

describe("who decides", () => {
  const neither = { outcome: "neither" } as const;
  async function give(member: Member, purpose: "adjudication" | "openCoding", state: "open" | "closed") {
    const { projectId, documentId } = study;
    const round = await database().round.create({ data: { projectId, name: "R", purpose, state } });
    await database().assignment.create({
      data: { projectId, roundId: round.id, documentId, userId: member.userId, position: 0 },
    });
  }

  it("is no coder without an open round of adjudication", async () => {
    const { ben, otherCode } = study;
    await expect(decide(ben, otherCode, neither)).rejects.toThrow("Only a lead");
    await give(ben, "openCoding", "open");
    await give(ben, "adjudication", "closed");
    await expect(decide(ben, otherCode, neither)).rejects.toThrow("Only a lead");
  });

  it("is a coder who has the document in one", async () => {
    const { ben, otherCode } = study;
    await give(ben, "adjudication", "open");
    const id = await decide(ben, otherCode, neither);
    await reopen(ben, id);
    expect((await states()).settled).toBe(0);
  });

  it("is nobody who codes blind", async () => {
    const { projectId, documentId, ann, otherCode } = study;
    const round = await database().round.create({
      data: { projectId, name: "R", purpose: "reliability", blind: true, state: "open" },
    });
    await database().assignment.create({
      data: { projectId, roundId: round.id, documentId, userId: ann.userId, position: 0 },
    });
    await expect(decide(ann, otherCode, neither)).rejects.toThrow("blind");
  });
});

describe("reopen", () => {
  it("takes back what the decision alone had put into the consensus", async () => {
    const { ann, ben, documentId, codes, otherCode, onlyBen } = study;
    const first = await decide(ann, otherCode, { outcome: "accepted", keptIds: [otherCode[0].id] });
    // Another decision that holds the same coding of the consensus.
    const also = await codeWords(ben, documentId, "Trade grew slowly", codes("energy"));
    await decide(ann, [also], { outcome: "otherCode", codeId: codes("trade"), placeOfId: also.id });
    await decide(ann, [onlyBen], { outcome: "accepted", keptIds: [onlyBen.id] });
    await reopen(ann, first);
    expect(await consensus()).toEqual(["in May: trade", "Trade grew slowly: trade"]);
    await expect(reopen(ann, first)).rejects.toThrow("reopened already");
    await expect(reopen(ann, crypto.randomUUID())).rejects.toThrow("not there any more");
  });
});

describe("rules", () => {
  const compared = { setup: defaultSetup, place: {}, unfinished: true };
  const ask = (rule: { kind: "agreed" } | { kind: "union"; percent: number }) => {
    const input = { projectId: study.projectId, ...compared, rule };
    return {
      preview: () => call(adjudicationProcedures.previewRule, input, { context: {} }),
      apply: () => call(adjudicationProcedures.applyRule, input, { context: {} }),
    };
  };

  it("accepts everything that all agree on, as many as the preview said", async () => {
    as(study.ann);
    const { preview, apply } = ask({ kind: "agreed" });
    expect(await preview()).toEqual({ places: 1, documents: 1, left: 4, notTheirs: 0 });
    expect((await apply()).result).toEqual({ places: 1 });
    expect(await consensus()).toEqual(["The pipeline was agreed: energy"]);
    expect(await preview()).toMatchObject({ places: 0 });
    expect((await apply()).event).toBeNull();
  });

  it("takes all that one of them covered where the overlap is large enough", async () => {
    as(study.ann);
    expect(await ask({ kind: "union", percent: 90 }).preview()).toMatchObject({ places: 0 });
    const { preview, apply } = ask({ kind: "union", percent: 60 });
    expect(await preview()).toMatchObject({ places: 1 });
    await apply();
    expect(await consensus()).toEqual(["Nobody spoke of winter: energy"]);
    await undo({ ...study.ann, action: "history.undo" });
    expect([await consensus(), (await states()).settled]).toEqual([[], 0]);
  });

  it("leaves out documents in which a coder may not decide, and says how many", async () => {
    as(study.ben);
    expect(await ask({ kind: "agreed" }).preview()).toEqual({
      places: 0,
      documents: 0,
      left: 0,
      notTheirs: 5,
    });
  });
});

describe("listDecisions", () => {
  it("names nobody who has left without their name, and keeps what they decided", async () => {
    const { ann, ben, otherCode, projectId } = study;
    const owner = await createTestMember("owner", { projectId, action: "member.manage" });
    await decide(ann, otherCode, { outcome: "neither" });
    await removeMember(owner, ann.userId, { keepName: false });
    as(ben);
    const { decisions } = await call(adjudicationProcedures.listDecisions, { projectId }, { context: {} });
    expect(decisions).toMatchObject([{ outcome: "neither", decidedBy: null, inForce: true }]);
  });

  it("tells coders what became of their codings, by whom and why", async () => {
    const { ann, ben, otherCode, projectId, documentId } = study;
    await decide(
      ann,
      otherCode,
      { outcome: "accepted", keptIds: [otherCode[0].id] },
      { reason: "Goods were not meant." },
    );
    as(ben);
    const { decisions } = await call(
      adjudicationProcedures.listDecisions,
      { projectId, documentId },
      { context: {} },
    );
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({
      outcome: "accepted",
      decidedBy: "Ann",
      reason: "Goods were not meant.",
      inForce: true,
      mayReopen: false,
      words: { [otherCode[0].passageId]: "Trade grew slowly" },
    });
  });
});
