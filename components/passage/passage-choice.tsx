"use client";

import { Button } from "@mantine/core";
import { useMemo } from "react";
import { ChoiceBar } from "@/components/coding/choice-bar";
import { RecodeDialog } from "@/components/coding/recode-dialog";
import type { Choice } from "@/components/coding/use-choice";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { CardActions } from "./card-actions";

interface Props {
  projectId: string;
  /** Those shown in the list. */
  passages: readonly CodedPassage[];
  choice: Choice;
  actions: CardActions;
}

/** Choosing among the passages beside the text, and recoding or joining those chosen. */
export function PassageChoice({ projectId, passages, choice, actions }: Props) {
  const { ids } = choice;
  const chosen = useMemo(() => passages.filter(({ id }) => ids.has(id)), [passages, ids]);
  const items = useMemo(() => chosen.map(({ id, codings }) => ({ passageId: id, codings })), [chosen]);
  return (
    <>
      <ChoiceBar
        chosen={chosen.length}
        total={passages.length}
        onAll={() => choice.choose(new Set(passages.map(({ id }) => id)))}
        onRecode={() => choice.setRecoding(true)}
        onEnd={choice.end}
      >
        <Button
          size="compact-xs"
          variant="default"
          disabled={chosen.length < 2}
          onClick={() => {
            actions.joinAll(chosen);
            choice.end();
          }}
        >
          Join
        </Button>
      </ChoiceBar>
      {choice.recoding && (
        <RecodeDialog
          projectId={projectId}
          chosen={items}
          mayChange={actions.mayChange}
          onDone={choice.end}
          onClose={() => choice.setRecoding(false)}
        />
      )}
    </>
  );
}
