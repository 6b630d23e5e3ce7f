import { describe, expect, it } from "vitest";
import { z } from "zod";
import { newId } from "./new-id";

describe("newId", () => {
  it("makes UUIDs that the edge accepts, each another one", () => {
    const ids = Array.from({ length: 200 }, newId);
    expect(ids.every((id) => z.uuid().safeParse(id).success)).toBe(true);
    expect(new Set(ids).size).toBe(200);
  });
});
