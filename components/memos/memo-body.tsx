import { Fragment, type ReactNode } from "react";
import type { BodyMark, BodyNode } from "@/lib/memos/memo";
import { isSafeLink } from "@/lib/memos/sanitise-body";
import classes from "./memo.module.css";

/** A memo's text to read. Every node is made here; nothing of the body is taken as HTML. */
export const MemoBody = ({ body }: { body: BodyNode }) => (
  <div className={classes.body} dir="auto">
    {renderAll(body.content)}
  </div>
);

const renderAll = (nodes: readonly BodyNode[] = []): ReactNode =>
  nodes.map((node, index) => <Fragment key={index}>{renderNode(node)}</Fragment>);

function renderNode(node: BodyNode): ReactNode {
  const inside = renderAll(node.content);
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduce<ReactNode>(renderMark, node.text);
    case "heading":
      // The page's own headings end at the second level.
      return node.attrs?.level === 1 ? (
        <h3>{inside}</h3>
      ) : node.attrs?.level === 2 ? (
        <h4>{inside}</h4>
      ) : (
        <h5>{inside}</h5>
      );
    case "bulletList":
      return <ul>{inside}</ul>;
    case "orderedList":
      return <ol start={Number(node.attrs?.start ?? 1)}>{inside}</ol>;
    case "listItem":
      return <li>{inside}</li>;
    case "blockquote":
      return <blockquote>{inside}</blockquote>;
    case "codeBlock":
      return <pre>{inside}</pre>;
    case "horizontalRule":
      return <hr />;
    case "hardBreak":
      return <br />;
    default:
      return <p dir="auto">{inside}</p>;
  }
}

function renderMark(inside: ReactNode, mark: BodyMark): ReactNode {
  const href = mark.attrs?.href;
  if (mark.type === "bold") return <strong>{inside}</strong>;
  if (mark.type === "italic") return <em>{inside}</em>;
  if (mark.type === "underline") return <u>{inside}</u>;
  if (mark.type === "strike") return <s>{inside}</s>;
  if (mark.type === "code") return <code>{inside}</code>;
  if (typeof href !== "string" || !isSafeLink(href)) return inside;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener nofollow">
      {inside}
    </a>
  );
}
