"use client";

import { memo, useMemo, useState, useSyncExternalStore } from "react";
import stripes from "@/components/margin/stripes.module.css";
import { type ShownName, namesWithin, noNames } from "@/lib/pseudonyms/shown-name";
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
  /** Names that are shown as something else, in text order. */
  names: readonly ShownName[];
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
export const TextBody = memo(function TextBody({ text, blocks, language, names }: Props) {
  const groups = useMemo(() => groupChunks(listChunks(blocks)), [blocks]);
  const takesOver = useTakesOver();
  // The text that stands in the page as the server sent it: React leaves it as it is, so it need not be made again.
  const [sent, setSent] = useState(() => (takesOver ? { blocks, names } : null));
  // Once it was made anew it is never that again, not even where the same is to be shown.
  if (sent !== null && (sent.blocks !== blocks || sent.names !== names)) setSent(null);
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
              names={names}
              sent={sent !== null}
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
  names: readonly ShownName[];
  /** Its HTML is in the page already. */
  sent: boolean;
}

const ChunkBody = memo(function ChunkBody({ index, text, blocks, chunk, names, sent }: ChunkProps) {
  const html = useMemo(() => {
    const own = blocks.slice(chunk.first, chunk.end);
    const [first, last] = [own[0], own[own.length - 1]];
    const within = first && last ? namesWithin(names, { start: first.start, end: last.end }) : noNames;
    return { __html: sent ? "" : renderBlocks(text, own, chunk.first, within) };
  }, [sent, text, blocks, chunk, names]);
  return (
    <div className={classes.chunk} style={sized(chunk.height)} data-chunk={index}>
      <div className={classes.column} dangerouslySetInnerHTML={html} suppressHydrationWarning />
      <div className={stripes.stripes} data-stripes aria-hidden />
    </div>
  );
});
