import { type ReactNode, memo } from "react";
import { paintClass } from "@/components/coding/color-classes";
import { flattenPieces } from "@/lib/coding/pieces";
import { type Range, offset } from "@/lib/shared/offset";
import { subtractRanges } from "@/lib/text/ranges";
import { layOutTable } from "@/lib/text/table-grid";
import { PrintNote } from "./print-note";
import type { PrintedBlock, PrintedPassage } from "@/lib/coding/print-model";
import classes from "./print-text.module.css";

interface Props {
  text: string;
  printed: PrintedBlock;
  passageOf: (id: string) => PrintedPassage | undefined;
  nameCode: (codeId: string) => string;
  nameCoder: (layerId: string) => string;
}

/** A block with its passages painted and numbered, and their notes beside the lines in which they begin. */
export const PrintBlock = memo(function PrintBlock(props: Props) {
  const { printed, text } = props;
  const { block, begins } = printed;
  const writer = makeWriter(props);
  if (block.cells !== undefined) {
    const rows = layOutTable(block.cells).map((row, r) => (
      <tr key={r}>
        {row.map(({ cell, rows: down, columns: across }, c) => {
          const Tag = cell?.header ? "th" : "td";
          const parts = (cell?.ranges ?? []).map((range, i) => (
            <span key={i}>
              {i > 0 && " "}
              {writer.write(range)}
            </span>
          ));
          return (
            <Tag key={c} rowSpan={down} colSpan={across} dir="auto">
              {parts}
            </Tag>
          );
        })}
      </tr>
    ));
    // Beside a cell there is no margin: the notes of a table stand beside its beginning.
    return (
      <div className={classes.block} data-kind="table">
        {[...printed.places].map(([at, place]) => (
          <Place key={at} place={place} />
        ))}
        {begins.map((passage) => (
          <PrintNote key={passage.id} passage={passage} {...props} />
        ))}
        <table>
          <tbody>{rows}</tbody>
        </table>
      </div>
    );
  }
  const Tag = block.kind === "heading" ? (`h${Math.min(4, (block.level ?? 1) + 1)}` as "h2") : "p";
  const isItem = block.kind === "listItem";
  const bullet = isItem && block.hidden[0]?.start === block.start && text.length > 0 ? "• " : null;
  return (
    <Tag className={classes.block} data-kind={block.kind} dir="auto">
      {bullet}
      {writer.write(block)}
    </Tag>
  );
});

const Place = ({ place }: { place: string }) => <span className={classes.place}>{place}</span>;

/** Writes the ranges of a block in turn, and knows of which passages it has written the beginning. */
function makeWriter(props: Props) {
  const { text, printed, passageOf } = props;
  const { block, spans, begins } = printed;
  const toBegin = new Map(begins.map((passage) => [passage.id, passage]));
  const toPlace = block.cells === undefined ? new Map(printed.places) : new Map<number, string>();
  const beside = block.cells === undefined;

  /** Notes and places that stand before a piece. */
  const before = (start: number, end: number, ids: readonly string[]): ReactNode[] => {
    const places = [...toPlace].filter(([at]) => at < end);
    for (const [at] of places) toPlace.delete(at);
    // A region begins with its page and covers no words.
    const regions = [...toBegin.values()].filter(({ region }) => region !== null && region.start < end);
    const starting = [...regions, ...ids.flatMap((id) => toBegin.get(id) ?? [])];
    for (const { id } of starting) toBegin.delete(id);
    return [
      ...places.map(([at, place]) => <Place key={`place ${at}`} place={place} />),
      ...starting.map((passage) => (
        <span key={passage.id}>
          {beside && <PrintNote passage={passage} {...props} />}
          {passage.region === null && <sup className={classes.edge}>{passage.number}</sup>}
        </span>
      )),
    ];
  };
  const writePiece = (start: number, end: number, ids: readonly string[]): ReactNode => {
    const own = ids.flatMap((id) => passageOf(id) ?? []);
    const codes = [
      ...new Set([...own].reverse().flatMap(({ codings }) => codings.map(({ codeId }) => codeId))),
    ];
    const [first, second] = codes;
    const words = text.slice(start, end);
    const ending = own.filter(({ ranges }) => ranges[ranges.length - 1]?.end === end);
    return (
      <span key={start}>
        {before(start, end, ids)}
        {first === undefined ? (
          words
        ) : (
          <mark className={`${paintClass(first, 1)} ${second === undefined ? "" : paintClass(second, 2)}`}>
            {words}
          </mark>
        )}
        {ending.length > 0 && (
          <sub className={classes.edge}>{ending.map(({ number }) => number).join(" ")}</sub>
        )}
      </span>
    );
  };
  const write = (range: Range): ReactNode =>
    subtractRanges(range, block.hidden)
      .flatMap((run) => splitAt(run, [...toPlace.keys()]))
      .flatMap((run) => flattenPieces(run, spans))
      .map(({ start, end, passageIds }) => writePiece(start, end, passageIds));
  return { write };
}

/** Cuts a run where a page of the original begins. */
function splitAt(run: Range, offsets: readonly number[]): Range[] {
  const cuts = offsets.filter((at) => run.start < at && at < run.end).sort((a, b) => a - b);
  const ends = [run.start as number, ...cuts, run.end as number];
  return ends.slice(1).map((end, i) => ({ start: offset(ends[i]!), end: offset(end) }));
}
