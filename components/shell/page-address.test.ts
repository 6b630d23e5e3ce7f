import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { holdAddress, presentAddress, pushAddress, releaseAddress, replaceAddress } from "./page-address";

const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  const location = { href: "https://excerpta.test/documents/1?view=text" };
  const write = (mode: string) => (_state: unknown, _title: string, url: URL) => {
    location.href = url.href;
    written.push(`${mode} ${url.pathname}${url.search}`);
  };
  vi.stubGlobal("window", {
    location,
    history: { replaceState: write("replace"), pushState: write("push") },
  });
});

afterEach(() => {
  releaseAddress();
  vi.unstubAllGlobals();
});

const withPassage = (id: string): URL => {
  const url = presentAddress();
  url.searchParams.set("passage", id);
  return url;
};

test("an address is written at once, a relative one from the present one", () => {
  replaceAddress("?view=pages");
  pushAddress(withPassage("a"));
  expect(written).toEqual(["replace /documents/1?view=pages", "push /documents/1?view=pages&passage=a"]);
  expect(presentAddress().search).toBe("?view=pages&passage=a");
});

test("while it is held nothing is written, but the next change builds on what waits; then all is, in order", () => {
  holdAddress();
  replaceAddress("?view=pages");
  pushAddress(withPassage("a"));
  expect(written).toEqual([]);
  expect(presentAddress().search).toBe("?view=pages&passage=a");
  releaseAddress();
  expect(written).toEqual(["replace /documents/1?view=pages", "push /documents/1?view=pages&passage=a"]);
  releaseAddress();
  expect(written).toHaveLength(2);
});

test("what waits is not written over the address of a page that one has gone to meanwhile", () => {
  holdAddress();
  replaceAddress("?view=pages");
  window.location.href = "https://excerpta.test/codebook";
  releaseAddress();
  expect(written).toEqual([]);
  expect(presentAddress().pathname).toBe("/codebook");
});

test("a copy of the address is changed, not the address", () => {
  presentAddress().searchParams.set("view", "pages");
  expect(presentAddress().search).toBe("?view=text");
});
