"use client";

import type { ReaderState } from "@/components/reader/use-reader";
import type { ReaderTasks } from "@/components/reader/use-reader-tasks";
import type { Region } from "@/lib/coding/region";
import { nameOfPage, type Page } from "@/lib/text/page";
import { RegionFrame } from "./region-frame";

interface Props {
  reader: ReaderState;
  tasks: ReaderTasks;
  page: Page;
  scale: number;
  /** Other than 0 where the drawn rectangle was placed by a key. */
  placed: number;
}

/** The frame of a rectangle just drawn on a page, or of the coded region one is at, where one may change it. */
export function RegionOnPage({ reader, tasks, page, scale, placed }: Props) {
  const { drawn, current } = reader;
  if (drawn?.page === page.index) {
    return (
      <RegionFrame
        page={page}
        region={drawn}
        scale={scale}
        label={`New region on page ${nameOfPage(page)}`}
        taken={placed}
        announce={reader.announce}
        onChange={reader.setDrawn}
      />
    );
  }
  if (current?.region?.page !== page.index || tasks.changeable(current).length === 0) return null;
  const move = (region: Region, done: boolean) => {
    if (done) tasks.movePassage(current, { ranges: [], region });
  };
  return (
    <RegionFrame
      key={current.id}
      page={page}
      region={current.region}
      scale={scale}
      label={`Coded region on page ${nameOfPage(page)}`}
      taken={tasks.taken.id === current.id ? tasks.taken.times : 0}
      announce={reader.announce}
      onChange={move}
    />
  );
}
