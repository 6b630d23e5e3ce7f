"use client";

import "@/components/display/display.css";
import "./highlights.css";
import "./shown-names.css";
import "./forced-colors.css";
import { VisuallyHidden } from "@mantine/core";
import { useCallback, useMemo, useState } from "react";
import { CodeTree } from "@/components/codebook/code-tree";
import { CodeSetBar } from "@/components/coding/code-set-bar";
import { CodeColors } from "@/components/coding/code-colors";
import { MarginMenu } from "@/components/margin/margin-menu";
import { DisplayPopover } from "@/components/display/display-popover";
import { FocusBar } from "@/components/display/focus-bar";
import { useAppliedDisplay } from "@/components/display/use-applied-display";
import { useFocusKept } from "@/components/display/use-focus-kept";
import { useDocumentNames, useNamedReading } from "@/components/pseudonyms/use-document-names";
import { type PagePseudonyms, useNaming } from "@/components/pseudonyms/use-naming";
import { useRecodeDropped } from "@/components/margin/use-recode-dropped";
import { useFollowing } from "@/components/live/use-following";
import { MemoDrawer } from "@/components/memos/memo-drawer";
import { FinishedToggle } from "@/components/rounds/finished-toggle";
import { BesidePane } from "@/components/split/beside-pane";
import { SplitFrame } from "@/components/split/split-frame";
import { useJoined, useSplit } from "@/components/split/use-split";
import { OutlineSection } from "@/components/way/outline-section";
import { WalkControl } from "@/components/way/walk-control";
import { useKeptPlace } from "@/components/way/use-kept-place";
import type { CodeView } from "@/lib/codebook/server/queries";
import type { ReadingView } from "@/lib/coding/server/reading";
import { directionOf } from "@/lib/text/languages";
import { DocumentList } from "./document-list";
import { DocumentPane } from "./document-pane";
import { DocumentPassages } from "./document-passages";
import { MoreMenu } from "./more-menu";
import { ReaderBar } from "./reader-bar";
import { ReaderFoot } from "./reader-foot";
import { ReaderPanes } from "./reader-panes";
import { useComparedLayers } from "./use-compared-layers";
import { useFind } from "@/components/find/use-find";
import { type ReaderMember, useReader } from "./use-reader";
import { usePartKeys } from "./use-part-keys";
import { useReaderTasks } from "./use-reader-tasks";

interface Props {
  member: ReaderMember;
  reading: ReadingView;
  initialCodes: CodeView[];
  /** Where the member was last in the document; null where that is not known. */
  keptOffset: number | null;
  pseudonyms: PagePseudonyms;
}

/** A document to be read and coded: documents and codebook, the text, and what is coded where one is. */
export function Reader({ member, reading: read, initialCodes, keptOffset, pseudonyms }: Props) {
  const naming = useNaming(member.projectId, pseudonyms);
  const shownNames = useDocumentNames(member.projectId, read, naming, pseudonyms.shown);
  const reading = useNamedReading(read, shownNames);
  const split = useSplit({
    projectId: member.projectId,
    documentId: reading.document.id,
    documents: reading.documents,
  });
  const reader = useReader(member, reading, initialCodes, split.panes.main, shownNames);
  useKeptPlace(reader, keptOffset);
  useFollowing(reader);
  useComparedLayers(reader.codings.shown.layers, split.panes.main.filter);
  const tasks = useReaderTasks(reader);
  useJoined(split, "main", { reader, tasks });
  const find = useFind(reader);
  const { codings, document } = reader;
  const { title, authors, year } = reading.document;
  const { inActive } = split;
  const applyToSelection = useCallback(
    (codeId: string) => inActive()?.tasks.applyToSelection(codeId),
    [inActive],
  );
  const recodeDropped = useRecodeDropped(inActive);

  const tree = useMemo(
    () => (
      <CodeTree
        projectId={member.projectId}
        standing={member.standing}
        initialCodes={initialCodes}
        onApply={(code) => applyToSelection(code.id)}
        onDropCoding={recodeDropped}
      />
    ),
    [member, initialCodes, applyToSelection, recodeDropped],
  );
  const colored = useMemo(() => reader.choices.map(({ code }) => code), [reader.choices]);
  const { hiddenLayers, toggleLayer, previous, next, documentView, showIn } = reader;
  const hasPages = document.pages.length > 0;
  const rightToLeft = directionOf(document.language) === "rtl";
  const { openHelp, walk } = tasks;
  const { going, choices } = reader;
  const { open: openFind } = find;
  const { correcting, toggle } = reader.structure;
  const { mayCorrect, mayCode } = reader;
  const { display, focusText, printHref, textHref } = reader;
  const { on: focusing, set: setFocusMode } = reader.focusMode;
  const leaveFocusMode = () => {
    setFocusMode(false);
    focusText();
  };
  useFocusKept(split.focusActive);
  useAppliedDisplay(display.settings, split.keepPlaces);
  usePartKeys();
  const displayTools = useMemo(
    () => (
      <DisplayPopover
        display={display}
        naming={naming}
        ofText={documentView === "text"}
        onClose={focusText}
      />
    ),
    [display, naming, documentView, focusText],
  );
  const { snap } = reader;
  const structure = useMemo(
    () => (mayCorrect ? { correcting, toggle } : null),
    [mayCorrect, correcting, toggle],
  );
  const { besideId } = split;
  const { toggleBeside } = split.panes.main.commands;
  const splitting = useMemo(
    () => ({ isOpen: besideId !== null, toggle: toggleBeside }),
    [besideId, toggleBeside],
  );
  const [memosOpen, setMemosOpen] = useState(false);
  const more = useMemo(
    () => (
      <MoreMenu
        going={going}
        snap={snap}
        structure={structure}
        split={splitting}
        onFocusMode={() => {
          setFocusMode(true);
          focusText();
        }}
        printHref={printHref}
        textHref={textHref}
        onMemos={() => setMemosOpen(true)}
        onHelp={openHelp}
      />
    ),
    [going, snap, structure, splitting, setFocusMode, focusText, printHref, textHref, openHelp],
  );
  const walkControl = useMemo(
    () => <WalkControl walk={walk} codes={choices} layers={codings.shown.layers} />,
    [walk, choices, codings.shown.layers],
  );
  const { round } = tasks.round;
  const finished = useMemo(
    () => mayCode && <FinishedToggle projectId={member.projectId} documentId={document.id} round={round} />,
    [mayCode, member.projectId, document.id, round],
  );
  const { onlySmart, showOnlySmart } = reader;
  const smartFilter = useMemo(() => ({ onlySmart, showOnlySmart }), [onlySmart, showOnlySmart]);
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
        walk={walkControl}
        finished={finished}
        onFind={openFind}
        margin={<MarginMenu projectId={member.projectId} rightToLeft={rightToLeft} filter={smartFilter} />}
        display={displayTools}
        structure={structure}
        more={more}
      />
    ),
    [
      smartFilter,
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
      walkControl,
      finished,
      openFind,
      member.projectId,
      rightToLeft,
      displayTools,
      structure,
      more,
    ],
  );
  // Where the active pane tells of what is coded and can be coded; the second pane puts its own there.
  const [panel, setPanel] = useState<HTMLElement | null>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);

  return (
    <>
      <CodeColors codes={colored} />
      <button type="button" className="skip-link" onClick={focusText}>
        Skip to the text
      </button>
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
          split.active === "beside" ? (
            <div ref={setPanel} style={{ display: "contents" }} />
          ) : (
            <DocumentPassages
              reader={reader}
              tasks={tasks}
              textName={besideId === null ? null : `Reading: ${title}`}
            />
          )
        }
        foot={
          split.active === "beside" ? (
            <div ref={setFoot} style={{ display: "contents" }} />
          ) : (
            <ReaderFoot reader={reader} tasks={tasks} />
          )
        }
      >
        {reader.mayCode && (
          <CodeSetBar projectId={member.projectId} codeById={reader.codeById} onApply={applyToSelection} />
        )}
        <SplitFrame
          split={split}
          title={title}
          beside={
            besideId === null ? null : (
              <BesidePane
                member={member}
                split={split}
                besideId={besideId}
                main={reading}
                initialCodes={initialCodes}
                naming={naming}
                focusMode={reader.focusMode}
                whereInMain={going.whereNow}
                panel={panel}
                foot={foot}
              />
            )
          }
        >
          <DocumentPane
            reader={reader}
            tasks={tasks}
            find={find}
            recording={reading.document.recording}
            labels={{ text: `Text of ${title}`, pages: `Pages of ${title}` }}
          />
        </SplitFrame>
      </ReaderPanes>
      {memosOpen && (
        <MemoDrawer
          projectId={member.projectId}
          on={{ target: "document", targetId: document.id }}
          title={`“${title}”`}
          member={member}
          onClose={() => {
            setMemosOpen(false);
            focusText();
          }}
        />
      )}
      <VisuallyHidden id="reader-keys">
        Arrow keys move a caret, Shift selects. C codes the selection. F6 goes to what stands around the text.
        Question mark lists all keys.
      </VisuallyHidden>
    </>
  );
}
