import { describe, expect, it } from "vitest";
import { created } from "@/lib/shared/change";
import { sayEvent } from "./say-event";

const saying = { isWritten: (id: string) => id === "here", last: 5, names: ["Ann", "Ann Lee"] };
const event = (subject: string, summary: string, undoneBy: number | null = null) => ({
  ...{ id: "e", subject, summary, undoneBy, about: ["gone", "here"] },
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
    ["member", "made Ann Lee a coder", "made a member a coder"],
    ["round", "gave “Ann” to Ann", "gave “Ann” to a member"],
    ["code", "added Ann", "added Ann"],
  ])("of the subject %s says “%s” as “%s”", (subject, summary, said) => {
    expect(sayEvent(event(subject, summary), saying).summary).toBe(said);
  });
});
