import { IconX } from "@tabler/icons-react";
import { PassageDecisions } from "@/components/adjudication/passage-decisions";
import { CommentLine } from "@/components/comments/comment-line";
import { LinkLines } from "@/components/links/link-lines";
import { sayLinked } from "@/components/pseudonyms/say-linked";
import type { ReaderState } from "@/components/reader/use-reader";
import type { CodedPassage } from "@/lib/coding/document-codings";
import { describeRegion } from "@/lib/coding/region";
import { placeOf } from "@/lib/text/place";
import type { CardActions } from "./card-actions";
import { ClaimLines } from "./claim-lines";
import { CodedBy } from "./coded-by";
import { MemoLines } from "./memo-lines";
import { OlderLines } from "./older-lines";
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

/** A passage's codes with whose they are, its links, its memos, its history, and what can be done with it. */
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
      <OlderLines codings={passage.codings} actions={actions} />
      <PassageDecisions projectId={projectId} documentId={document.id} codings={passage.codings} />
      <LinkLines
        member={member}
        passageId={passage.id}
        documentId={document.id}
        sayPassage={(there) => sayLinked(reader, there)}
        onGo={actions.goToLinked}
      />
      <ClaimLines projectId={projectId} passageId={passage.id} />
      <MemoLines projectId={projectId} passage={passage} onOpen={() => actions.openMemo(passage)} />
      <CommentLine projectId={projectId} passageId={passage.id} onOpen={() => actions.openMemo(passage)} />
      <PassageHistory key={passage.id} projectId={projectId} documentId={document.id} passage={passage} />
      <div className={classes.tools}>
        <PassageTools passage={passage} actions={actions} />
      </div>
    </div>
  );
}
