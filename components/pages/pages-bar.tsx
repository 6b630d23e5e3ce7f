"use client";

import { ActionIcon, Button, TextInput, Tooltip } from "@mantine/core";
import {
  IconArrowAutofitWidth,
  IconChevronDown,
  IconChevronUp,
  IconMinus,
  IconPlus,
  IconSquareDashed,
} from "@tabler/icons-react";
import { type RefObject, useState } from "react";
import { nameOfPage, type Page } from "@/lib/text/page";
import { findPage, printedScale } from "./page-layout";
import classes from "./pages-bar.module.css";
import type { PageZoom } from "./use-page-zoom";

interface Props {
  pages: readonly Page[];
  /** Index of the page that is read. */
  current: number;
  onPage: (index: number) => void;
  /** Goes to a page by its name, and on from there by keys. */
  onNamed: (index: number) => void;
  /** Where a page's name is typed. */
  field: RefObject<HTMLInputElement | null>;
  zoom: PageZoom;
  /** Null for those who may not code. */
  tool: { readonly on: boolean; readonly onToggle: () => void } | null;
}

/** Above the pages: where one is, how large they are, and the tool that draws rectangles. */
export function PagesBar({ pages, current, onPage, onNamed, field, zoom, tool }: Props) {
  const percent = zoom.layout === null ? 100 : Math.round((zoom.layout.scale / printedScale) * 100);
  return (
    <div className={classes.bar} role="toolbar" aria-label="Pages">
      <ActionIcon.Group>
        <BarButton
          label="Page before: key ("
          icon={IconChevronUp}
          disabled={current === 0}
          onClick={() => onPage(current - 1)}
        />
        <BarButton
          label="Next page: key )"
          icon={IconChevronDown}
          disabled={current >= pages.length - 1}
          onClick={() => onPage(current + 1)}
        />
      </ActionIcon.Group>
      <PageField key={current} field={field} pages={pages} current={current} onNamed={onNamed} />
      <span className={classes.total}>
        {pages[current]?.label ? `${current + 1} of ${pages.length}` : `of ${pages.length}`}
      </span>
      <span className={classes.space} />
      {tool !== null && (
        <Tooltip label="Draw a rectangle to code (or drag with Alt held; R places one)">
          <Button
            size="compact-xs"
            variant={tool.on ? "filled" : "default"}
            aria-pressed={tool.on}
            leftSection={<IconSquareDashed size={15} aria-hidden />}
            onClick={tool.onToggle}
          >
            Region
          </Button>
        </Tooltip>
      )}
      <ActionIcon.Group>
        <BarButton label="Smaller (-)" icon={IconMinus} onClick={() => zoom.step(-1)} />
        <BarButton label="Larger (=)" icon={IconPlus} onClick={() => zoom.step(1)} />
        <BarButton label="As wide as the window (0)" icon={IconArrowAutofitWidth} onClick={zoom.fit} />
      </ActionIcon.Group>
      <span className={classes.percent} aria-label={`${percent} percent of the printed size`}>
        {percent} %
      </span>
    </div>
  );
}

/** The page one is on, by its printed label; another one typed leads there. */
function PageField({ pages, current, onNamed, field }: Omit<Props, "zoom" | "tool" | "onPage">) {
  const page = pages[current];
  const [typed, setTyped] = useState(page === undefined ? "" : nameOfPage(page));
  const wanted = findPage(pages, typed);
  return (
    <form
      className={classes.page}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== -1) onNamed(wanted);
      }}
    >
      <TextInput
        ref={field}
        size="xs"
        w={64}
        aria-label="Page"
        title="A page as printed, or its number in the file; Enter goes there"
        value={typed}
        error={typed !== "" && wanted === -1}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}

interface ButtonProps {
  label: string;
  icon: typeof IconMinus;
  disabled?: boolean;
  onClick: () => void;
}

function BarButton({ label, icon: Icon, disabled = false, onClick }: ButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={26} aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
