"use client";

import { Button, SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { CodeSelect } from "@/components/excerpts/code-select";
import type { DifferenceView } from "@/lib/adjudication/difference-view";
import type { CodeTree } from "@/lib/codebook/tree";
import classes from "./decide-tools.module.css";

interface Props {
  difference: DifferenceView;
  nameOf: (layerId: string) => string;
  tree: CodeTree;
  onChoose: (codeId: string, placeOfId: string) => void;
  onClose: () => void;
}

/** Chooses a code that none of the coders gave, and whose boundaries it takes where these differ. */
export function OtherCode({ difference: { codings }, nameOf, tree, onChoose, onClose }: Props) {
  const places = [...new Map(codings.map((coding) => [coding.passageId, coding])).values()];
  const [placeOfId, setPlaceOfId] = useState(codings[0]?.id ?? "");
  return (
    <div
      className={classes.panel}
      role="group"
      aria-label="Another code"
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onClose();
      }}
    >
      {places.length > 1 && (
        <SegmentedControl
          aria-label="Whose boundaries"
          data={places.map(({ id, layerId }) => ({ value: id, label: `Boundaries of ${nameOf(layerId)}` }))}
          value={placeOfId}
          onChange={setPlaceOfId}
        />
      )}
      <div className={classes.line}>
        <CodeSelect
          aria-label="Code"
          placeholder="Type part of a code’s name"
          data-autofocus
          autoFocus
          w={360}
          tree={tree}
          value={null}
          offers={({ code }) => code.codable}
          onChange={(codeId) => onChoose(codeId, placeOfId)}
        />
        <Button variant="subtle" size="sm" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
