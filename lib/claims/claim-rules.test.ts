import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, inverse } from "@/lib/shared/change";
import { type Claim, claimsLimit, compareClaims } from "./claim";
import { addClaim, editClaim, moveClaim, removeClaim } from "./claim-rules";
import { nameClaim } from "./name-claim";
import { stepClaim } from "./step-claim";

const now = "2026-01-01T00:00:00.000Z";
const earlier = new Date("2025-01-01");
const claim = (id: string, position: number): Claim => ({ id, text: id, note: "", position });
const rowsOf = (claims: readonly Claim[]) => new Map(claims.map((each) => [each.id, { ...each }]));

describe("addClaim", () => {
  const said = { id: "new", text: " It was\nsigned ", note: " so\r\nthey say \n" };
  it("puts it behind the others, cleaned", () => {
    const outcome = addClaim([claim("a", 0), claim("b", 7)], said, "ada", now);
    expect(outcome).toMatchObject({
      value: { after: { position: 8, text: "It was signed", note: "so\nthey say", authorId: "ada" } },
    });
    expect(addClaim([], said, "ada", now)).toMatchObject({ value: { after: { position: 0 } } });
  });

  it("refuses one too many", () => {
    const full = Array.from({ length: claimsLimit }, (_, i) => claim(String(i), i));
    expect(addClaim(full, said, "ada", now)).toMatchObject({
      ok: false,
      error: /at most 2,000 claims/,
    });
    expect(addClaim(full.slice(1), said, "ada", now).ok).toBe(true);
  });
});

it("changes nothing where a claim says so already", () => {
  const row = { id: "a", text: "It was signed", note: "", updatedAt: "2025-01-01T00:00:00.000Z" };
  expect(editClaim(row, { text: " It was  signed", note: "\n" }, now)).toBeNull();
  expect(editClaim(row, { text: "It was not", note: "" }, now)).toMatchObject({
    before: { text: "It was signed", updatedAt: row.updatedAt },
    after: { text: "It was not", updatedAt: now },
  });
});

describe("moveClaim", () => {
  const order = (rows: ReadonlyMap<string, object>) =>
    [...rows.values()]
      .map((row) => ({ ...(row as Claim), createdAt: earlier }))
      .sort(compareClaims)
      .map(({ id }) => id);

  it("gives other positions only between the two places", () => {
    const claims = [claim("a", 0), claim("b", 4), claim("c", 5), claim("d", 9)];
    expect(moveClaim(claims, "c", "b")).toMatchObject({
      value: [
        { id: "c", after: { position: 4 } },
        { id: "b", after: { position: 5 } },
      ],
    });
    expect(moveClaim(claims, "a", "a")).toEqual({ ok: true, value: [] });
    expect(moveClaim(claims, "d", null)).toEqual({ ok: true, value: [] });
    expect(moveClaim(claims, "a", "gone").ok).toBe(false);
    expect(moveClaim(claims, "gone", null).ok).toBe(false);
  });

  it("moves one before the other, leaves the rest in order, and can be taken back", () => {
    const positions = fc.array(fc.nat({ max: 6 }), { minLength: 2, maxLength: 7 });
    fc.assert(
      fc.property(positions, fc.nat(), fc.nat(), (all, one, other) => {
        const ids = [..."abcdefg"].slice(0, all.length);
        const claims = [...all].sort((a, b) => a - b).map((position, i) => claim(ids[i]!, position));
        const id = ids[one % ids.length]!;
        const beforeId = ids.filter((each) => each !== id)[other % ids.length] ?? null;
        const outcome = moveClaim(claims, id, beforeId);
        if (!outcome.ok) throw new Error(outcome.error);
        const after = applyChanges(rowsOf(claims), "claim", outcome.value);
        const expected = ids.filter((each) => each !== id);
        expected.splice(beforeId === null ? expected.length : expected.indexOf(beforeId), 0, id);
        expect(order(after)).toEqual(expected);
        expect(order(applyChanges(after, "claim", inverse(outcome.value)))).toEqual(ids);
      }),
      { seed: 5 },
    );
  });
});

it("takes along what is held against a claim that is deleted", () => {
  const row = { ...claim("a", 0), authorId: "ada", createdAt: now, updatedAt: now };
  const evidence = {
    claimId: "a",
    passageId: "p",
    stance: "supports",
    reading: "",
    authorId: "ben",
  } as const;
  const changes = removeClaim(row, [{ id: "e", ...evidence }]);
  expect(changes.map(({ entity, id, after }) => [entity, id, after])).toEqual([
    ["claimPassage", "e", null],
    ["claim", "a", null],
  ]);
});

describe("stepClaim", () => {
  const all = ["a", "b", "c", "d", "e"];
  it.each<[shown: string[], id: string, by: -1 | 1, before: string | null | undefined]>([
    [all, "b", -1, "a"],
    [all, "b", 1, "d"],
    [all, "d", 1, null],
    [all, "a", -1, undefined],
    [all, "e", 1, undefined],
    // Past the one shown next, whatever is hidden between.
    [["a", "d"], "d", -1, "a"],
    [["a", "d"], "a", 1, "e"],
    [["a", "d"], "b", 1, undefined],
  ])("among %j, %s by %i", (shown, id, by, before) => expect(stepClaim(all, shown, id, by)).toBe(before));
});

it("names long claims by their beginning, and cuts no character", () => {
  expect(nameClaim("It was signed.")).toBe("“It was signed.”");
  expect(nameClaim(`${"x".repeat(79)}😀y`)).toBe(`“${"x".repeat(79)}…”`);
});
