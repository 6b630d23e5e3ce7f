"use client";

import { CodeDot } from "@/components/codebook/code-dot";
import type { ReaderState } from "@/components/reader/use-reader";
import { countOf } from "@/lib/shared/count-of";
import { excerptText } from "@/lib/text/excerpt-text";
import { describeRegion } from "@/lib/coding/region";
import type { CodedPassage } from "@/lib/coding/document-codings";
import classes from "./stripe-tip.module.css";
import type { PointedStripe } from "./use-pointed-stripe";

/** Pixels it is wide at most, with the gap before it. */
const widest = 290;

interface Props {
  reader: ReaderState;
  stripe: PointedStripe;
  passage: CodedPassage;
}

/** Says a stripe's code and coder, and how long its passage is. */
export function StripeTip({ reader, stripe, passage }: Props) {
  const coding = passage.codings.find(({ id }) => id === stripe.codingId);
  if (coding === undefined) return null;
  const { text, blocks, pages } = reader.document;
  const words = excerptText(text, passage.ranges, blocks).split(/\s+/).filter(Boolean).length;
  const { left, right, top } = stripe.box;
  // Away from the text where there is room: the extent it tells of stays in sight.
  const outwards = left > window.innerWidth / 2 ? right + widest < window.innerWidth : left < widest;
  const style = outwards ? { left: right + 8 } : { right: window.innerWidth - left + 8 };
  return (
    <div className={classes.tip} style={{ ...style, top: Math.max(top, 8) }} aria-hidden>
      <CodeDot color={reader.codeById.get(coding.codeId)?.color ?? "#7c7f86"} />
      <div>
        <b>{reader.names.code(coding.codeId)}</b>
        <span>{reader.names.coder(coding.layerId)}</span>
        <span>
          {passage.region === null ? countOf(words, "word") : describeRegion(passage.region, pages)}
        </span>
      </div>
    </div>
  );
}
