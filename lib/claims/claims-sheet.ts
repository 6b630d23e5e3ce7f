import type { Sheet, SheetParagraph } from "@/lib/exchange/sheet";
import type { ClaimView, EvidenceView } from "./claim-view";
import { readingDiffers } from "./compare-years";
import { stanceSigns } from "./say-cell";
import { sayVerdict, sayVerdicts } from "./say-verdict";
import type { Triangulation } from "./triangulation";

/** Claims by documents as they are exported: each cell lists its passages, what they say to the claim, and where they stand. */
export const toClaimsSheet = ({ documents, rows, counts }: Triangulation): Sheet => ({
  title: "Triangulation",
  caption: sayVerdicts(counts),
  columns: [
    { heading: "Claim" },
    { heading: "Verdict", weight: 0.6 },
    ...documents.map(({ cited }) => ({ heading: cited })),
  ],
  rows: rows.map(({ claim, verdict, cells }) => [
    claim.note === "" ? claim.text : [{ text: claim.text, note: claim.note }],
    sayVerdict(verdict),
    ...documents.map(({ id }) => cells.get(id)?.map((evidence) => toParagraph(claim, evidence)) ?? null),
  ]),
});

function toParagraph(
  { text: claim }: ClaimView,
  { stance, reading, text, place, author }: EvidenceView,
): SheetParagraph {
  const differs = readingDiffers(claim, reading) ? " (other years than the claim)" : "";
  const read = reading === "" ? "" : `, reading: ${reading}${differs}`;
  const words = text === "" ? "" : ` “${text}”`;
  const note = [place, author].filter((part) => part !== "" && part !== null).join(" · ");
  return { text: `${stanceSigns[stance]} ${stance}${read}${words === "" ? "" : `:${words}`}`, note };
}
