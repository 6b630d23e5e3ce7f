import { describe, expect, it } from "vitest";
import { redo, undo } from "@/lib/live/server/commands";
import { database } from "@/lib/platform/db/client";
import type { Member } from "@/lib/projects/server/access";
import { createTestMember } from "@/lib/projects/testing/create-test-member";
import { planSurvey } from "@/lib/surveys/plan-survey";
import type { SurveyLayout } from "@/lib/surveys/survey-choices";
import { sheetOf } from "@/lib/surveys/testing/sheet-of";
import { importSurvey } from "./import-survey";

const file = { fileName: "answers.csv", mediaType: "text/csv", byteSize: 10, sha256: "0".repeat(64) };

const header = ["Who", "Town", "Why?", "What else?"];
const rows = [
  ["Ana", "Alba", "For work.\nAnd for Jo.", ""],
  ["Bo", "Brede", "", ""],
  ["Cy", "", "By chance", "Nothing"],
];

function bringIn(member: Member, layout: SurveyLayout, answers = rows, updateKnown = true) {
  const choices = {
    sheet: 0,
    headerRow: 1,
    roles: ["name", "attribute", "question", "question"] as const,
    layout,
    title: "Town survey",
    updateKnown,
  };
  return importSurvey(member, file, planSurvey(sheetOf(header, ...answers), choices), choices);
}

async function stateOf({ projectId }: Member) {
  const where = { projectId, deletedAt: null };
  const [cases, documents, links] = await Promise.all([
    database().case.findMany({ where, orderBy: { name: "asc" } }),
    database().document.findMany({ where, orderBy: { title: "asc" }, include: { text: true } }),
    database().caseLink.findMany({ where, include: { case: true, document: true } }),
  ]);
  return {
    cases: cases.map(({ name, attributes }) => [name, attributes]),
    documents: documents.map(({ title, text, length }) => [title, text?.text.length === length]),
    links: links.map((link) => `${link.case.name}: ${link.document.title} ${link.speaker}`.trim()).sort(),
  };
}
const nothing = { cases: [], documents: [], links: [] };

describe("importSurvey", () => {
  it.each<[SurveyLayout, unknown[], string[]]>([
    ["grid", [["Town survey", true]], ["Ana: Town survey Ana", "Cy: Town survey Cy"]],
    [
      "question",
      [
        ["What else?", true],
        ["Why?", true],
      ],
      ["Ana: Why? Ana", "Cy: What else? Cy", "Cy: Why? Cy"],
    ],
    [
      "respondent",
      [
        ["Ana", true],
        ["Cy", true],
      ],
      ["Ana: Ana", "Cy: Cy"],
    ],
  ])("as %s: one event that goes and comes back whole", async (layout, documents, links) => {
    const member = await createTestMember("owner", { action: "document.write" });
    await bringIn(member, layout);
    expect(await database().event.count({ where: { projectId: member.projectId } })).toBe(1);
    const brought = {
      cases: [
        ["Ana", { Town: "Alba" }],
        ["Bo", { Town: "Brede" }],
        ["Cy", {}],
      ],
      documents,
      links,
    };
    expect(await stateOf(member)).toEqual(brought);
    await undo(member);
    expect(await stateOf(member)).toEqual(nothing);
    await redo(member);
    expect(await stateOf(member)).toEqual(brought);
  });

  it("gives known cases the values of a newer sheet, or only what they lack", async () => {
    const member = await createTestMember("owner", { action: "document.write" });
    await bringIn(member, "grid");
    const newer = [
      ["ana", "Corin", "Later.", ""],
      ["Cy", "Dorn", "", ""],
      ["Di", "Alba", "", ""],
    ];
    const kept = await bringIn(member, "grid", newer, false);
    expect(kept.event?.summary).toBe("added 1 case and 1 document and changed 1 case from “answers.csv”");
    expect((await stateOf(member)).cases).toEqual([
      ["Ana", { Town: "Alba" }],
      ["Bo", { Town: "Brede" }],
      ["Cy", { Town: "Dorn" }],
      ["Di", { Town: "Alba" }],
    ]);
    await bringIn(member, "grid", newer, true);
    expect((await stateOf(member)).cases[0]).toEqual(["Ana", { Town: "Corin" }]);
    await undo(member);
    expect((await stateOf(member)).cases[0]).toEqual(["Ana", { Town: "Alba" }]);
  });

  it("leaves nothing behind when what belongs to it fails", async () => {
    const member = await createTestMember("owner", { action: "document.write" });
    const plan = planSurvey(sheetOf(["Who", "Why?"], ["Ana", "So."]), {
      sheet: 0,
      headerRow: 1,
      roles: ["name", "question"],
      layout: "grid",
      title: "T",
      updateKnown: true,
    });
    const failing = importSurvey(member, file, plan, { updateKnown: true }, () =>
      Promise.reject(new Error("no")),
    );
    await expect(failing).rejects.toThrow("no");
    expect(await stateOf(member)).toEqual(nothing);
  });

  it("takes thousands of respondents at once", { timeout: 120_000 }, async () => {
    const member = await createTestMember("owner", { action: "document.write" });
    const many = Array.from({ length: 1_500 }, (_, index) => [
      `P${index}`,
      `Town ${index % 7}`,
      "Because. ".repeat(10),
      "",
    ]);
    await bringIn(member, "grid", many);
    expect((await stateOf(member)).links).toHaveLength(1_500);
    await bringIn(member, "grid", many);
    await undo(member);
    await undo(member);
    expect(await stateOf(member)).toEqual(nothing);
  });
});
