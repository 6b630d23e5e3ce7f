import { IconX } from "@tabler/icons-react";
import type { ReaderState } from "@/components/reader/use-reader";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { describeRegion } from "@/lib/coding/region";
import { placeOf } from "@/lib/text/place";
import type { CardActions } from "./card-actions";
import { CodedBy } from "./coded-by";
import { MemoLines } from "./memo-lines";
import classes from "./passage-details.module.css";
import { PassageHistory } from "./passage-history";
import { PassageTools } from "./passage-tools";
import { PassagesHere } from "./passages-here";

interface Props {
  reader: ReaderState;
  passage: CodedPassage;
  /** Where one is: other passages may lie there, too. */
  caret: number;
  actions: CardActions;
  onClose: () => void;
}

/** A passage's codes with whose they are, its memos, its history, and what can be done with it. */
export function PassageDetails({ reader, passage, caret, actions, onClose }: Props) {
  const { member, document } = reader;
  const { projectId } = member;
  const place =
    passage.region === null
      ? placeOf(passage.ranges, document.blocks, document.pages)
      : describeRegion(passage.region, document.pages);
  return (
    <div className={classes.details}>
      <div className={classes.head}>
        <span className={classes.place}>{place}</span>
        <button
          type="button"
          className={classes.close}
          aria-label="Close"
          title="Close (Esc)"
          onClick={onClose}
        >
          <IconX size={15} aria-hidden />
        </button>
      </div>
      <PassagesHere reader={reader} current={passage} caret={caret} />
      <CodedBy codings={passage.codings} actions={actions} />
      <MemoLines projectId={projectId} passage={passage} onOpen={() => actions.openMemo(passage)} />
      <PassageHistory key={passage.id} projectId={projectId} documentId={document.id} passage={passage} />
      <div className={classes.tools}>
        <PassageTools passage={passage} actions={actions} />
      </div>
    </div>
  );
}
