import { Fragment, type ReactNode } from "react";
import type { BodyMark, BodyNode } from "@/lib/memos/memo";
import { type ReferenceViews, readReference, referenceKey } from "@/lib/memos/reference";
import { isSafeLink } from "@/lib/memos/sanitise-body";
import classes from "./memo.module.css";
import { ReferenceLink } from "./reference-link";

interface Context {
  readonly projectId: string;
  /** What the body's references stand for now. */
  readonly references: ReferenceViews;
}

/** A memo's text to read. Every node is made here; nothing of the body is taken as HTML. */
export const MemoBody = ({ body, ...context }: Context & { body: BodyNode }) => (
  <div className={classes.body} dir="auto">
    {renderAll(body.content, context)}
  </div>
);

const renderAll = (nodes: readonly BodyNode[] = [], context: Context): ReactNode =>
  nodes.map((node, index) => <Fragment key={index}>{renderNode(node, context)}</Fragment>);

function renderNode(node: BodyNode, context: Context): ReactNode {
  const inside = renderAll(node.content, context);
  switch (node.type) {
    case "text":
      return (node.marks ?? []).reduce<ReactNode>(renderMark, node.text);
    case "reference":
      return renderReference(node, context);
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
      return renderTablePart(node, inside) ?? <p dir="auto">{inside}</p>;
  }
}

function renderTablePart({ type, attrs }: BodyNode, inside: ReactNode): ReactNode {
  const spans = { colSpan: Number(attrs?.colspan ?? 1), rowSpan: Number(attrs?.rowspan ?? 1) };
  if (type === "tableRow") return <tr>{inside}</tr>;
  if (type === "tableHeader") return <th {...spans}>{inside}</th>;
  if (type === "tableCell") return <td {...spans}>{inside}</td>;
  if (type !== "table") return null;
  return (
    <div className={classes.table}>
      <table>
        <tbody>{inside}</tbody>
      </table>
    </div>
  );
}

function renderReference(node: BodyNode, { projectId, references }: Context): ReactNode {
  const reference = readReference(node);
  if (reference === null) return null;
  const view = references[referenceKey(reference)] ?? null;
  return <ReferenceLink projectId={projectId} reference={reference} view={view} />;
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
