"use client";

import "@/components/display/display.css";
import "./highlights.css";
import { Alert, Button, VisuallyHidden } from "@mantine/core";
import { useMemo } from "react";
import { CodeTree } from "@/components/codebook/code-tree";
import { KeysDialog } from "@/components/keys/keys-dialog";
import { CodeSetBar } from "@/components/coding/code-set-bar";
import { CodeColors } from "@/components/coding/code-colors";
import { WeightDialog } from "@/components/coding/weight-dialog";
import { MarginFrame } from "@/components/margin/margin-frame";
import { MarginMenu } from "@/components/margin/margin-menu";
import { DisplayTools } from "@/components/display/display-tools";
import { FocusBar } from "@/components/display/focus-bar";
import { useFocusKept } from "@/components/display/use-focus-kept";
import { useRecodeDropped } from "@/components/margin/use-recode-dropped";
import { ReaderPages } from "@/components/pages/reader-pages";
import { PlayerBar } from "@/components/recording/player-bar";
import { useListening } from "@/components/recording/use-listening";
import { OutlineSection } from "@/components/way/outline-section";
import { WalkControl } from "@/components/way/walk-control";
import { WayButtons } from "@/components/way/way-buttons";
import { useKeptPlace } from "@/components/way/use-kept-place";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { ReadingView } from "@/lib/coding/server/reading";
import { can } from "@/lib/projects/permissions";
import { directionOf } from "@/lib/text/languages";
import { DocumentList } from "./document-list";
import { FileNotices } from "./file-notices";
import { FindBar } from "@/components/find/find-bar";
import { FindMarks } from "@/components/find/find-marks";
import { fixedKeys, keysNote } from "./fixed-keys";
import { PassageMemos } from "@/components/passage/passage-memos";
import { PassagePanel } from "@/components/passage/passage-panel";
import { QuickTaskBox } from "./quick-task-box";
import { ReaderBar } from "./reader-bar";
import { ReaderFoot } from "./reader-foot";
import { ReaderPanes } from "./reader-panes";
import { ReaderText } from "./reader-text";
import { listPassagesAt } from "./list-passages-at";
import { useFind } from "@/components/find/use-find";
import { type ReaderMember, useReader } from "./use-reader";
import { readerCommands } from "./reader-commands";
import { useReaderTasks } from "./use-reader-tasks";

interface Props {
  member: ReaderMember;
  reading: ReadingView;
  initialCodes: CodeView[];
  /** Where the member was last in the document; null where that is not known. */
  keptOffset: number | null;
}

/** A document to be read and coded: documents and codebook, the text, and what is coded where one is. */
export function Reader({ member, reading, initialCodes, keptOffset }: Props) {
  const reader = useReader(member, reading, initialCodes);
  useKeptPlace(reader, keptOffset);
  const tasks = useReaderTasks(reader);
  const find = useFind(reader);
  const { codings, document, selection, passages } = reader;
  const { title, authors, year } = reading.document;
  const listening = useListening({
    projectId: member.projectId,
    documentId: document.id,
    blocks: document.blocks,
    recording: reading.document.recording,
    mayAttach: can(member.role, "document.write"),
  });
  const { applyToSelection } = tasks;
  const recodeDropped = useRecodeDropped(reader);

  const tree = useMemo(
    () => (
      <CodeTree
        projectId={member.projectId}
        role={member.role}
        initialCodes={initialCodes}
        onApply={(code) => applyToSelection(code.id)}
        onDropCoding={recodeDropped}
      />
    ),
    [member, initialCodes, applyToSelection, recodeDropped],
  );
  const { surface, visibleIds, current } = reader;
  const { heading, list } = useMemo(
    () => listPassagesAt({ surface, selection, current, passages, visibleIds }),
    [surface, selection, current, passages, visibleIds],
  );
  const { hiddenLayers, toggleLayer, previous, next, documentView, showIn } = reader;
  const hasPages = document.pages.length > 0;
  const rightToLeft = directionOf(document.language) === "rtl";
  const { openHelp, walk } = tasks;
  const { going, choices } = reader;
  const { weighing } = tasks.passage;
  const { open: openFind } = find;
  const { correcting, toggle } = reader.structure;
  const { mayCorrect } = reader;
  const { display, focusText, printHref } = reader;
  const { on: focusing, set: setFocusMode } = reader.focusMode;
  const leaveFocusMode = () => {
    setFocusMode(false);
    focusText();
  };
  useFocusKept(focusText);
  const displayTools = useMemo(
    () => (
      <DisplayTools
        display={display}
        ofText={documentView === "text"}
        onClose={focusText}
        onFocusMode={() => setFocusMode(true)}
        printHref={printHref}
      />
    ),
    [display, documentView, focusText, setFocusMode, printHref],
  );
  const way = useMemo(
    () => (
      <>
        <WayButtons going={going} />
        <WalkControl walk={walk} codes={choices} layers={codings.shown.layers} />
      </>
    ),
    [going, walk, choices, codings.shown.layers],
  );
  const bar = useMemo(
    () => (
      <ReaderBar
        title={title}
        source={[authors, year].filter(Boolean).join(", ")}
        previous={previous}
        next={next}
        view={{ shown: documentView, onShow: showIn, hasPages }}
        layers={codings.shown.layers}
        hiddenLayers={hiddenLayers}
        onToggleLayer={toggleLayer}
        snap={reader.snap}
        margin={<MarginMenu projectId={member.projectId} rightToLeft={rightToLeft} />}
        way={way}
        onFind={openFind}
        onHelp={openHelp}
        display={displayTools}
        structure={mayCorrect ? { correcting, toggle } : null}
      />
    ),
    [
      title,
      authors,
      year,
      previous,
      next,
      hasPages,
      documentView,
      showIn,
      codings.shown.layers,
      hiddenLayers,
      toggleLayer,
      reader.snap,
      member.projectId,
      rightToLeft,
      way,
      openFind,
      openHelp,
      displayTools,
      mayCorrect,
      correcting,
      toggle,
    ],
  );
  const inVivo = reader.mayCreateCodes ? tasks.inVivo : undefined;

  return (
    <>
      <CodeColors codes={reader.codes} />
      <ReaderPanes
        left={
          <>
            <DocumentList
              projectId={member.projectId}
              currentId={document.id}
              documents={reading.documents}
            />
            <OutlineSection reader={reader} />
            {tree}
          </>
        }
        bar={focusing ? <FocusBar title={title} onLeave={leaveFocusMode} /> : bar}
        right={
          <PassagePanel
            projectId={reader.member.projectId}
            heading={heading}
            passages={list}
            currentId={reader.current?.id ?? null}
            text={document.text}
            blocks={document.blocks}
            language={document.language}
            pages={document.pages}
            actions={tasks.cardActions}
            codedAtAll={passages.size > 0}
            loaded={codings.loaded}
          />
        }
        foot={
          <ReaderFoot
            selected={reader.mayCode && reader.selected !== null}
            onQuickCode={() => tasks.openQuickCode(tasks.target)}
            onInVivo={reader.drawn === null ? inVivo : undefined}
          />
        }
      >
        {find.opened && <FindBar find={find} reader={reader} />}
        {find.opened && surface !== null && (
          <FindMarks surface={surface} version={reader.version} hits={find.hits} at={find.at} />
        )}
        {codings.failure !== null && (
          <Alert color="red" title="The codings could not be loaded" m="xs">
            {codings.failure.message}{" "}
            <Button size="compact-xs" variant="white" onClick={() => void codings.reload()}>
              Try again
            </Button>
          </Alert>
        )}
        {reader.mayCode && (
          <CodeSetBar
            projectId={member.projectId}
            codeById={reader.codeById}
            onApply={tasks.applyToSelection}
          />
        )}
        <FileNotices reader={reader} />
        <MarginFrame reader={reader} tasks={tasks} hits={find.hits}>
          {documentView === "text" ? (
            <ReaderText
              reader={reader}
              tasks={tasks}
              listening={listening}
              label={`Text of ${title}`}
              inVivo={inVivo}
            />
          ) : (
            <ReaderPages reader={reader} tasks={tasks} label={`Pages of ${title}`} inVivo={inVivo} />
          )}
        </MarginFrame>
        {listening.shown && <PlayerBar listening={listening} />}
      </ReaderPanes>
      <VisuallyHidden id="reader-keys">
        Arrow keys move a caret, Shift selects. C codes the selection. Question mark lists all keys.
      </VisuallyHidden>
      {reader.liveRegion}
      {tasks.quickTask !== null && (
        <QuickTaskBox reader={reader} task={tasks.quickTask} onClose={tasks.closeQuickTask} />
      )}
      {weighing !== null && (
        <WeightDialog
          name={reader.names.code(weighing.codeId)}
          weight={weighing.weight ?? null}
          onSave={(weight) => void reader.actions.setWeight(weighing, weight)}
          onClose={tasks.passage.closeWeight}
        />
      )}
      {tasks.memoOn !== null && (
        <PassageMemos reader={reader} passage={tasks.memoOn} onClose={tasks.closeMemos} />
      )}
      <KeysDialog
        opened={tasks.helping}
        onClose={tasks.closeHelp}
        commands={readerCommands}
        note={keysNote}
        fixed={fixedKeys}
      />
    </>
  );
}
