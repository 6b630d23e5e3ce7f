"use client";

import { Button, Kbd, TextInput } from "@mantine/core";
import { type HotkeyItem, useHotkeys } from "@mantine/hooks";
import { type KeyboardEvent, useRef, useState } from "react";
import type { Choice } from "@/lib/adjudication/choice";
import type { DifferenceView } from "@/lib/adjudication/difference-view";
import type { CodeTree } from "@/lib/codebook/tree";
import { acceptKeys, decideKeys as keys } from "./decide-keys";
import classes from "./decide-tools.module.css";
import { DrawBoundaries } from "./draw-boundaries";
import { focusDiscussion } from "./difference-aside";
import { OtherCode } from "./other-code";
import type { Deciding } from "./use-deciding";

interface Props {
  deciding: Deciding;
  difference: DifferenceView;
  tree: CodeTree;
}

type Opened = "code" | "boundaries" | null;

/** What can be decided on a difference, each by a button and by a key. */
export function DecideTools({ deciding, difference, tree }: Props) {
  const { view, busy, waiting, decide, reopen, go } = deciding;
  const [opened, setOpened] = useState<Opened>(null);
  const [reason, setReason] = useState("");
  const why = useRef<HTMLInputElement>(null);
  const { codings, state } = difference;
  const nameOf = (layerId: string) => view.layers[layerId]?.name ?? "";
  const settled = state !== "open";
  const may = view.mayDecide && !busy && !waiting;
  const hasWords = codings.every(({ region }) => region === null);

  const choose = async (choice: Choice) => {
    if (may && (await decide(choice, reason))) setOpened(null);
  };
  const accept = (keptIds: readonly string[]) => void choose({ outcome: "accepted", keptIds });
  const acceptors = view.layerIds.flatMap((layerId, index) => {
    const coding = codings.find((each) => each.layerId === layerId);
    return coding === undefined ? [] : [{ coding, index }];
  });
  const all = codings.map(({ id }) => id);
  const deciders: HotkeyItem[] = [
    ...acceptors.flatMap(({ coding, index }) =>
      acceptKeys(index).map((key): HotkeyItem => [key, () => accept([coding.id])]),
    ),
    // On a button or a link Enter presses that.
    [keys.both, ({ target }) => !isPressable(target) && accept(all), { preventDefault: false }],
    [keys.otherCode, () => setOpened("code")],
    [keys.otherBoundaries, () => hasWords && setOpened("boundaries")],
    [keys.neither, () => void choose({ outcome: "neither" })],
    [keys.postpone, () => void choose({ outcome: "postponed" })],
    [keys.why, () => why.current?.focus()],
    [keys.reopen, () => void (settled && reopen())],
  ];
  const walkers: HotkeyItem[] = [
    [keys.discuss, focusDiscussion],
    [keys.next, () => go(view.nextId)],
    [keys.previous, () => go(view.previousId)],
  ];
  useHotkeys(opened === null ? [...(view.mayDecide ? deciders : []), ...walkers] : []);
  const leaveReason = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.blur();
  };
  if (!view.mayDecide)
    return (
      <p className={classes.note}>
        A lead settles differences, or whoever has the document in an open round of adjudication. You can
        discuss them.
      </p>
    );
  return (
    <div className={classes.tools}>
      <div className={classes.buttons} role="group" aria-label="Decide">
        {acceptors.map(({ coding, index }) => (
          <Button key={coding.id} size="sm" disabled={!may} onClick={() => accept([coding.id])}>
            Accept {nameOf(coding.layerId)}
            <Key of={acceptKeys(index).at(-1) ?? ""} />
          </Button>
        ))}
        {codings.length > 1 && (
          <Button size="sm" variant="light" disabled={!may} onClick={() => accept(all)}>
            {codings.length === 2 ? "Both" : "All of them"}
            <Key of={keys.both} />
          </Button>
        )}
        <Button size="sm" variant="default" disabled={!may} onClick={() => setOpened("code")}>
          Another code
          <Key of={keys.otherCode} />
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={!may || !hasWords}
          onClick={() => setOpened("boundaries")}
        >
          Other boundaries
          <Key of={keys.otherBoundaries} />
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={!may}
          onClick={() => void choose({ outcome: "neither" })}
        >
          {codings.length === 1 ? "Not to be coded" : "Neither"}
          <Key of={keys.neither} />
        </Button>
        <Button
          size="sm"
          variant="default"
          disabled={!may}
          onClick={() => void choose({ outcome: "postponed" })}
        >
          Postpone
          <Key of={keys.postpone} />
        </Button>
        {settled && (
          <Button size="sm" variant="subtle" disabled={!may} onClick={() => void reopen()}>
            Reopen
            <Key of={keys.reopen} />
          </Button>
        )}
      </div>
      <TextInput
        ref={why}
        label="Why"
        description="Kept with the decision (W)"
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
      {opened === "boundaries" && (
        <DrawBoundaries
          difference={difference}
          window={view.window}
          nameOf={nameOf}
          tree={tree}
          onChoose={(codeId, ranges) => void choose({ outcome: "otherBoundaries", codeId, ranges })}
          onClose={() => setOpened(null)}
        />
      )}
    </div>
  );
}

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("button, a, summary") !== null;

const Key = ({ of }: { of: string }) => (
  <Kbd size="xs" ml={8}>
    {of.length === 1 ? of.toUpperCase() : of}
  </Kbd>
);
