import { countOf } from "@/lib/shared/count-of";
import { nameConvention } from "@/lib/exchange/refi-qda/offset-conventions";
import type { Counts, TransferReport } from "@/lib/transfer/transfer-report";
import { Losses } from "./losses";
import classes from "./transfer.module.css";

/** The database keeps no order of them. */
const kinds = [
  ...[
    "user",
    "layer",
    "code",
    "code set",
    "document",
    "text",
    "PDF",
    "picture",
    "sound file",
    "film",
    "selection",
  ],
  ...["passage", "coding", "note", "memo", "case", "variable", "link", "set", "document set", "graph"],
  ...["round", "decision", "discussion", "comment", "claim", "dating", "finding table"],
  ...["version of a finding table", "saved query", "saved matrix", "change"],
];
/** Those whose plural is not made by an s at their end. */
const plurals: Readonly<Record<string, string>> = {
  "saved query": "saved queries",
  "saved matrix": "saved matrices",
  "version of a finding table": "versions of finding tables",
};

/** "97 codings, 1 layer"; what there is none of is left out. */
export function sayCounts(counts: Counts): string {
  const parts = kinds.flatMap((what) => (counts[what] ? [countOf(counts[what], what, plurals[what])] : []));
  return parts.length === 0 ? "nothing" : parts.join(", ");
}

/** What a file holds, what there is here of it, and what is not, with the reason. `over`: it has been brought over. */
export function TransferReportView({ report, over }: { report: TransferReport; over: boolean }) {
  const { program, found, made, layers, positions, losses } = report;
  return (
    <>
      <dl className={classes.facts}>
        <div>
          <dt>Project</dt>
          <dd>{report.name}</dd>
        </div>
        <div>
          <dt>Written by</dt>
          <dd>{program || "a program that does not say its name"}</dd>
        </div>
        <div>
          <dt>In the file</dt>
          <dd>{sayCounts(found)}</dd>
        </div>
        <div>
          <dt>{over ? "Brought over" : "Will be here"}</dt>
          <dd>{sayCounts(made)}</dd>
        </div>
        {layers.length > 0 && (
          <div>
            <dt>Coded by</dt>
            <dd>
              {layers.map(({ name, codings }) => `${name} (${countOf(codings, "coding")})`).join(", ")}. Each
              is a layer of that name, no account.
            </dd>
          </div>
        )}
        {positions !== null && (
          <div>
            <dt>Positions count</dt>
            <dd>
              {nameConvention(positions.convention)}. Read so, {Math.floor(100 * positions.score)} % of what
              tells of a passage’s place agrees.
            </dd>
          </div>
        )}
      </dl>
      <h3 className={classes.heading}>
        {over ? "What was not brought over as it was" : "What will not be as it was"}
      </h3>
      {losses.length === 0 ? (
        <p className={classes.none}>Nothing: all of the file has a place here.</p>
      ) : (
        <Losses losses={losses} />
      )}
    </>
  );
}
