"use client";

import { memo, useMemo, useState, useSyncExternalStore } from "react";
import stripes from "@/components/margin/stripes.module.css";
import type { Block } from "@/lib/text/block";
import { directionOf } from "@/lib/text/languages";
import { renderBlocks } from "./block-html";
import { type Chunk, groupChunks, listChunks } from "./chunks";
import classes from "./text-body.module.css";

interface Props {
  text: string;
  blocks: readonly Block[];
  /** BCP 47; "" when unknown. Its direction decides on which side the margin lies. */
  language: string;
}

const sized = (height: number) => ({ containIntrinsicSize: `auto ${Math.round(height)}px` });

const never = () => () => undefined;

/** Whether React is taking over what the server sent, and what is given as HTML is in the page already. */
const useTakesOver = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => typeof window !== "undefined",
  );

/**
 * The whole text as static chunks, readable before any script has run. React never touches it again: passages and
 * stripes are painted into it by `TextPainter`.
 */
export const TextBody = memo(function TextBody({ text, blocks, language }: Props) {
  const groups = useMemo(() => groupChunks(listChunks(blocks)), [blocks]);
  const takesOver = useTakesOver();
  // The text that stands in the page as the server sent it: React leaves it as it is, so it need not be made again.
  const [sent] = useState(() => (takesOver ? blocks : null));
  return (
    <div
      className={classes.body}
      data-text-body
      data-timed={blocks.some(({ time }) => time !== undefined) || undefined}
      dir={directionOf(language)}
      {...(language !== "" && { lang: language })}
    >
      {groups.map((group) => (
        <div key={group.firstChunk} className={classes.group} style={sized(group.height)}>
          {group.chunks.map((chunk, i) => (
            <ChunkBody
              key={i}
              index={group.firstChunk + i}
              text={text}
              blocks={blocks}
              chunk={chunk}
              sent={sent === blocks}
            />
          ))}
        </div>
      ))}
    </div>
  );
});

interface ChunkProps {
  index: number;
  text: string;
  blocks: readonly Block[];
  chunk: Chunk;
  /** Its HTML is in the page already. */
  sent: boolean;
}

const ChunkBody = memo(function ChunkBody({ index, text, blocks, chunk, sent }: ChunkProps) {
  const html = useMemo(
    () => ({
      __html: sent ? "" : renderBlocks(text, blocks.slice(chunk.first, chunk.end), chunk.first),
    }),
    [sent, text, blocks, chunk],
  );
  return (
    <div className={classes.chunk} style={sized(chunk.height)} data-chunk={index}>
      <div className={classes.column} dangerouslySetInnerHTML={html} suppressHydrationWarning />
      <div className={stripes.stripes} data-stripes aria-hidden />
    </div>
  );
});
