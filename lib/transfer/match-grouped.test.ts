import { describe, expect, it } from "vitest";
import { offsetConventions } from "@/lib/exchange/refi-qda/offset-conventions";
import { parseProject } from "@/lib/exchange/refi-qda/parse-project";
import { asProposed } from "./match-choices";
import { matchItems } from "./match-items";
import { planImport, type PlannedImport } from "./plan-import";
import { bring, keysOf } from "./testing/bring-plan";
import { emptyPresent, type Present, presentAfter } from "./testing/present-of";
import { finish, textFiles } from "./testing/sample-files";

const id = (number: number) => `10000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const code = (own: string, name: string, parentId: string | null = null) => ({
  ...{ id: own, guid: own, name, parentId, position: 4 },
});
const here = (project: Partial<Present["project"]>): Present => ({
  ...emptyPresent,
  project: { ...emptyPresent.project, ...project },
});

describe("codes called “Group::Code” that are brought into a project", () => {
  const codeOf = (number: number, name: string, inside = "") =>
    `<Code guid="${id(number)}" name="${name}" isCodable="true">${inside}</Code>`;
  /** Food::Bread › Crumb, Food::Rye, and Gas. */
  const breadAndRye = [
    codeOf(30, "Food::Bread", codeOf(31, "Crumb")),
    codeOf(32, "Gas"),
    codeOf(33, "Food::Rye"),
  ];
  const grouped = (byGroups: boolean, codes: readonly string[] = breadAndRye): PlannedImport => {
    const parsed = parseProject(
      `<Project name="P" origin="Test"><CodeBook><Codes>${codes.join("")}</Codes></CodeBook></Project>`,
    );
    if (!parsed.ok) throw new Error(parsed.error);
    const choices = {
      reading: { convention: offsetConventions[0]!, score: 1 },
      ...{ hasPositions: false, byGroups },
    };
    const none = textFiles(() => null);
    return finish(planImport(parsed.value, none, choices, () => crypto.randomUUID()))!;
  };
  const match = (byGroups: boolean, present: Present, choices = asProposed) => {
    const plan = grouped(byGroups);
    return matchItems(plan, present.project, choices, keysOf(plan)).codes;
  };
  const added = (byGroups: boolean, present: Present, choices = asProposed, file = breadAndRye) => {
    const { codes } = bring(grouped(byGroups, file), present, choices).rows;
    const nameOf = (own: string | null) =>
      [...present.project.codes, ...codes].find((each) => each.id === own)?.name ?? "";
    return codes.map(({ name, parentId }) => `${nameOf(parentId)} › ${name}`);
  };

  it("under the same keys whether or not they go below their groups", () => {
    const keysOfNames = (byGroups: boolean) =>
      new Map(
        match(byGroups, emptyPresent).map(({ key, row: { name } }) => [name.replace(/^.*::/, ""), key]),
      );
    const plain = keysOfNames(false);
    expect([...plain.values()]).toEqual(["0", "1", "2", "3"]);
    const { Food, ...below } = Object.fromEntries(keysOfNames(true));
    expect(below).toEqual(Object.fromEntries(plain));
    expect(Food).toBe("group of 0");
    const out = { ...asProposed, codes: { all: null, items: { "3": "out" as const } } };
    expect(added(false, emptyPresent, out)).toEqual([" › Food::Bread", "Food::Bread › Crumb", " › Gas"]);
    expect(added(true, emptyPresent, out).sort()).toEqual([
      " › Food",
      " › Gas",
      "Bread › Crumb",
      "Food › Bread",
    ]);
  });

  it("below a heading of here, where there is one of the group's name", () => {
    const present = here({ codes: [code("f", "FOOD"), code("b", "bread", "f")] });
    expect(added(true, present).sort()).toEqual([" › Gas", "FOOD › Rye", "bread › Crumb"]);
  });

  it("also where they still have their whole names here, without a heading for nothing", () => {
    const flat = [
      code("b", "Food::Bread"),
      code("c", "Crumb", "b"),
      code("r", "food::rye"),
      code("g", "Gas"),
    ];
    expect(added(true, here({ codes: flat }))).toEqual([]);
    expect(match(true, here({ codes: flat })).map(({ name }) => name)).not.toContain("Food");
    expect(added(true, here({ codes: flat.slice(0, 2) })).sort()).toEqual([
      " › Food",
      " › Gas",
      "Food › Rye",
    ]);
    const byGuid = here({ codes: [code(id(30), "Loaf"), code(id(33), "Secale"), code(id(32), "Gas")] });
    expect(added(true, byGuid)).toEqual(["Loaf › Crumb"]);
  });

  it("none below a group that is left out", () => {
    const out = { ...asProposed, codes: { all: null, items: { "group of 0": "out" as const } } };
    expect(added(true, emptyPresent, out)).toEqual([" › Gas"]);
  });

  it.each([
    ["with headings", breadAndRye],
    [
      "with a group that is a code itself",
      [codeOf(30, "Food::Bread"), codeOf(31, "food", codeOf(32, "Rye"))],
    ],
    ["with blanks between", [codeOf(30, "Food :: Bread", codeOf(31, "Crumb")), codeOf(32, "Food:: Rye")]],
    [
      "in groups of groups",
      [codeOf(30, "Food::Bread::Rye", codeOf(31, "Crust::Dark")), codeOf(32, "Food::Oats")],
    ],
  ])("and nothing more the second time, whatever was wanted the first: %s", (_, file) => {
    for (const first of [true, false])
      for (const second of [true, false]) {
        const { project, work } = presentAfter(
          emptyPresent,
          bring(grouped(first, file), emptyPresent),
          false,
        );
        // As another copy of the file has them.
        const codes = project.codes.map((each) => ({ ...each, guid: crypto.randomUUID() }));
        const once = { project: { ...project, codes }, work };
        expect(added(second, once, asProposed, file), `${first}, then ${second}`).toEqual([]);
      }
  });
});
