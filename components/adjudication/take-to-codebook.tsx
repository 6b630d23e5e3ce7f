"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useComments } from "@/components/comments/use-comments";
import { useMemos } from "@/components/memos/use-memos";
import type { DifferenceView, DifferencesNames } from "@/lib/adjudication/difference-view";
import type { Code } from "@/lib/codebook/code";
import { plainBody } from "@/lib/memos/plain-body";
import { discussionOf } from "./discussion-of";

interface Props {
  projectId: string;
  code: Code;
  difference: DifferenceView;
  view: DifferencesNames;
}

/** Takes a difference to the codebook: a memo on one of its codes, with the words, the choices and the discussion. */
export function TakeToCodebook({ projectId, code, difference, view }: Props) {
  const { threads } = useComments(projectId, discussionOf(difference));
  const on = { target: "code", targetId: code.id } as const;
  const { actions } = useMemos(projectId, on);
  const [taken, setTaken] = useState(false);
  const take = async () => {
    const said = threads.flatMap(({ comments }) =>
      comments.map(({ author, text }) => `${author ?? "A former member"}: ${text}`),
    );
    const lines = [...sayChoices(difference, view), ...(said.length > 0 ? ["Discussion:", ...said] : [])];
    const draft = {
      title: "From a difference between coders",
      body: plainBody(lines.join("\n")),
      typeId: null,
    };
    setTaken(await actions.write(on, draft));
  };
  return (
    <Button variant="subtle" size="compact-xs" disabled={taken} onClick={() => void take()}>
      {taken ? "Taken to the codebook" : "Take to the codebook"}
    </Button>
  );
}

/** Where a difference is, its words, and who coded what. */
function sayChoices(
  { documentId, at, around, codings }: DifferenceView,
  { documents, layers, codes }: DifferencesNames,
) {
  const words = around.pieces.filter(({ places }) => places.length > 0).map(({ text }) => text);
  return [
    `“${words.join("").trim()}” (${documents[documentId] ?? ""}, ${at})`,
    ...codings.map(({ layerId, codeId }) => `${layers[layerId]?.name ?? ""}: ${codes[codeId]?.path ?? ""}`),
  ];
}
