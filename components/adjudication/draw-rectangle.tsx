"use client";

import { Button } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { RegionFrame } from "@/components/pages/region-frame";
import type { DifferenceView, PrintedPageView } from "@/lib/adjudication/difference-view";
import type { CodeTree } from "@/lib/codebook/tree";
import { type Region, sayRectangle } from "@/lib/coding/region";
import { joinRectangles, shareOfRectangles } from "@/lib/adjudication/rectangles";
import { nameOfPage } from "@/lib/text/page";
import { BoundaryCode, useBoundaryCode } from "./boundary-code";
import classes from "./decide-tools.module.css";
import { middleOf } from "./difference-region";
import { PrintedPage } from "./printed-page";

interface Props {
  projectId: string;
  difference: DifferenceView;
  page: PrintedPageView;
  nameOf: (layerId: string) => string;
  tree: CodeTree;
  onChoose: (codeId: string, region: Region) => void;
  onClose: () => void;
}

/** Draws another rectangle, from those of the coders, by keys or with the mouse, and says for which of their codes. */
export function DrawRectangle({ projectId, difference, page, nameOf, tree, onChoose, onClose }: Props) {
  const { codings, documentId } = difference;
  const drawn = codings.flatMap(({ id, layerId, region }) =>
    region === null ? [] : [{ id, layerId, region }],
  );
  const regions = drawn.map(({ region }) => region);
  const [region, setRegion] = useState(regions[0]!);
  /** Each change lets the frame take the focus. */
  const [taken, setTaken] = useState(1);
  const code = useBoundaryCode(difference);
  const start = (from: Region) => {
    setRegion(from);
    setTaken(taken + 1);
  };
  const shared = shareOfRectangles(regions);
  const onKeyDown = (event: KeyboardEvent) => {
    const onFrame = event.target instanceof Element && event.target.matches("[data-region-frame]");
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && onFrame) onChoose(code.codeId, region);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={classes.panel} role="group" aria-label="Other boundaries" onKeyDownCapture={onKeyDown}>
      <div className={classes.line}>
        {drawn.map(({ id, layerId, region: theirs }) => (
          <Button key={id} size="compact-sm" variant="default" onClick={() => start(theirs)}>
            As {nameOf(layerId)}
          </Button>
        ))}
        {drawn.length > 1 && shared !== null && (
          <Button size="compact-sm" variant="default" onClick={() => start(shared)}>
            What all cover
          </Button>
        )}
        {drawn.length > 1 && (
          <Button size="compact-sm" variant="default" onClick={() => start(joinRectangles(regions))}>
            All that one covers
          </Button>
        )}
      </div>
      <PrintedPage projectId={projectId} documentId={documentId} page={page} middle={middleOf([region])}>
        {(scale) => (
          <RegionFrame
            key={taken}
            page={page}
            region={region}
            scale={scale}
            label={`Boundaries on page ${nameOfPage(page)}: arrow keys move, with Shift they stretch; Enter takes them`}
            taken={taken}
            announce={() => undefined}
            onChange={(next) => setRegion(next)}
          />
        )}
      </PrintedPage>
      <p className={classes.hint} role="status">
        {sayRectangle(region, page)}
      </p>
      <p className={classes.hint}>
        Drag it or its corners with the mouse, or: arrows move it, with Shift they stretch it, with Ctrl less.
        Enter takes it.
      </p>
      <BoundaryCode
        choice={code}
        tree={tree}
        onSave={() => onChoose(code.codeId, region)}
        onClose={onClose}
      />
    </div>
  );
}
