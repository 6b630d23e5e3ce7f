import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyChanges, inverse } from "@/lib/shared/change";
import { type Link, endsOf, linkKinds, relations, sayRelation } from "./link";
import { addLink, carryLinks, changeLink } from "./link-rules";

const link = (id: string, from: string, kind: Link["kind"], to: string): Link => ({
  id,
  fromPassageId: from,
  toPassageId: to,
  kind,
  note: "",
  authorId: "ada",
});
const now = "2026-01-01T00:00:00.000Z";

describe("relations", () => {
  it("are said from both ends, each in its own words", () => {
    expect(relations.map(sayRelation)).toEqual([
      "supports",
      "contradicts",
      "explains",
      "continues",
      "is supported by",
      "is contradicted by",
      "is explained by",
      "is continued by",
    ]);
  });

  it("say which passage a link goes from", () => {
    expect(endsOf({ kind: "supports", end: "from" }, "here", "there")).toEqual({
      fromPassageId: "here",
      toPassageId: "there",
    });
    expect(endsOf({ kind: "supports", end: "to" }, "here", "there")).toEqual({
      fromPassageId: "there",
      toPassageId: "here",
    });
  });
});

describe("addLink", () => {
  const said = { id: "new", fromPassageId: "a", toPassageId: "b", kind: "supports", note: " so \n" } as const;
  it.each([
    ["a passage to itself", { toPassageId: "a" }, [], /joins two passages/],
    ["what is said already", {}, [link("1", "a", "supports", "b")], /in this way already/],
    ["with an endless note", { note: "x".repeat(2_001) }, [], /too long/],
  ])("refuses to link %s", (_, patch, standing, problem) => {
    const outcome = addLink(standing, { ...said, ...patch }, "ada", now);
    expect(outcome).toMatchObject({ ok: false, error: expect.stringMatching(problem) as string });
  });

  it("lets two passages be linked in several ways, and in both directions", () => {
    const standing = [link("1", "b", "supports", "a"), link("2", "a", "explains", "b")];
    const outcome = addLink(standing, said, "ada", now);
    expect(outcome).toMatchObject({ ok: true, value: [{ entity: "link", after: { note: "so" } }] });
  });
});

describe("changeLink", () => {
  it("turns a link round, and changes nothing where it is so already", () => {
    const one = link("1", "a", "supports", "b");
    expect(changeLink([one], one, one)).toEqual({ ok: true, value: [] });
    const turned = { ...one, fromPassageId: "b", toPassageId: "a" };
    expect(changeLink([one], one, turned)).toMatchObject({
      value: [{ before: { fromPassageId: "a", toPassageId: "b" }, after: { fromPassageId: "b" } }],
    });
    expect(changeLink([one, { ...turned, id: "2" }], one, turned).ok).toBe(false);
  });
});

describe("carryLinks", () => {
  const passages = ["a", "b", "c", "d"];
  const id = fc.constantFrom(...passages);
  const links = fc
    .array(fc.tuple(id, fc.constantFrom(...linkKinds), id), { maxLength: 8 })
    .map((said) =>
      [...new Map(said.map((each) => [each.join(), each])).values()]
        .filter(([from, , to]) => from !== to)
        .map(([from, kind, to], i) => link(String(i), from, kind, to)),
    );
  const asRows = (all: readonly Link[]) => new Map(all.map((each) => [each.id, { ...each }]));
  const sayAll = (rows: ReadonlyMap<string, object>) => {
    const said = [...rows.values()].map((row) => row as Link);
    return said.map((each) => [each.fromPassageId, each.kind, each.toPassageId].join(" "));
  };

  it("leaves no link on a passage that moved, none to itself, none twice, and can be taken back", () => {
    fc.assert(
      fc.property(links, fc.subarray(passages), id, (all, from, to) => {
        const moved = new Set(from.filter((each) => each !== to));
        const moving = all.filter((each) => moved.has(each.fromPassageId) || moved.has(each.toPassageId));
        const standing = all.filter((each) => !moving.includes(each));
        const changes = carryLinks(moving, (each) => (moved.has(each) ? to : undefined), standing);
        const after = applyChanges(asRows(all), "link", changes);
        const said = sayAll(after);
        expect(new Set(said).size).toBe(said.length);
        for (const each of after.values()) {
          const { fromPassageId, toPassageId } = each as unknown as Link;
          expect(fromPassageId).not.toBe(toPassageId);
          expect(moved.has(fromPassageId) || moved.has(toPassageId)).toBe(false);
        }
        // Nothing that was said is lost but by coming to say nothing, or the same as another.
        const expected = new Set(
          all
            .map((each) => [each.fromPassageId, each.kind, each.toPassageId])
            .map((each) => each.map((part) => (moved.has(part) ? to : part)))
            .filter(([first, , second]) => first !== second)
            .map((each) => each.join(" ")),
        );
        expect(new Set(said)).toEqual(expected);
        const back = applyChanges(after, "link", inverse(changes));
        expect(new Set(sayAll(back))).toEqual(new Set(sayAll(asRows(all))));
      }),
      { seed: 11 },
    );
  });
});
