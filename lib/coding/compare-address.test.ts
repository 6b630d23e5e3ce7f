import { expect, it } from "vitest";
import { dropCompare, readCompare, writeCompare } from "./compare-address";

it("names layers to be compared, and takes them out again", () => {
  const params = new URLSearchParams("passage=p");
  writeCompare(params, ["a", "b"]);
  expect(readCompare(params)).toEqual(["a", "b"]);
  dropCompare(params);
  expect([readCompare(params), params.toString()]).toEqual([null, "passage=p"]);
  expect(readCompare(new URLSearchParams("compare="))).toBeNull();
});
