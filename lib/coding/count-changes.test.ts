import { describe, expect, it } from "vitest";
import { created, inverse, removed, updated } from "@/lib/shared/change";
import { countCodeChanges } from "./count-changes";

const row = (codeId: string) => ({ passageId: "p", codeId, layerId: "ann" });
const changes = [
  created("passage", "p", { ranges: [0, 1] }),
  created("coding", "1", row("trade")),
  created("coding", "2", row("trade")),
  removed("coding", "3", row("energy")),
  updated("coding", "4", row("trust"), { codeId: "energy" })!,
  updated("coding", "5", row("trust"), { passageId: "q" })!,
];

describe("countCodeChanges", () => {
  it("counts what comes, goes and gets another code, and leaves out what stays", () => {
    expect([...countCodeChanges(changes)]).toEqual([
      ["trade", 2],
      ["trust", -1],
    ]);
    expect([...countCodeChanges([])]).toEqual([]);
  });

  it("is turned round by the inverse", () => {
    expect(new Map(countCodeChanges(inverse(changes)))).toEqual(
      new Map([
        ["trade", -2],
        ["trust", 1],
      ]),
    );
  });
});
