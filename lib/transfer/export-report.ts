import { countOf } from "@/lib/shared/count-of";
import { carriesRecordings } from "./archive-size";
import type { ProjectFrame, WorkCounts } from "./project-rows";

/** What goes out with a project, and what a REFI-QDA file has no place for. Only what is there is named. */
export interface ExportReport {
  /** In words: "3 documents". */
  readonly carried: readonly string[];
  /** `beside`: it goes into the side file, which only Excerpta reads. */
  readonly lost: readonly { readonly what: string; readonly why: string; readonly beside: boolean }[];
  /** Whether the member sees all, so that there can be a side file. */
  readonly mayBeside: boolean;
}

/** How many there are of what the rows do not hold. */
export interface OutsideCounts {
  readonly weights: number;
  readonly threads: number;
  readonly tables: number;
  readonly findings: number;
  readonly queries: number;
  readonly matrices: number;
  readonly claims: number;
  readonly rounds: number;
  readonly decisions: number;
  /** Codings on passages of older readings that wait to be placed again. */
  readonly waiting: number;
  readonly events: number;
  /** Codes of which the history says who made them. */
  readonly makers: number;
}

const noPlace = "The format has no place for them.";

const reasons: readonly [keyof OutsideCounts, one: string, why: string, many?: string][] = [
  ["weights", "weight", "The format has no weights; the codings themselves go out."],
  [
    "waiting",
    "coding",
    "Their passages wait in a repair list: where they stand in the present text is not known.",
  ],
  ["tables", "finding table", `${noPlace} Export them from Tables.`],
  ["findings", "written cell", `${noPlace} They go out with their tables.`],
  ["queries", "saved query", noPlace],
  ["matrices", "saved matrix", noPlace],
  ["claims", "claim", `${noPlace} Export them from Tables › Claims.`],
  ["threads", "discussion", noPlace],
  ["rounds", "round", "The format knows no rounds; each coder's codings of a round are a user of their own."],
  ["decisions", "decision", "The format knows no decisions; the consensus itself goes out as a user."],
  [
    "makers",
    "name of who made a code",
    "The format says who coded, not who made a code.",
    "names of who made a code",
  ],
  ["events", "change", "The format has no history. Export it from History."],
];

const kindsKept = new Set(["application/pdf", "text/plain"]);

/** What is to be said before a project goes out. `outside`: zeros for what the member does not see. `mayBeside`: sees all. */
export function reportExport(
  frame: ProjectFrame,
  work: WorkCounts,
  outside: OutsideCounts,
  mayBeside: boolean,
): ExportReport {
  const { documents, codes, layers, memos, cases, links, codeSets, groups } = frame;
  const carried: [count: number, one: string, many?: string][] = [
    [documents.length, "document"],
    [codes.length, "code"],
    [work.passages, "passage"],
    [work.codings, "coding"],
    [layers.length, "layer"],
    [memos.length, "memo"],
    [cases.length, "case"],
    [links.length, "link"],
    [codeSets.length, "code set"],
    [groups.length, "folder or set of documents", "folders and sets of documents"],
  ];
  const laidOut = documents.filter(
    ({ mediaType }) => !kindsKept.has(mediaType) && !mediaType.startsWith("image/"),
  ).length;
  const spoken = cases.flatMap((each) => each.links).filter(({ speaker }) => speaker !== "").length;
  const onCases = memos.filter(({ target }) => target === "case").length;
  const heard = carriesRecordings(frame) ? 0 : documents.filter(({ recording }) => recording !== null).length;
  const lost: [count: number, one: string, why: string, many?: string][] = [
    [heard, "recording", "With them the archive would have more than 4 GB. Load them from their documents."],
    [
      laidOut,
      "layout of a document",
      "Of Word files and the like the text goes out, since positions count in it; the files are not in the archive.",
      "layouts of documents",
    ],
    [
      spoken,
      "speaker of a case",
      "The format can put whole documents and passages into cases, not what one speaker says.",
      "speakers of cases",
    ],
    [
      onCases,
      "memo",
      "They are on cases, to which the format can put no memo; they go out as memos on nothing.",
    ],
    ...reasons.map(([key, one, why, many]): [number, string, string, string?] => [
      outside[key],
      one,
      why,
      many,
    ]),
  ];
  return {
    carried: carried.filter(([count]) => count > 0).map(([count, one, many]) => countOf(count, one, many)),
    lost: lost
      .filter(([count]) => count > 0)
      .map(([count, one, why, many]) => ({
        what: countOf(count, one, many),
        why,
        // Recordings are left out for want of room.
        beside: mayBeside && one !== "recording",
      })),
    mayBeside,
  };
}
