import { describe, expect, it } from "vitest";
import { planAttributes } from "./plan-attributes";

const things = [
  { id: "a", names: ["Close on Paper", "noor-2025.pdf"] },
  { id: "b", names: ["Report", "report.docx"] },
  { id: "c", names: ["Twice", "x.pdf"] },
  { id: "d", names: ["twice", "y.pdf"] },
];
const columns = [
  { at: 1, name: "Age", kind: "number" as const },
  { at: 2, name: "Side", kind: "choice" as const },
];
const plan = (...rows: string[][]) =>
  planAttributes(
    rows.map((cells, at) => ({ number: at + 2, cells })),
    0,
    columns,
    things,
  );

describe("planAttributes", () => {
  it("matches titles, and file names with or without their end, whatever their case", () => {
    const { entries, unmatched } = plan(
      ["close on  PAPER", "40", "East"],
      ["report", "", "West"],
      ["Nobody", "7"],
    );
    expect(entries).toEqual([
      { id: "a", values: { Age: "40", Side: "East" } },
      { id: "b", values: { Side: "West" } },
    ]);
    expect(unmatched).toEqual([{ number: 4, name: "Nobody", values: { Age: "7" } }]);
  });

  it("takes the end off the names of files alone", () => {
    const cases = [{ id: "k", names: ["A.Khan"] }];
    const rows = ["A.Malik", "P.1", "P.2", "A.KHAN"].map((name, at) => ({
      number: at + 2,
      cells: [name, "4"],
    }));
    const { entries, unmatched, refused } = planAttributes(rows, 0, columns, cases);
    expect(entries.map(({ id }) => id)).toEqual(["k"]);
    expect(unmatched.map(({ name }) => name)).toEqual(["A.Malik", "P.1", "P.2"]);
    expect(refused).toEqual([]);
  });

  it("leaves out what is not clear, and says why", () => {
    const { entries, refused, problems } = plan(
      ["Twice", "1"],
      ["", "2"],
      ["noor-2025.pdf", "old", "East"],
      ["noor-2025", "41"],
      ["new", "1"],
      ["NEW", "2"],
    );
    expect(entries).toEqual([{ id: "a", values: { Side: "East" } }]);
    expect(refused.map(({ number, reason }) => [number, reason])).toEqual([
      [2, "2 are called “Twice”."],
      [3, "It has no name."],
      [5, "Row 4 says something of it already."],
      [7, "Row 6 says something of it already."],
    ]);
    expect(problems).toEqual([{ number: 4, reason: "“old” for Age is no number." }]);
  });
});
