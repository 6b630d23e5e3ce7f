import { describe, expect, it } from "vitest";
import { created, removed } from "@/lib/shared/change";
import { sayEvent } from "./say-event";

const saying = { isWritten: (id: string) => id === "here", last: 5, names: ["Ann", "Ann Lee"] };
const event = (subject: string, summary: string, undoneBy: number | null = null) => ({
  ...{ id: "e", subject, summary, undoneBy, about: ["gone", "here"] },
  ...{
    actorId: "u",
    actorName: null as string | null,
    actor: { name: "Ann Lee" } as { name: string } | null,
  },
  changes: [created("memo", "gone", { body: "Secret" }), created("code", "here", { name: "Gas" })],
});

describe("sayEvent", () => {
  it("leaves out changes and ids of rows that do not leave, and keeps the event", () => {
    const said = sayEvent(event("code", "added Ann"), saying);
    expect(JSON.stringify(said)).not.toMatch(/Secret|gone/);
    expect(said).toMatchObject({
      id: "e",
      about: ["here"],
      changes: [created("code", "here", { name: "Gas" })],
    });
  });

  it.each([
    [null, null],
    [5, 5],
    [6, null],
  ])("is undone by %s, of five events, as %s", (undoneBy, said) => {
    expect(sayEvent(event("code", "added", undoneBy), saying).undoneBy).toBe(said);
  });

  it.each([
    ["made", [created("code", "here", { name: "Gas" })], "Ann Lee", null],
    ["made one that does not leave", [created("code", "gone", { name: "Gas" })], null, "u"],
    ["changed", [{ entity: "code", id: "here", before: { name: "Gas" }, after: { name: "Oil" } }], null, "u"],
    ["deleted", [removed("code", "here", { name: "Gas" })], null, "u"],
  ] as const)("where a code was %s, it is said who did it", (_, changes, actorName, actorId) => {
    expect(sayEvent({ ...event("code", "did"), changes }, saying)).toMatchObject({ actorName, actorId });
  });

  it("names who made a code elsewhere, too, and nobody who is not known", () => {
    const elsewhere = { ...event("code", "added"), actorId: null, actor: null };
    expect(sayEvent({ ...elsewhere, actorName: "Bo" }, saying).actorName).toBe("Bo");
    expect(sayEvent(elsewhere, saying).actorName).toBeNull();
  });

  it.each([
    ["member", "made Ann Lee a coder", "made a member a coder"],
    ["round", "gave “Ann” to Ann", "gave “Ann” to a member"],
    ["code", "added Ann", "added Ann"],
  ])("of the subject %s says “%s” as “%s”", (subject, summary, said) => {
    expect(sayEvent(event(subject, summary), saying).summary).toBe(said);
  });
});
