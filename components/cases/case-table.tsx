"use client";

import { ActionIcon, Menu, ScrollArea } from "@mantine/core";
import { IconDots, IconLink, IconNote, IconPencil, IconTrash } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import { SortHeader } from "@/components/shell/sort-header";
import type { CaseView } from "@/lib/cases/case-view";
import type { CaseColumn, CaseOrder } from "@/lib/cases/sort-cases";
import classes from "./case-table.module.css";

interface CaseActions {
  onEdit: (id: string) => void;
  onLinks: (id: string) => void;
  onMemos: (id: string) => void;
  onDelete: (each: CaseView) => void;
}

interface Props {
  projectId: string;
  cases: readonly CaseView[];
  attributeNames: readonly string[];
  order: CaseOrder;
  onOrder: (order: CaseOrder) => void;
  /** Null where the role does not allow any. */
  actions: CaseActions | null;
}

/** Cases by row, attributes by column. A wide table moves sideways under its first column. */
export function CaseTable({ projectId, cases, attributeNames, order, onOrder, actions }: Props) {
  const columns: { by: CaseColumn; label: string }[] = [
    { by: "name", label: "Case" },
    ...attributeNames.map((attribute) => ({ by: { attribute }, label: attribute })),
    { by: "links", label: "What belongs to it" },
    { by: "codings", label: "Codings" },
  ];
  const direction = order.descending ? "descending" : "ascending";
  return (
    <ScrollArea
      type="auto"
      className={classes.frame}
      viewportProps={{ tabIndex: 0, role: "region", "aria-label": "Table of cases" }}
    >
      <table className={classes.table} aria-label="Cases">
        <thead>
          <tr>
            {columns.map(({ by, label }) => (
              <SortHeader
                key={keyOf(by)}
                label={label}
                direction={keyOf(by) === keyOf(order.by) ? direction : null}
                largestFirst={by === "links" || by === "codings"}
                onOrder={(descending) => onOrder({ by, descending })}
              />
            ))}
            {actions && <td className={classes.menu} />}
          </tr>
        </thead>
        <tbody>
          {cases.map((each) => (
            <tr key={each.id}>
              <th scope="row" className={classes.name}>
                {each.name}
              </th>
              {attributeNames.map((name) => (
                <td key={name} className={classes.value}>
                  {each.attributes[name]}
                </td>
              ))}
              <td className={classes.links}>
                <Links projectId={projectId} links={each.links} />
              </td>
              <td className={classes.number}>{each.codings.toLocaleString("en-US")}</td>
              {actions && (
                <td className={classes.menu}>
                  <CaseMenu each={each} actions={actions} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

const keyOf = (by: CaseColumn): string => (typeof by === "object" ? `attribute ${by.attribute}` : by);

/** More than these are told by their number: a project's interviewer speaks in every document. */
const shownLinks = 3;

function Links({ projectId, links }: { projectId: string; links: CaseView["links"] }) {
  if (links.length === 0) return <span className={classes.nothing}>nothing yet</span>;
  return (
    <ul>
      {links.slice(0, shownLinks).map(({ id, documentId, documentTitle, speaker }) => (
        <li key={id}>
          <PointedLink href={`/projects/${projectId}/documents/${documentId}`}>{documentTitle}</PointedLink>
          {speaker !== "" && <span className={classes.speaker}> as {speaker}</span>}
        </li>
      ))}
      {links.length > shownLinks && <li className={classes.nothing}>and {links.length - shownLinks} more</li>}
    </ul>
  );
}

function CaseMenu({ each, actions }: { each: CaseView; actions: CaseActions }) {
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`More about “${each.name}”`}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => actions.onEdit(each.id)}>
          Edit
        </Menu.Item>
        <Menu.Item leftSection={<IconLink size={16} />} onClick={() => actions.onLinks(each.id)}>
          Link documents
        </Menu.Item>
        <Menu.Item leftSection={<IconNote size={16} />} onClick={() => actions.onMemos(each.id)}>
          Memos
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => actions.onDelete(each)}>
          Delete
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
