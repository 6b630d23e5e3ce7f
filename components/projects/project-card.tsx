"use client";

import { ActionIcon, Badge, Group, Menu } from "@mantine/core";
import { IconDots, IconPencil, IconRefresh, IconTrash } from "@tabler/icons-react";
import { PointedLink } from "@/components/shell/pointed-link";
import { can } from "@/lib/projects/permissions";
import { roleWords } from "@/lib/projects/role-words";
import type { ProjectListItem } from "@/lib/projects/server/list-projects";
import { countOf } from "@/lib/shared/count-of";
import { formatDay } from "@/lib/shared/format-day";
import classes from "./project-list.module.css";

interface Props {
  project: ProjectListItem;
  onEdit: () => void;
  onReset: () => void;
  onDelete: () => void;
}

/** One project in the list: opens it, and holds what can be done with it as a whole. */
export function ProjectCard({ project, onEdit, onReset, onDelete }: Props) {
  const { role } = project;
  return (
    <li className={classes.item}>
      <div className={classes.body}>
        <Group gap="xs">
          <PointedLink href={`/projects/${project.id}`} className={classes.name} dir="auto">
            {project.name}
          </PointedLink>
          {project.sample && (
            <Badge variant="light" size="sm" tt="none">
              Sample
            </Badge>
          )}
        </Group>
        {project.description !== "" && (
          <p className={classes.description} dir="auto">
            {project.description}
          </p>
        )}
        <div className={classes.facts}>
          <span>{countOf(project.documents, "document")}</span>
          <span>{countOf(project.codings, "coding")}</span>
          <span>{countOf(project.members, "member")}</span>
          <span>Changed {formatDay(project.changedAt)}</span>
          <span>You: {roleWords[role].label}</span>
        </div>
      </div>
      {can(project, "project.edit") && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              className={classes.above}
              variant="subtle"
              color="gray"
              aria-label={`More for ${project.name}`}
            >
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
              Rename or describe
            </Menu.Item>
            {project.sample && can(project, "project.reset") && (
              <Menu.Item leftSection={<IconRefresh size={16} />} onClick={onReset}>
                Reset to its first state
              </Menu.Item>
            )}
            {can(project, "project.delete") && (
              <Menu.Item
                c="var(--mantine-color-error)"
                leftSection={<IconTrash size={16} />}
                onClick={onDelete}
              >
                Delete
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </li>
  );
}
