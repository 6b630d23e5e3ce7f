import type { Code } from "@/lib/codebook/code";
import type { Coding, Layer } from "@/lib/coding/coding";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { LinkedPassageView } from "@/lib/links/server/queries";

/** What can be done from a card. Kept in one object that does not change, so that cards need not be drawn again. */
export interface CardActions {
  readonly projectId: string;
  readonly goTo: (passage: CodedPassage) => void;
  readonly addCode: (passage: CodedPassage) => void;
  readonly remove: (codings: readonly Coding[]) => void;
  readonly changeCode: (coding: Coding) => void;
  readonly weigh: (coding: Coding) => void;
  /** At the caret. */
  readonly split: (passage: CodedPassage) => void;
  /** With the next passage of the same code and coder that overlaps or adjoins it. */
  readonly join: (passage: CodedPassage) => void;
  /** What these passages share becomes one. */
  readonly joinAll: (passages: readonly CodedPassage[]) => void;
  readonly moveBoundary: (passage: CodedPassage) => void;
  readonly copyLink: (passage: CodedPassage) => void;
  readonly openMemo: (passage: CodedPassage) => void;
  readonly beginLink: (passage: CodedPassage) => void;
  /** Ends the link that was begun at another passage. */
  readonly linkHere: (passage: CodedPassage) => void;
  readonly goToLinked: (passage: LinkedPassageView) => void;
  /** Against a claim. */
  readonly holdAgainst: (passage: CodedPassage) => void;
  /** Whether it was made under an older definition of its code. */
  readonly isOlder: (coding: Coding) => boolean;
  /** Confirms codings in the light of their codes' present definitions. */
  readonly keep: (codings: readonly Coding[]) => void;
  readonly codeOf: (codeId: string) => Code | undefined;
  readonly layerOf: (layerId: string) => Layer | undefined;
  /** Whether the member may remove or change a layer's codings. */
  readonly mayChange: (layerId: string) => boolean;
  readonly mayCode: boolean;
  readonly mayLink: boolean;
  readonly mayHold: boolean;
}
