import type { CountedIn } from "@/lib/exchange/incoming-excerpt";
import type { Anchoring, Sought, SoughtDocument } from "@/lib/incoming/anchor";
import { anchorExcerpts } from "@/lib/incoming/anchor-excerpts";
import { type Candidate, findCandidates } from "@/lib/incoming/find-candidates";
import type { PlaceView } from "@/lib/incoming/incoming-view";

/** Where excerpts stand in texts. */
export const anchor = ({
  documents,
  excerpts,
  countedIn,
}: {
  readonly documents: readonly SoughtDocument[];
  readonly excerpts: readonly Sought[];
  readonly countedIn: CountedIn | null;
}): Promise<Anchoring> => Promise.resolve(anchorExcerpts(documents, excerpts, countedIn));

/** The places of texts that an excerpt can mean. */
export const listCandidates = ({
  documents,
  ...candidate
}: Candidate & {
  readonly documents: readonly SoughtDocument[];
}): Promise<Omit<PlaceView, "title" | "textId">[]> => Promise.resolve(findCandidates(documents, candidate));
