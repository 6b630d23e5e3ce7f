"use client";

import { Button, Kbd, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type KeyboardEvent, useRef, useState } from "react";
import { writeChord } from "@/components/keys/key-chord";
import { KeysDialog } from "@/components/keys/keys-dialog";
import { useFirstKeys } from "@/components/keys/use-key-bindings";
import type { Choice } from "@/lib/adjudication/choice";
import type { DifferenceView } from "@/lib/adjudication/difference-view";
import { placeInput } from "@/lib/coding/passage-place";
import type { CodeTree } from "@/lib/codebook/tree";
import {
  type DecideCommandId,
  acceptId,
  decideKeys,
  decideKeysNote,
  fixedDecideKeys,
} from "./decide-commands";
import classes from "./decide-tools.module.css";
import { DrawRectangle } from "./draw-rectangle";
import { DrawBoundaries } from "./draw-boundaries";
import { focusDiscussion } from "./difference-aside";
import { OtherCode } from "./other-code";
import { type DecideHandlers, useDecideKeys } from "./use-decide-keys";
import type { Deciding } from "./use-deciding";

interface Props {
  projectId: string;
  deciding: Deciding;
  difference: DifferenceView;
  tree: CodeTree;
}

type Opened = "code" | "boundaries" | null;

/** What can be decided on a difference, each by a button and by a key. */
export function DecideTools({ projectId, deciding, difference, tree }: Props) {
  const { view, busy, waiting, decide, reopen, go } = deciding;
  const [opened, setOpened] = useState<Opened>(null);
  const [reason, setReason] = useState("");
  const why = useRef<HTMLInputElement>(null);
  const [helping, help] = useDisclosure(false);
  const whyKey = useFirstKeys(decideKeys)("why");
  const { codings, state } = difference;
  const nameOf = (layerId: string) => view.layers[layerId]?.name ?? "";
  const settled = state !== "open";
  const may = view.mayDecide && !busy && !waiting;
  const { page } = difference;
  const hasWords = codings.every(({ region }) => region === null);
  const drawable = hasWords || page !== null;

  const choose = async (choice: Choice) => {
    if (may && (await decide(choice, reason))) setOpened(null);
  };
  const accept = (keptIds: readonly string[]) => void choose({ outcome: "accepted", keptIds });
  const acceptors = view.layerIds.flatMap((layerId, index) => {
    const coding = codings.find((each) => each.layerId === layerId);
    return coding === undefined ? [] : [{ coding, index }];
  });
  const all = codings.map(({ id }) => id);
  const deciders: DecideHandlers = {
    ...Object.fromEntries(
      acceptors.flatMap(({ coding, index }) => {
        const id = acceptId(index);
        return id === undefined ? [] : [[id, () => accept([coding.id])]];
      }),
    ),
    acceptAll: () => accept(all),
    otherCode: () => setOpened("code"),
    otherBoundaries: () => drawable && setOpened("boundaries"),
    neither: () => void choose({ outcome: "neither" }),
    postpone: () => void choose({ outcome: "postponed" }),
    why: () => why.current?.focus(),
    reopen: () => void (settled && reopen()),
  };
  useDecideKeys(
    opened === null
      ? {
          ...(view.mayDecide && deciders),
          discuss: focusDiscussion,
          next: () => go(view.nextId),
          previous: () => go(view.previousId),
          help: help.open,
        }
      : {},
  );
  const leaveReason = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.blur();
  };
  const keysDialog = (
    <KeysDialog
      opened={helping}
      onClose={help.close}
      map={decideKeys}
      note={decideKeysNote}
      fixed={fixedDecideKeys}
    />
  );
  if (!view.mayDecide)
    return (
      <p className={classes.note}>
        A lead settles differences, or whoever has the document in an open round of adjudication. You can
        discuss them.
        {keysDialog}
      </p>
    );
  return (
    <div className={classes.tools}>
      <div className={classes.buttons} role="group" aria-label="Decide">
        {acceptors.map(({ coding, index }) => (
          <Button key={coding.id} size="sm" disabled={!may} onClick={() => accept([coding.id])}>
            Accept {nameOf(coding.layerId)}
            <Key of={acceptId(index)} />
          </Button>
        ))}
        {codings.length > 1 && (
          <Button size="sm" variant="light" disabled={!may} onClick={() => accept(all)}>
            {codings.length === 2 ? "Both" : "All of them"}
            <Key of="acceptAll" />
          </Button>
        )}
        <Button size="sm" variant="default" disabled={!may} onClick={() => setOpened("code")}>
          Another code
          <Key of="otherCode" />
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={!may || !drawable}
          onClick={() => setOpened("boundaries")}
        >
          Other boundaries
          <Key of="otherBoundaries" />
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={!may}
          onClick={() => void choose({ outcome: "neither" })}
        >
          {codings.length === 1 ? "Not to be coded" : "Neither"}
          <Key of="neither" />
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={!may}
          onClick={() => void choose({ outcome: "postponed" })}
        >
          Postpone
          <Key of="postpone" />
        </Button>
        {settled && (
          <Button size="sm" variant="subtle" disabled={!may} onClick={() => void reopen()}>
            Reopen
            <Key of="reopen" />
          </Button>
        )}
        <Button size="sm" variant="subtle" onClick={help.open}>
          Keys
          <Key of="help" />
        </Button>
      </div>
      <TextInput
        ref={why}
        label="Why"
        description={`Kept with the decision${whyKey === undefined ? "" : ` (${writeChord(whyKey)})`}`}
        size="sm"
        maxLength={2_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={leaveReason}
        className={classes.why}
      />
      {opened === "code" && (
        <OtherCode
          difference={difference}
          nameOf={nameOf}
          tree={tree}
          onChoose={(codeId, placeOfId) => void choose({ outcome: "otherCode", codeId, placeOfId })}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === "boundaries" && page !== null && (
        <DrawRectangle
          projectId={projectId}
          difference={difference}
          page={page}
          nameOf={nameOf}
          tree={tree}
          onChoose={(codeId, region) =>
            void choose({ outcome: "otherBoundaries", codeId, ...placeInput({ ranges: [], region }) })
          }
          onClose={() => setOpened(null)}
        />
      )}
      {opened === "boundaries" && page === null && (
        <DrawBoundaries
          difference={difference}
          window={view.window}
          nameOf={nameOf}
          tree={tree}
          onChoose={(codeId, ranges) => void choose({ outcome: "otherBoundaries", codeId, ranges })}
          onClose={() => setOpened(null)}
        />
      )}
      {keysDialog}
    </div>
  );
}

/** The first key of a command; nothing for a command without any. */
function Key({ of }: { of: DecideCommandId | undefined }) {
  const firstKey = useFirstKeys(decideKeys);
  const chord = of && firstKey(of);
  if (chord === undefined) return null;
  return (
    <Kbd size="xs" ml={8}>
      {writeChord(chord)}
    </Kbd>
  );
}
