import { describe, expect, it } from "vitest";
import { CreateProjectInput, InviteInput } from "./schema";

const create = (name: unknown, description?: unknown) => CreateProjectInput.safeParse({ name, description });

describe("a project's name and description", () => {
  it.each([
    ["مشروع الجوار 🌿", "مشروع الجوار 🌿"],
    ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
    ['\'; DROP TABLE "Project";--', '\'; DROP TABLE "Project";--'],
    ["  two\n lines\u0000 ", "two lines\ufffd"],
  ])("%j is kept as %j", (given, kept) => {
    expect(create(given).data?.name).toBe(kept);
  });

  it.each([[""], [" \n\t"], ["x".repeat(201)], ["x".repeat(10_000_000)], [null], [7]])(
    "a name like %.20j is refused",
    (given) => {
      expect(create(given).success).toBe(false);
    },
  );

  it("a description may have lines and may be missing, but not hold what cannot be stored", () => {
    expect(create("a", "one\r\ntwo\u0000").data?.description).toBe("one\ntwo\ufffd");
    expect(create("a").data?.description).toBe("");
    expect(create("a", "x".repeat(2_001)).success).toBe(false);
  });
});

describe("an invitation", () => {
  const invite = (role: unknown, days: unknown) =>
    InviteInput.safeParse({ projectId: crypto.randomUUID(), role, days }).success;

  it("has one of the four roles and one of the spans offered", () => {
    expect(invite("coder", 7)).toBe(true);
    expect(invite("administrator", 7)).toBe(false);
    expect(invite("coder", 3_650)).toBe(false);
  });
});
