import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, inverse } from "@/lib/shared/change";
import { type Evidence, passagesLimit } from "./claim";
import { addEvidence, carryEvidence, changeEvidence } from "./evidence-rules";

const now = "2026-01-01T00:00:00.000Z";
const evidence = (
  id: string,
  claimId: string,
  passageId: string,
  authorId: string | null = "ada",
): Evidence => ({
  ...{ id, claimId, passageId, authorId },
  stance: "supports",
  reading: "",
});

describe("addEvidence", () => {
  const standing = [evidence("1", "c", "p")];
  it.each<[string, Evidence, boolean]>([
    ["the same passage again", evidence("2", "c", "p"), false],
    ["the same passage by another", evidence("2", "c", "p", "ben"), true],
    ["another passage", evidence("2", "c", "q"), true],
  ])("%s", (_, added, taken) => expect(addEvidence(standing, added, now).ok).toBe(taken));

  it("refuses one too many, and cleans the reading", () => {
    const full = Array.from({ length: passagesLimit }, (_, i) => evidence(String(i), "c", `p${i}`));
    expect(addEvidence(full, evidence("new", "c", "q"), now).ok).toBe(false);
    const said = { ...evidence("new", "c", "q"), reading: " in \n1999 " };
    expect(addEvidence([], said, now)).toMatchObject({
      value: { after: { reading: "in 1999", createdAt: now } },
    });
  });
});

it("changes what is said, or nothing", () => {
  const row = evidence("1", "c", "p");
  expect(changeEvidence(row, { stance: "supports", reading: " " })).toBeNull();
  expect(changeEvidence(row, { stance: "contradicts", reading: "2003" })).toMatchObject({
    after: { stance: "contradicts", reading: "2003" },
  });
});

describe("carryEvidence", () => {
  const passages = ["p", "q", "r"];
  const all = fc
    .array(
      fc.tuple(fc.constantFrom("c", "d"), fc.constantFrom(...passages), fc.constantFrom("ada", "ben", null)),
      { maxLength: 8 },
    )
    .map((said) =>
      said
        .filter(
          (each, i) => each[2] === null || said.findIndex((other) => other.join() === each.join()) === i,
        )
        .map(([claimId, passageId, authorId], i) => evidence(String(i), claimId, passageId, authorId)),
    );
  const asRows = (rows: readonly Evidence[]) => new Map(rows.map((row) => [row.id, { ...row }]));
  const sayAll = (rows: ReadonlyMap<string, object>) =>
    [...rows.values()]
      .map((row) => row as Evidence)
      .map(({ id, claimId, passageId, authorId }) => `${claimId} ${passageId} ${authorId ?? id}`);

  it("moves it with its passages, nothing twice, loses nobody’s word, and can be taken back", () => {
    fc.assert(
      fc.property(all, fc.subarray(passages), fc.constantFrom(...passages), (rows, from, to) => {
        const moved = new Set(from.filter((each) => each !== to));
        const moving = rows.filter(({ passageId }) => moved.has(passageId));
        const changes = carryEvidence(
          moving,
          () => to,
          rows.filter(({ passageId }) => !moved.has(passageId)),
        );
        const after = applyChanges(asRows(rows), "claimPassage", changes);
        const said = sayAll(after);
        expect(new Set(said).size).toBe(said.length);
        const expected = rows.map((row) => ({
          ...row,
          passageId: moved.has(row.passageId) ? to : row.passageId,
        }));
        expect(new Set(said)).toEqual(new Set(sayAll(asRows(expected))));
        const back = applyChanges(after, "claimPassage", inverse(changes));
        expect(sayAll(back).sort()).toEqual(sayAll(asRows(rows)).sort());
      }),
      { seed: 3 },
    );
  });
});
