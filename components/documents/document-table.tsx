"use client";

import { IconHistory, IconMicrophone } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import type { ReactNode } from "react";
import { draggedDocument } from "@/components/groups/group-bar";
import { SortHeader } from "@/components/shell/sort-header";
import type { DocumentView } from "@/lib/documents/document-view";
import type { DocumentOrder, SortColumn } from "@/lib/documents/sort-documents";
import { formatDay } from "@/lib/shared/format-day";
import { DocumentMenu } from "./document-menu";
import classes from "./document-table.module.css";

interface Props {
  projectId: string;
  documents: readonly DocumentView[];
  order: DocumentOrder;
  onOrder: (order: DocumentOrder) => void;
  /** Those that were read by older rules than there are now. */
  outdated: ReadonlySet<string>;
  onMemos: (document: DocumentView) => void;
  onReport: (id: string) => void;
  /** Null where the role does not allow it. */
  onEdit: ((id: string) => void) | null;
  onRecording: ((id: string) => void) | null;
  onDelete: ((document: DocumentView) => void) | null;
  /** The folder and sets of a document, as items of its menu. */
  groupsOf: ((id: string) => ReactNode) | null;
}

const columns: { by: SortColumn; label: string }[] = [
  { by: "title", label: "Title" },
  { by: "authors", label: "Authors" },
  { by: "year", label: "Year" },
  { by: "codings", label: "Codings" },
  { by: "createdAt", label: "Added" },
];
/** Columns that read best from the largest down when first chosen. */
const largestFirst: readonly SortColumn[] = ["year", "codings", "createdAt"];

/**
 * The documents of a project, ordered by any column. Roles are spelled out because a narrow window shows the rows as
 * blocks, which takes the table's own roles away.
 */
export function DocumentTable({
  projectId,
  documents,
  order,
  outdated,
  onOrder,
  onMemos,
  onReport,
  onEdit,
  onRecording,
  onDelete,
  groupsOf,
}: Props) {
  const direction = order.descending ? "descending" : "ascending";
  return (
    <table className={classes.table} role="table" aria-label="Documents">
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ by, label }) => (
            <SortHeader
              key={by}
              label={label}
              column={by}
              direction={by === order.by ? direction : null}
              largestFirst={largestFirst.includes(by)}
              onOrder={(descending) => onOrder({ by, descending })}
            />
          ))}
          <td role="cell" className={classes.menu} />
        </tr>
      </thead>
      <tbody role="rowgroup">
        {documents.map((document) => {
          const address = `/projects/${projectId}/documents/${document.id}`;
          return (
            <tr
              key={document.id}
              role="row"
              draggable={groupsOf !== null}
              onDragStart={(event) => event.dataTransfer.setData(draggedDocument, document.id)}
            >
              <th scope="row" role="rowheader" className={classes.title}>
                <PointedLink href={address}>{document.title}</PointedLink>
                {outdated.has(document.id) && (
                  <IconHistory
                    size={15}
                    className={classes.mark}
                    role="img"
                    aria-label="Read by older rules"
                  />
                )}
                {document.recording !== null && (
                  <IconMicrophone
                    size={15}
                    className={classes.mark}
                    role="img"
                    aria-label={`With the recording ${document.recording}`}
                  />
                )}
                <Attributes attributes={document.attributes} />
              </th>
              <td role="cell" className={classes.authors}>
                {document.authors}
              </td>
              <td role="cell" className={classes.number}>
                {document.year}
              </td>
              <td role="cell" className={classes.number}>
                {document.codings.toLocaleString("en-US")}
                <span className={classes.unit}> codings</span>
              </td>
              <td role="cell" className={classes.added}>
                <time dateTime={document.createdAt.toISOString()}>{formatDay(document.createdAt)}</time>
              </td>
              <td role="cell" className={classes.menu}>
                <DocumentMenu
                  title={document.title}
                  originalHref={`/api${address}/original`}
                  onMemos={() => onMemos(document)}
                  historyHref={`/projects/${projectId}/history?document=${document.id}`}
                  onReport={() => onReport(document.id)}
                  onEdit={onEdit && (() => onEdit(document.id))}
                  recording={document.recording}
                  onRecording={onRecording && (() => onRecording(document.id))}
                  groups={groupsOf?.(document.id) ?? null}
                  onDelete={onDelete && (() => onDelete(document))}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Attributes({ attributes }: { attributes: Record<string, string> }) {
  const entries = Object.entries(attributes).sort(([a], [b]) => a.localeCompare(b, "en"));
  if (entries.length === 0) return null;
  return (
    <dl className={classes.attributes}>
      {entries.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
