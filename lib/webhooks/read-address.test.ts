import { describe, expect, it } from "vitest";
import { readAddress, shortenAddress } from "./read-address";

describe("readAddress", () => {
  it.each([
    [" https://example.org/hear?key=1 ", "https://example.org/hear?key=1"],
    ["https://example.org:8443", "https://example.org:8443/"],
    ["https://EXAMPLE.org/A", "https://example.org/A"],
    ["https://0x7f.1/", "https://127.0.0.1/"],
  ])("keeps %s as %s", (text, value) => {
    expect(readAddress(text, false)).toEqual({ ok: true, value });
  });

  it.each([
    ["", "whole address"],
    ["example.org/hear", "whole address"],
    ["https://", "whole address"],
    ["http://example.org/", "https://"],
    ["ftp://example.org/", "https://"],
    ["javascript:alert(1)", "whole address"],
    ["https://ann@example.org/", "no user name"],
    ["https://:secret@example.org/", "no user name"],
    ["https://example.org/#part", "#"],
    [`https://example.org/${"a".repeat(2_000)}`, "too long"],
  ])("refuses %s", (text, word) => {
    expect(readAddress(text, false)).toEqual({ ok: false, error: expect.stringContaining(word) as unknown });
  });

  it("takes http where the installation allows it, and nothing else", () => {
    expect(readAddress("http://127.0.0.1:8000/", true).ok).toBe(true);
    expect(readAddress("ftp://example.org/", true).ok).toBe(false);
  });
});

it("shows to others no more of an address than where it leads", () => {
  expect(shortenAddress("https://example.org:8443/hooks/key?token=1")).toBe("https://example.org:8443/…");
});
