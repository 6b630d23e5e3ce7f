import { describe, expect, it } from "vitest";
import { findByPath } from "./find-by-path";

const code = (id: string, parentId: string | null, name: string) => ({ id, parentId, name });
const codes = [
  code("sector", null, "Sector"),
  code("trade", "sector", "Trade"),
  code("tariffs", "trade", "Tariffs"),
  code("driver", null, "Driver"),
  code("driver-trade", "driver", "Trade"),
  code("top-tariffs", null, "Tariffs"),
  code("energy", "sector", "Energy / gas"),
  code("growth", "energy", "GDP > 3%"),
  code("gdp", null, "GDP"),
  code("share", "gdp", "3%"),
  code("odd", "driver", ">"),
];

describe("findByPath", () => {
  it.each([
    ["Sector › Trade", "trade"],
    ["Sector > Trade > Tariffs", "tariffs"],
    ["  Sector›Trade ", "trade"],
    ["Trade › Tariffs", "tariffs"],
    ["Energy / gas", "energy"],
    // A whole path comes before the end of another.
    ["Tariffs", "top-tariffs"],
    // A name with the sign in it is found whole, and at the end of a path.
    ["GDP > 3%", "growth"],
    ["Energy / gas › GDP > 3%", "growth"],
    ["GDP › 3%", "share"],
    ["Driver", "driver"],
    [" > ", "odd"],
  ])("finds %s", (path, id) => {
    expect(findByPath(codes, path)).toEqual({ ok: true, value: codes.find((each) => each.id === id) });
  });

  it.each([
    ["Trade", "ambiguous"],
    ["trade", "not-found"],
    ["Driver › Tariffs", "not-found"],
    ["Sector › Trade › Tariffs › More", "not-found"],
    ["", "not-found"],
    [" › ", "not-found"],
  ])("fails on %j: %s", (path, error) => {
    expect(findByPath(codes, path)).toEqual({ ok: false, error });
  });
});
