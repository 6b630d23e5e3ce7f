"use client";

import { ActionIcon, Badge, Menu, SegmentedControl, Tooltip, VisuallyHidden } from "@mantine/core";
import {
  IconChevronLeft,
  IconChevronRight,
  IconKeyboard,
  IconListTree,
  IconSearch,
  IconUsers,
} from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Layer } from "@/lib/coding/coding";
import classes from "./reader-bar.module.css";
import { SnapMenu } from "./snap-menu";
import type { DocumentView } from "./use-document-view";
import type { Snap } from "./use-snap";

interface Neighbour {
  readonly href: string;
  readonly title: string;
}

interface Props {
  title: string;
  /** Authors and year, as far as they are known. */
  source: string;
  previous: Neighbour | null;
  next: Neighbour | null;
  view: {
    readonly shown: DocumentView;
    readonly onShow: (view: DocumentView) => void;
    readonly hasPages: boolean;
  };
  layers: readonly Layer[];
  hiddenLayers: ReadonlySet<string>;
  onToggleLayer: (layerId: string) => void;
  snap: Pick<Snap, "unit" | "choose">;
  /** Opens how the margin is to be. */
  margin: ReactNode;
  /** Back, forward and walking. */
  way: ReactNode;
  onFind: () => void;
  onHelp: () => void;
  /** How the document is shown and printed. */
  display: ReactNode;
  /** Null for those who may not correct the structure. */
  structure: { readonly correcting: boolean; readonly toggle: () => void } | null;
}

/** Word processors lay pages out anew on every machine, so a file of theirs says nothing of pages. */
const withoutPages = "this kind of file has no pages as printed";

/** What is being read, and the ways on from it. */
export function ReaderBar(props: Props) {
  const {
    title,
    source,
    previous,
    next,
    view,
    layers,
    hiddenLayers,
    onToggleLayer,
    snap,
    margin,
    way,
    onFind,
    onHelp,
    display,
    structure,
  } = props;
  return (
    <>
      <NeighbourLink label="Document before ([)" neighbour={previous} icon={IconChevronLeft} />
      <NeighbourLink label="Next document (])" neighbour={next} icon={IconChevronRight} />
      <div className={classes.titles}>
        <h1 className={classes.title} title={title}>
          {title}
        </h1>
        {source !== "" && <span className={classes.source}>{source}</span>}
      </div>
      <SegmentedControl
        size="xs"
        aria-label="View of the document"
        title={view.hasPages ? "Text or pages as printed (P)" : withoutPages}
        className={classes.view}
        value={view.shown}
        onChange={(value) => view.onShow(value === "pages" ? "pages" : "text")}
        data={[
          { value: "text", label: "Text" },
          {
            value: "pages",
            disabled: !view.hasPages,
            label: view.hasPages ? (
              "Pages"
            ) : (
              <>
                Pages<VisuallyHidden>: {withoutPages}</VisuallyHidden>
              </>
            ),
          },
        ]}
      />
      {layers.length > 1 && (
        <Menu position="bottom-end" closeOnItemClick={false}>
          <Menu.Target>
            <Tooltip label="Whose codings are shown">
              <ActionIcon variant="subtle" color="gray" aria-label="Whose codings are shown">
                <IconUsers size={18} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>Whose codings are shown</Menu.Label>
            {layers.map(({ id, name, origin }) => (
              <Menu.CheckboxItem
                key={id}
                checked={!hiddenLayers.has(id)}
                onChange={() => onToggleLayer(id)}
                rightSection={
                  origin === "model" && (
                    <Badge size="xs" variant="light" color="gray" tt="none">
                      language model
                    </Badge>
                  )
                }
              >
                {name}
              </Menu.CheckboxItem>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {way}
      <SnapMenu {...snap} />
      {margin}
      <Tooltip label="Find in the document (Ctrl F)">
        <ActionIcon variant="subtle" color="gray" aria-label="Find in the document" onClick={onFind}>
          <IconSearch size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      {structure !== null && (
        <Tooltip label="Correct structure (K)">
          <ActionIcon
            variant={structure.correcting ? "light" : "subtle"}
            color={structure.correcting ? undefined : "gray"}
            aria-label="Correct structure"
            aria-pressed={structure.correcting}
            onClick={structure.toggle}
          >
            <IconListTree size={18} stroke={1.5} />
          </ActionIcon>
        </Tooltip>
      )}
      {display}
      <Tooltip label="Keys (?)">
        <ActionIcon variant="subtle" color="gray" aria-label="Keys" onClick={onHelp} className={classes.keys}>
          <IconKeyboard size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
    </>
  );
}

interface NeighbourProps {
  label: string;
  neighbour: Neighbour | null;
  icon: typeof IconChevronLeft;
}

function NeighbourLink({ label, neighbour, icon: Icon }: NeighbourProps) {
  if (neighbour === null) {
    return (
      <ActionIcon variant="subtle" color="gray" size={24} disabled aria-label={label}>
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    );
  }
  return (
    <Tooltip label={`${label}: ${neighbour.title}`} multiline maw={320}>
      <ActionIcon
        component={Link}
        href={neighbour.href}
        variant="subtle"
        color="gray"
        size={24}
        aria-label={`${label}: ${neighbour.title}`}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
