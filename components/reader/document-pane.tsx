"use client";

import { Alert, Button } from "@mantine/core";
import { useMemo } from "react";
import { WeightDialog } from "@/components/coding/weight-dialog";
import { FindBar } from "@/components/find/find-bar";
import { FindMarks } from "@/components/find/find-marks";
import type { Find } from "@/components/find/use-find";
import { KeysDialog } from "@/components/keys/keys-dialog";
import { ClaimTools } from "@/components/claims/claim-tools";
import { LinkTools } from "@/components/links/link-tools";
import { MarginFrame } from "@/components/margin/margin-frame";
import { ReaderPages } from "@/components/pages/reader-pages";
import { PlayerBar } from "@/components/recording/player-bar";
import { useListening } from "@/components/recording/use-listening";
import { RoundBar } from "@/components/rounds/round-bar";
import { UnitMarks } from "@/components/rounds/unit-marks";
import type { Recording } from "@/lib/documents/recording";
import { can } from "@/lib/projects/permissions";
import { DeletedNotice } from "./deleted-notice";
import { FileNotices } from "./file-notices";
import { fixedKeys, keysNote } from "./fixed-keys";
import { NamesNotice } from "@/components/pseudonyms/names-notice";
import { PrintedNames } from "@/components/pseudonyms/printed-names";
import { PassagePopover } from "@/components/passage/passage-popover";
import { PassageMemos } from "@/components/passage/passage-memos";
import { QuickTaskBox } from "./quick-task-box";
import { readerKeys } from "./reader-commands";
import { ReaderText } from "./reader-text";
import type { ReaderState } from "./use-reader";
import type { ReaderTasks } from "./use-reader-tasks";

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  find: Find;
  recording: Recording | null;
  /** What the text is called, and its pages. */
  labels: { readonly text: string; readonly pages: string };
}

/** A document to be read and coded, with what is found in it, its margin and its recording, and the boxes it opens. */
export function DocumentPane({ reader, tasks, find, recording, labels }: Props) {
  const { codings, document, member, pane, surface } = reader;
  const { weighing, closeWeight } = tasks.passage;
  const { details } = tasks;
  const listening = useListening({
    projectId: member.projectId,
    documentId: document.id,
    blocks: document.blocks,
    recording,
    mayAttach: can(member.standing, "document.write"),
  });
  const inVivo = reader.mayCreateCodes ? tasks.inVivo : undefined;
  const { helping, closeHelp } = tasks;
  const keysDialog = useMemo(
    () => (
      <KeysDialog opened={helping} onClose={closeHelp} map={readerKeys} note={keysNote} fixed={fixedKeys} />
    ),
    [helping, closeHelp],
  );
  return (
    <>
      <NamesNotice naming={reader.naming} />
      {find.opened && <FindBar find={find} reader={reader} />}
      {find.opened && surface !== null && <FindMarks surface={surface} hits={find.hits} at={find.at} />}
      {codings.failure !== null && (
        <Alert color="red" title="The codings could not be loaded" m="xs">
          {codings.failure.message}{" "}
          <Button size="compact-xs" variant="white" onClick={() => void codings.reload()}>
            Try again
          </Button>
        </Alert>
      )}
      <RoundBar reader={reader} round={tasks.round} />
      {surface !== null && tasks.round.units.length > 0 && (
        <UnitMarks surface={surface} units={tasks.round.units} />
      )}
      <DeletedNotice reader={reader} />
      {pane.side === "main" && <FileNotices reader={reader} />}
      <MarginFrame reader={reader} tasks={tasks} hits={find.hits}>
        {reader.documentView === "text" ? (
          <ReaderText
            reader={reader}
            tasks={tasks}
            listening={listening}
            label={labels.text}
            inVivo={inVivo}
          />
        ) : (
          <PrintedNames reader={reader}>
            <ReaderPages reader={reader} tasks={tasks} label={labels.pages} inVivo={inVivo} />
          </PrintedNames>
        )}
        {pane.active && surface !== null && reader.current !== null && details.opened !== null && (
          <PassagePopover
            reader={reader}
            tasks={tasks}
            surface={surface}
            passage={reader.current}
            {...details.opened}
          />
        )}
      </MarginFrame>
      {pane.active && <LinkTools reader={reader} tasks={tasks} />}
      {pane.active && <ClaimTools reader={reader} tasks={tasks} />}
      {listening.shown && <PlayerBar listening={listening} />}
      {reader.liveRegion}
      {tasks.quickTask !== null && (
        <QuickTaskBox reader={reader} task={tasks.quickTask} onClose={tasks.closeQuickTask} />
      )}
      {weighing !== null && (
        <WeightDialog
          name={reader.names.code(weighing.codeId)}
          weight={weighing.weight ?? null}
          onSave={(weight) => void reader.actions.setWeight(weighing, weight)}
          onClose={closeWeight}
        />
      )}
      {tasks.memoOn !== null && (
        <PassageMemos reader={reader} passage={tasks.memoOn} onClose={tasks.closeMemos} />
      )}
      {keysDialog}
    </>
  );
}
