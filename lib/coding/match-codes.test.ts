import { describe, expect, it } from "vitest";
import { matchCodes } from "./match-codes";

const codes = [
  ["Obstacle"],
  ["Obstacle", "Trust deficit"],
  ["Sector", "Trade"],
  ["Sector", "Énergie"],
  ["Driver", "Free trade zone"],
].map((path) => ({ id: path.join("/"), name: path[path.length - 1]!, path }));

const find = (typed: string, recent: string[] = []) =>
  matchCodes(codes, typed, recent).map((code) => code.id);

describe("matchCodes", () => {
  it("gives all codes when nothing is typed, those used last first", () => {
    expect(find("", ["Sector/Trade", "Driver/Free trade zone"])).toEqual([
      "Sector/Trade",
      "Driver/Free trade zone",
      "Obstacle",
      "Obstacle/Trust deficit",
      "Sector/Énergie",
    ]);
  });
  it.each([
    ["tra", "Sector/Trade"],
    ["zone", "Driver/Free trade zone"],
    ["energ", "Sector/Énergie"],
    ["obs tru", "Obstacle/Trust deficit"],
    ["obstacle", "Obstacle"],
    ["tsdf", "Obstacle/Trust deficit"],
  ])("finds for %s first %s", (typed, id) => {
    expect(find(typed)[0]).toBe(id);
  });
  it("lets what was used last win among equals only", () => {
    expect(find("tr", ["Driver/Free trade zone"])[0]).not.toBe("Driver/Free trade zone");
    expect(find("tr", ["Obstacle/Trust deficit"])[0]).toBe("Obstacle/Trust deficit");
    expect(find("tr", ["Sector/Trade"])[0]).toBe("Sector/Trade");
  });
  it("finds nothing where a word fits nowhere", () => {
    expect(find("trade xyz")).toEqual([]);
  });
});
