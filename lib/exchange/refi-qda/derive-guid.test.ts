import { describe, expect, it } from "vitest";
import { deriveGuid } from "./derive-guid";

describe("deriveGuid", () => {
  it("gives GUIDs of version 8, the same for the same, others for others", () => {
    const parts = Array.from({ length: 20_000 }, (_, at) => `part ${at}`);
    const made = parts.map((part) => deriveGuid("0190b2f4-0000-7000-8000-000000000000", part));
    expect(new Set(made).size).toBe(parts.length);
    for (const guid of made)
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(deriveGuid("a", "b")).toBe(deriveGuid("a", "b"));
    expect(deriveGuid("a", "b")).not.toBe(deriveGuid("b", "a"));
  });
});
