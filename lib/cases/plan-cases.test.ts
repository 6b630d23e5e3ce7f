import { describe, expect, it } from "vitest";
import { planCases, type KnownCases, type WantedCase } from "./plan-cases";

const known: KnownCases = {
  cases: [{ id: "c1", name: "Ana Ruiz", attributes: { town: "Alba" } }],
  links: [{ id: "l1", caseId: "c1", documentId: "d1", speaker: "" }],
};

const plan = (wanted: readonly WantedCase[], from = known) => {
  let made = 0;
  const changes = planCases(from, wanted, {
    newId: () => `new${(made += 1)}`,
    now: "2024-05-01T00:00:00.000Z",
  });
  return changes.map(({ entity, id, before, after }) => ({ entity, id, before, after }));
};

describe("planCases", () => {
  it("makes cases and links in the order wanted, cases first", () => {
    const wanted = [
      { name: " Luis ", attributes: { town: "Brede" }, links: [{ documentId: "d2", speaker: "Luis" }] },
      { name: "Ines", links: [] },
    ];
    expect(plan(wanted)).toEqual([
      {
        entity: "case",
        id: "new1",
        before: null,
        after: {
          id: "new1",
          name: "Luis",
          attributes: { town: "Brede" },
          createdAt: "2024-05-01T00:00:00.000Z",
        },
      },
      expect.objectContaining({ entity: "case", id: "new3" }),
      {
        entity: "caseLink",
        id: "new2",
        before: null,
        after: { id: "new2", caseId: "new1", documentId: "d2", speaker: "Luis" },
      },
    ]);
  });

  it("takes a known case by name, keeps its values and adds what is missing", () => {
    const wanted = [{ name: "ANA  ruiz", attributes: { town: "Brede", age: "40" }, links: [] }];
    expect(plan(wanted)).toEqual([
      {
        entity: "case",
        id: "c1",
        before: { attributes: { town: "Alba" } },
        after: { attributes: { town: "Alba", age: "40" } },
      },
    ]);
  });

  it.each<[string, WantedCase[]]>([
    ["nothing is wanted", []],
    ["a name is blank", [{ name: " \n", links: [{ documentId: "d1", speaker: "" }] }]],
    [
      "all is known",
      [{ name: "Ana Ruiz", attributes: { town: "x" }, links: [{ documentId: "d1", speaker: "" }] }],
    ],
  ])("changes nothing when %s", (_, wanted) => {
    expect(plan(wanted)).toEqual([]);
  });

  it("takes wanted cases of one name as one, and a link wanted twice once", () => {
    const link = { documentId: "d3", speaker: "A" };
    const changes = plan([
      { name: "Eva", attributes: { age: "1" }, links: [link] },
      { name: "eva", attributes: { town: "Corin" }, links: [link, { ...link, speaker: "" }] },
    ]);
    expect(changes.filter(({ entity }) => entity === "case")).toHaveLength(1);
    expect(changes[0]?.after).toMatchObject({ name: "Eva", attributes: { age: "1", town: "Corin" } });
    expect(changes.filter(({ entity }) => entity === "caseLink")).toHaveLength(2);
  });

  it("cuts a name at the limit without halving a character", () => {
    const [change] = plan([{ name: `${"x".repeat(199)}😀`, links: [] }]);
    expect(change?.after?.["name"]).toSatisfy((name: string) => name.isWellFormed() && name.length <= 200);
  });
});
