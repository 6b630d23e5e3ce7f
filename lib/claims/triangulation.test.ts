import { describe, expect, it } from "vitest";
import { flattenValue } from "@/lib/exchange/sheet";
import type { Stance } from "./claim";
import type { ClaimsView, EvidenceView } from "./claim-view";
import { type ClaimsAddress, readClaims, writeClaims } from "./claims-address";
import { toClaimsSheet } from "./claims-sheet";
import { sayCell } from "./say-cell";
import { triangulate } from "./triangulation";

const held = (
  documentId: string,
  stance: Stance,
  reading = "",
  passageId = `in ${documentId}`,
): EvidenceView => ({
  ...{ id: `${passageId} ${stance}`, passageId, documentId, stance, reading, authorId: "ada", author: "Ada" },
  ...{ text: "It was signed.", place: "p. 3", language: "en", at: null },
});
const view: ClaimsView = {
  claims: [
    {
      id: "c1",
      text: "It was signed in 1999.",
      note: "",
      evidence: [held("d1", "supports"), held("d3", "contradicts", "2001")],
    },
    { id: "c2", text: "It held.", note: "Ask again.", evidence: [held("d1", "supports")] },
    { id: "c3", text: "It ended.", note: "", evidence: [] },
  ],
  documents: ["d1", "d2", "d3"].map((id) => ({ id, title: `Title ${id}`, cited: `Cited ${id}` })),
};
const all: ClaimsAddress = { verdict: null, allDocuments: false };

describe("triangulate", () => {
  it("shows documents with evidence, or all, and claims of a verdict; counts are of all claims", () => {
    const idsOf = (address: ClaimsAddress) => {
      const { documents, rows, counts } = triangulate(view, address);
      return [documents.map(({ id }) => id), rows.map(({ claim }) => claim.id), counts];
    };
    const counts = { none: 1, one: 1, agree: 0, disagree: 1 };
    expect(idsOf(all)).toEqual([["d1", "d3"], ["c1", "c2", "c3"], counts]);
    expect(idsOf({ verdict: "one", allDocuments: true })).toEqual([["d1", "d2", "d3"], ["c2"], counts]);
  });
});

it("is exported as it is shown, with its evidence", () => {
  const sheet = toClaimsSheet(triangulate(view, all));
  expect(sheet.caption).toBe("3 claims: 1 has no source, 1 rests on one source, 1 is disputed.");
  expect(sheet.columns.map(({ heading }) => heading)).toEqual(["Claim", "Verdict", "Cited d1", "Cited d3"]);
  expect(sheet.rows.map((row) => row.map((value) => flattenValue(value)))).toEqual([
    [
      "It was signed in 1999.",
      "Sources disagree: 1 supports, 1 contradicts; different years",
      "✓ supports: “It was signed.”\np. 3 · Ada",
      "✗ contradicts, reading: 2001 (other years than the claim): “It was signed.”\np. 3 · Ada",
    ],
    ["It held.\nAsk again.", "One source only", "✓ supports: “It was signed.”\np. 3 · Ada", ""],
    ["It ended.", "No source", "", ""],
  ]);
});

describe("sayCell", () => {
  const claim = "It was signed in 1999.";
  it.each<[EvidenceView[], string]>([
    [[], "nothing"],
    [[held("d", "supports")], "1 passage supports it"],
    // Two members hold the same passage against the claim.
    [[held("d", "supports"), held("d", "supports", "1999")], "1 passage supports it; reading: 1999"],
    [
      [
        held("d", "supports", "", "p"),
        held("d", "supports", "1999", "q"),
        held("d", "contradicts", "2001", "r"),
      ],
      "2 passages support it, 1 passage contradicts it; readings: 1999, 2001 (other years than the claim)",
    ],
  ])("%#: %s", (evidence, words) => expect(sayCell(claim, evidence)).toBe(words));
});

it.each(["", "verdict=disagree", "verdict=none&documents=all", "documents=all"])(
  "reads and writes the address %s",
  (search) => expect(writeClaims(readClaims(new URLSearchParams(search))).toString()).toBe(search),
);

it("takes an address that says nonsense as saying nothing", () =>
  expect(readClaims(new URLSearchParams("verdict=true&documents=d1"))).toEqual(all));
