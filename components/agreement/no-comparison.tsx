"use client";

import { Button } from "@mantine/core";
import Link from "next/link";
import { Teaching } from "@/components/shell/teaching";
import type { AgreementChoices, AgreementView, NothingToCompare } from "@/lib/agreement/agreement-view";
import type { AgreementSetup } from "@/lib/agreement/setup";
import { LeftOut } from "./left-out";
import { ToldBlind } from "./told-blind";

interface Props {
  projectId: string;
  view: Exclude<AgreementView, { state: "compared" }>;
  choices: AgreementChoices;
  onChange: (patch: Partial<AgreementSetup>) => void;
}

/** What is missing, what to do, and where. */
const reasons: Readonly<
  Record<NothingToCompare, readonly [title: string, purpose: string, label: string, path: string]>
> = {
  noCodes: [
    "There are no codes yet",
    "Agreement is how far coders give the same code to the same text. Make a codebook first.",
    "Go to the codebook",
    "codebook",
  ],
  noDocuments: [
    "There are no documents yet",
    "Agreement is how far coders give the same code to the same text. Add documents first.",
    "Go to the documents",
    "documents",
  ],
  noLayers: [
    "Nobody has coded yet",
    "Agreement compares what coders have coded, each for themselves. Plan a round in which two or more code the same documents, best without seeing each other.",
    "Go to the rounds",
    "rounds",
  ],
  oneLayer: [
    "One coder has nobody to be compared with",
    "Choose a second coder above, or have somebody else code the same documents: a round gives them out, blind if you wish.",
    "Go to the rounds",
    "rounds",
  ],
  nothingFinished: [
    "Nobody has said that they are finished",
    "Where somebody has not coded they may not have looked yet, and that is no disagreement. So only documents that all of these coders have finished are compared. Each coder marks them in the reader, with the check in its head; in a round with “Mark as done”.",
    "Go to the documents",
    "documents",
  ],
  noOverlap: [
    "No document is finished by all of these coders",
    "Who has not finished which document stands below. Compare fewer coders, have these finish the same documents, or choose others above; a round gives the same documents to several.",
    "Go to the rounds",
    "rounds",
  ],
  gone: [
    "What was to be compared is no longer there",
    "The coders, documents or codes that this address names have been deleted. Choose others above, or start again with all.",
    "Go to the history",
    "history/deleted",
  ],
};

/** Why there are no numbers, and what to do about it. */
export function NoComparison({ projectId, view, choices, onChange }: Props) {
  if (view.state === "blind") return <ToldBlind projectId={projectId} alone={view.alone} />;
  const [title, purpose, label, path] = reasons[view.why];
  return (
    <>
      <Teaching title={title} purpose={purpose}>
        <Button component={Link} variant="default" mt="md" mr="xs" href={`/projects/${projectId}/${path}`}>
          {label}
        </Button>
        {view.why === "gone" && (
          <Button
            variant="default"
            mt="md"
            onClick={() => onChange({ layerIds: undefined, documentIds: undefined, codeIds: undefined })}
          >
            Compare all
          </Button>
        )}
      </Teaching>
      <LeftOut projectId={projectId} view={view} choices={choices} onChange={onChange} />
    </>
  );
}
