"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { Teaching } from "@/components/shell/teaching";
import type { NothingToCompare } from "@/lib/adjudication/difference-view";
import type { DifferencesAddress } from "@/lib/adjudication/differences-address";

interface Props {
  projectId: string;
  nothing: NothingToCompare | null;
  /** Whether these coders have coded anything here. */
  coded: boolean;
  address: DifferencesAddress;
  onChange: (patch: Partial<DifferencesAddress>) => void;
}

const reasons: Readonly<Record<NothingToCompare, readonly [title: string, purpose: string]>> = {
  blind: [
    "You are coding blind",
    "While you do, you see nobody’s codings but your own, so there is nothing to compare. Once the round is closed, the places where you and the others differ are listed here.",
  ],
  alone: [
    "Choose two coders or more",
    "Differences are places where coders of the same document did not do the same: one coded what the other passed over, took another code, or drew the boundaries elsewhere. As soon as two have coded, choose them above.",
  ],
  unfinished: [
    "No document has been finished by two of these coders",
    "Not looked at is not the same as not coded: a document is compared once two have marked it as finished, in the head of its text or in a round.",
  ],
  noDocuments: [
    "There is no document to compare",
    "The documents of this comparison have been deleted. Choose another one, or all.",
  ],
};

/** Why no difference is listed, and what to do. */
export function NoDifferences({ projectId, nothing, coded, address, onChange }: Props) {
  const { place, kind, state } = address;
  if (nothing !== null) {
    const [title, purpose] = reasons[nothing];
    return (
      <Teaching title={title} purpose={purpose}>
        {nothing === "unfinished" ? (
          <Button variant="default" mt="md" onClick={() => onChange({ unfinished: true })}>
            Compare unfinished documents, too
          </Button>
        ) : (
          <Button component={Link} variant="default" mt="md" href={`/projects/${projectId}/rounds`}>
            Go to the rounds
          </Button>
        )}
      </Teaching>
    );
  }
  if (kind || state || place.codeId || place.documentId)
    return (
      <Teaching
        title="No place passes the filters"
        purpose="These coders may differ elsewhere, in other codes, or in another way."
      >
        <Button
          variant="default"
          mt="md"
          onClick={() =>
            onChange({
              kind: undefined,
              byLayerId: undefined,
              state: undefined,
              place: { ...place, codeId: undefined, documentId: undefined },
            })
          }
        >
          Clear filters
        </Button>
      </Teaching>
    );
  return coded ? (
    <Teaching
      title="These coders agree everywhere"
      purpose="Wherever one of them has coded, all have, with the same codes and the same boundaries."
    />
  ) : (
    <Teaching
      title="Nothing is coded yet"
      purpose="None of these coders has coded anything in these documents. Open a document, select a passage and apply a code."
    />
  );
}
