import { describe, expect, it } from "vitest";
import { aliasPeople } from "./alias-people";

describe("aliasPeople", () => {
  it("calls each who is not named by one number everywhere, and nobody by a name that is not theirs", () => {
    const say = aliasPeople([
      { name: "Ann", as: null },
      { name: "Bob", as: null },
      { name: "Ann", as: null },
      { name: "Eve", as: "Eve" },
      { name: "Eve", as: null },
      { name: "GPT", as: "GPT (language model)" },
    ]);
    expect(["Ann", "Bob", "Eve", "GPT", "Zed", null].map(say)).toEqual([
      ...["Person 1", "Person 2", "Eve", "GPT (language model)", "", ""],
    ]);
  });
});
