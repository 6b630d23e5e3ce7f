import { describe, expect, it } from "vitest";
import { replaceName } from "./replace-name";

const by = "Former member";

describe("replaceName", () => {
  it.each([
    ["made Ann a coder", "Ann", "made Former member a coder"],
    ["gave “Ann’s interview” of Ann to Annette", "Ann", "gave “Ann’s interview” of Former member to Annette"],
    ["gave “Minutes” of Zoë (K.) to Ann", "Zoë (K.)", "gave “Minutes” of Former member to Ann"],
    ["removed Øre from the project", "re", "removed Øre from the project"],
    ["undid: gave “A” to Li in the round “Li”", "Li", "undid: gave “A” to Former member in the round “Li”"],
    ["made $& a coder", "$&", "made Former member a coder"],
    ["made 李 a coder", "李", "made Former member a coder"],
    ["made  a coder", "", "made  a coder"],
  ])("in “%s”", (summary, name, expected) => {
    expect(replaceName(summary, name, by)).toBe(expected);
  });

  it("takes the new name as it is", () => {
    expect(replaceName("made Ann a coder", "Ann", "$& $1")).toBe("made $& $1 a coder");
  });
});
