"use client";

import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import Link from "next/link";
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
  /** Null where the role does not allow it. */
  onEdit: ((id: string) => void) | null;
  onDelete: ((document: DocumentView) => void) | null;
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

/** The documents of a project, ordered by any column. */
export function DocumentTable({ projectId, documents, order, onOrder, onEdit, onDelete }: Props) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(({ by, label }) => (
            <HeaderCell key={by} by={by} label={label} order={order} onOrder={onOrder} />
          ))}
          <td className={classes.menu} />
        </tr>
      </thead>
      <tbody>
        {documents.map((document) => {
          const address = `/projects/${projectId}/documents/${document.id}`;
          return (
            <tr key={document.id}>
              <th scope="row" className={classes.title}>
                <Link href={address}>{document.title}</Link>
                <Attributes attributes={document.attributes} />
              </th>
              <td className={classes.authors}>{document.authors}</td>
              <td className={classes.number}>{document.year}</td>
              <td className={classes.number}>
                {document.codings.toLocaleString("en-US")}
                <span className={classes.unit}> codings</span>
              </td>
              <td className={classes.added}>
                <time dateTime={document.createdAt.toISOString()}>{formatDay(document.createdAt)}</time>
              </td>
              <td className={classes.menu}>
                <DocumentMenu
                  title={document.title}
                  originalHref={`/api${address}/original`}
                  onEdit={onEdit && (() => onEdit(document.id))}
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

interface HeaderProps extends Pick<Props, "order" | "onOrder"> {
  by: SortColumn;
  label: string;
}

function HeaderCell({ by, label, order, onOrder }: HeaderProps) {
  const current = order.by === by;
  const direction = order.descending ? "descending" : "ascending";
  const Arrow = order.descending ? IconArrowDown : IconArrowUp;
  const choose = () => onOrder({ by, descending: current ? !order.descending : largestFirst.includes(by) });
  return (
    <th scope="col" aria-sort={current ? direction : "none"} data-column={by}>
      <button type="button" onClick={choose} className={classes.sort}>
        {label} {current && <Arrow size={14} aria-hidden />}
      </button>
    </th>
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
