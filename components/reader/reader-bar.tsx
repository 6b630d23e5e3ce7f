"use client";

import { ActionIcon, Badge, Button, Menu, SegmentedControl, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconSearch, IconUsers } from "@tabler/icons-react";
import Link from "next/link";
import type { ReactNode } from "react";
import type { Layer } from "@/lib/coding/coding";
import { NamedWithKey } from "./command-key";
import classes from "./reader-bar.module.css";
import type { ReaderCommandId } from "./reader-commands";
import type { DocumentView } from "./use-document-view";

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
  /** From passage to passage. */
  walk: ReactNode;
  /** Whether one has finished the document; null for those who do not code. */
  finished: ReactNode;
  onFind: () => void;
  /** Opens how the margin is to be. */
  margin: ReactNode;
  /** Opens how the document is shown. */
  display: ReactNode;
  /** Null for those who may not correct the structure. */
  structure: { readonly correcting: boolean; readonly toggle: () => void } | null;
  /** Opens what one does now and then. */
  more: ReactNode;
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
    walk,
    finished,
    onFind,
    margin,
    display,
    structure,
    more,
  } = props;
  return (
    <>
      <NeighbourLink
        label="Document before"
        command="previousDocument"
        neighbour={previous}
        icon={IconChevronLeft}
      />
      <NeighbourLink label="Next document" command="nextDocument" neighbour={next} icon={IconChevronRight} />
      <div className={classes.titles}>
        <h1 className={classes.title} title={title}>
          {title}
        </h1>
        {source !== "" && <span className={classes.source}>{source}</span>}
      </div>
      <SegmentedControl
        size="xs"
        aria-label="View of the document"
        title={view.hasPages ? "Text or pages as printed" : withoutPages}
        className={classes.view}
        data-needless={!view.hasPages || undefined}
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
          <Tooltip label="Whose codings are shown">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label="Whose codings are shown">
                <IconUsers size={18} stroke={1.5} />
              </ActionIcon>
            </Menu.Target>
          </Tooltip>
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
      {structure?.correcting === true && (
        <Button size="compact-sm" variant="light" className={classes.ending} onClick={structure.toggle}>
          End correcting
        </Button>
      )}
      {walk}
      {finished}
      <Tooltip label="Find in the document (Ctrl+F)">
        <ActionIcon variant="subtle" color="gray" aria-label="Find in the document" onClick={onFind}>
          <IconSearch size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      {margin}
      {display}
      {more}
    </>
  );
}

interface NeighbourProps {
  label: string;
  command: ReaderCommandId;
  neighbour: Neighbour | null;
  icon: typeof IconChevronLeft;
}

function NeighbourLink({ label, command, neighbour, icon: Icon }: NeighbourProps) {
  if (neighbour === null) {
    return (
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        disabled
        aria-label={label}
        className={classes.neighbour}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    );
  }
  return (
    <Tooltip
      label={<NamedWithKey name={`${label}: ${neighbour.title}`} command={command} />}
      multiline
      maw={320}
    >
      <ActionIcon
        component={Link}
        href={neighbour.href}
        variant="subtle"
        color="gray"
        size={24}
        aria-label={`${label}: ${neighbour.title}`}
        className={classes.neighbour}
      >
        <Icon size={18} stroke={1.5} />
      </ActionIcon>
    </Tooltip>
  );
}
