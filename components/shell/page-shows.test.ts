import { afterEach, expect, test, vi } from "vitest";
import type { Entity } from "@/lib/shared/change";
import { pageShows } from "./page-shows";

afterEach(() => vi.unstubAllGlobals());

const [text, print, codebook] = [
  "/projects/1/documents/2",
  "/projects/1/documents/2/print",
  "/projects/1/codebook",
];

test.each<[string, Entity[], boolean]>([
  [text, ["coding", "passage"], false],
  [text, ["code", "memo"], false],
  [text, ["coding", "document"], true],
  [text, ["member"], true],
  [text, [], false],
  [print, ["code"], true],
  [print, ["coding", "passage"], true],
  [codebook, ["code"], true],
  [codebook, ["coding"], false],
])("on %s a change of %j: %s", (pathname, touched, shown) => {
  vi.stubGlobal("window", { location: { pathname } });
  expect(pageShows(touched)).toBe(shown);
});
