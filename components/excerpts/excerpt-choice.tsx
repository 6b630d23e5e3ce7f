"use client";

import { useMemo, useState } from "react";
import { ChoiceBar } from "@/components/coding/choice-bar";
import { RecodeDialog } from "@/components/coding/recode-dialog";
import type { Choice } from "@/components/coding/use-choice";
import type { ExcerptsView } from "@/lib/analysis/excerpt-view";

interface Props {
  projectId: string;
  parts: readonly ExcerptsView[];
  choice: Choice;
  /** Fetches what is not loaded of the list; all parts. */
  loadAll: () => Promise<readonly ExcerptsView[]>;
}

const listPassages = (parts: readonly ExcerptsView[]) =>
  parts.flatMap(({ excerpts }) =>
    excerpts.map(({ passageId, codings, others }) => ({ passageId, codings: [...codings, ...others] })),
  );

/** Choosing among the excerpts of a list, and recoding those chosen. */
export function ExcerptChoice({ projectId, parts, choice, loadAll }: Props) {
  const [busy, setBusy] = useState(false);
  const { ids } = choice;
  const chosen = useMemo(
    () => listPassages(parts).filter(({ passageId }) => ids.has(passageId)),
    [parts, ids],
  );
  const changeable = useMemo(() => new Set(parts.flatMap((part) => part.changeable)), [parts]);
  const total = parts[0]?.total ?? 0;
  const chooseAll = async () => {
    setBusy(true);
    const loaded = parts.reduce((sum, { excerpts }) => sum + excerpts.length, 0);
    const all = listPassages(loaded < total ? await loadAll() : parts);
    choice.choose(new Set(all.map(({ passageId }) => passageId)));
    setBusy(false);
  };
  return (
    <>
      <ChoiceBar
        chosen={chosen.length}
        total={total}
        busy={busy}
        onAll={() => void chooseAll()}
        onRecode={() => choice.setRecoding(true)}
        onEnd={choice.end}
      />
      {choice.recoding && (
        <RecodeDialog
          projectId={projectId}
          chosen={chosen}
          mayChange={(layerId) => changeable.has(layerId)}
          onDone={choice.end}
          onClose={() => choice.setRecoding(false)}
        />
      )}
    </>
  );
}
