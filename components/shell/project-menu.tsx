"use client";

import { Menu, UnstyledButton } from "@mantine/core";
import {
  IconChevronDown,
  IconFolders,
  IconPackageExport,
  IconPackageImport,
  IconTransferIn,
  IconUserOff,
} from "@tabler/icons-react";
import Link from "next/link";
import { type Standing, can } from "@/lib/projects/permissions";
import classes from "./project-frame.module.css";

interface Props {
  project: { id: string; name: string };
  standing: Standing;
}

/** The project one is in, and what can be done with it as a whole. */
export function ProjectMenu({ project, standing }: Props) {
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <UnstyledButton
          className={classes.project}
          title={project.name}
          aria-label={`Project: ${project.name}`}
        >
          <span className={classes.projectName} dir="auto">
            {project.name}
          </span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {can(standing, "project.export") && (
          <Menu.Item
            component={Link}
            href={`/projects/${project.id}/export`}
            leftSection={<IconPackageExport size={16} aria-hidden />}
          >
            Export the project
          </Menu.Item>
        )}
        {can(standing, "coding.write") && (
          <Menu.Item
            component={Link}
            href={`/projects/${project.id}/incoming`}
            leftSection={<IconTransferIn size={16} aria-hidden />}
          >
            Bring in codings
          </Menu.Item>
        )}
        {can(standing, "pseudonym.manage") && (
          <Menu.Item
            component={Link}
            href={`/projects/${project.id}/pseudonyms`}
            leftSection={<IconUserOff size={16} aria-hidden />}
          >
            Pseudonyms
          </Menu.Item>
        )}
        {can(standing, "codebook.restructure") && (
          <Menu.Item
            component={Link}
            href={`/projects/${project.id}/bring-in`}
            leftSection={<IconPackageImport size={16} aria-hidden />}
          >
            Bring in a project
          </Menu.Item>
        )}
        <Menu.Item component={Link} href="/projects" leftSection={<IconFolders size={16} aria-hidden />}>
          All projects
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
