import { describe, expect, it } from "vitest";
import { codeOf } from "@/lib/codebook/testing/codebooks";
import { groupOptions } from "./palette-options";

const choiceOf = (id: string, name: string, codable = true) => ({
  id,
  name,
  path: [name],
  code: codeOf({ id, name, codable }),
});
const choices = [
  choiceOf("t", "Trade"),
  choiceOf("e", "Energy"),
  choiceOf("h", "Heading", false),
  choiceOf("w", "Water"),
];
const base = { choices, typed: "", recentIds: [], suggestions: [], inVivo: "", mayCreate: true } as const;
const shown = (groups: ReturnType<typeof groupOptions>) =>
  groups.map(({ heading, options }) => [
    heading,
    ...options.map((option) =>
      option.kind === "code" ? option.choice.name : `${option.kind} ${option.name}`,
    ),
  ]);

describe("groupOptions", () => {
  it("shows the codebook where there is nothing else, without headings that group codes", () => {
    expect(shown(groupOptions(base))).toEqual([["", "Trade", "Energy", "Water"]]);
  });

  it("shows each code once: suggested, used last, all others", () => {
    const groups = groupOptions({
      ...base,
      recentIds: ["e", "w", "gone"],
      suggestions: [{ codeId: "e", reason: "together", withCodeId: "t" }],
      inVivo: "dry years",
    });
    expect(shown(groups)).toEqual([
      ["Suggested", "Energy"],
      ["Used last", "Water"],
      ["Codebook", "Trade", "inVivo dry years"],
    ]);
    expect(groups[0]?.options[0]).toMatchObject({ why: "often with Trade" });
  });

  it("finds what fits once something is typed, and offers to make what is missing", () => {
    expect(shown(groupOptions({ ...base, typed: "wat" }))).toEqual([["", "Water", "create wat"]]);
    expect(shown(groupOptions({ ...base, typed: " trade " }))).toEqual([["", "Trade"]]);
    expect(shown(groupOptions({ ...base, typed: "zz", mayCreate: false }))).toEqual([[""]]);
  });
});
