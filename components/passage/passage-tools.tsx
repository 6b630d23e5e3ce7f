import {
  IconArrowsHorizontal,
  IconArrowsJoin,
  IconArrowsSplit,
  IconLink,
  IconLinkPlus,
  IconNote,
  IconRelationOneToOne,
  IconScale,
  IconTag,
  type IconX,
} from "@tabler/icons-react";
import { useBegunLink } from "@/components/links/begun-link";
import { useNameWithKey } from "@/components/reader/command-key";
import type { CodedPassage } from "@/lib/coding/document-codings";
import type { CardActions } from "./card-actions";
import classes from "./passage-tools.module.css";

interface Props {
  passage: CodedPassage;
  actions: CardActions;
}

/** The buttons for what can be done with a passage. */
export function PassageTools({ passage, actions }: Props) {
  const named = useNameWithKey();
  const movable = passage.codings.some((coding) => actions.mayChange(coding.layerId));
  return (
    <>
      {actions.mayCode && (
        <ToolButton label="Add a code" icon={IconTag} onClick={() => actions.addCode(passage)} />
      )}
      {movable && (
        <ToolButton
          label={named("Move a boundary", "beginBoundary")}
          icon={IconArrowsHorizontal}
          onClick={() => actions.moveBoundary(passage)}
        />
      )}
      {movable && passage.region === null && (
        <>
          <ToolButton
            label={named("Split at the caret", "split")}
            icon={IconArrowsSplit}
            onClick={() => actions.split(passage)}
          />
          <ToolButton
            label={named("Join with the next", "join")}
            icon={IconArrowsJoin}
            onClick={() => actions.join(passage)}
          />
        </>
      )}
      <ToolButton label="Memo" icon={IconNote} onClick={() => actions.openMemo(passage)} />
      {actions.mayLink && <LinkButton passage={passage} actions={actions} />}
      {actions.mayHold && (
        <ToolButton
          label={named("Hold against a claim", "holdAgainst")}
          icon={IconScale}
          onClick={() => actions.holdAgainst(passage)}
        />
      )}
      <ToolButton label="Copy link" icon={IconLink} onClick={() => actions.copyLink(passage)} />
    </>
  );
}

/** Begins a link at the passage, or ends there the one begun at another. */
function LinkButton({ passage, actions }: Props) {
  const named = useNameWithKey();
  const begun = useBegunLink(actions.projectId);
  const ends = begun !== null && begun.passageId !== passage.id;
  return ends ? (
    <ToolButton
      label={named("Link to here", "linkHere")}
      icon={IconLinkPlus}
      onClick={() => actions.linkHere(passage)}
    />
  ) : (
    <ToolButton
      label={named("Begin a link to another passage", "beginLink")}
      icon={IconRelationOneToOne}
      onClick={() => actions.beginLink(passage)}
    />
  );
}

interface ButtonProps {
  label: string;
  icon: typeof IconX;
  onClick: () => void;
}

/** A plain button: there are hundreds of them, and they come and go while one scrolls. */
function ToolButton({ label, icon: Icon, onClick }: ButtonProps) {
  return (
    <button type="button" className={classes.tool} aria-label={label} title={label} onClick={onClick}>
      <Icon size={14} stroke={1.7} aria-hidden />
    </button>
  );
}
