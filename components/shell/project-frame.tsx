"use client";

import { ActionIcon, Anchor, Burger, Drawer, Group, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBinaryTree2,
  IconClockHour4,
  IconFileText,
  IconHistory,
  IconId,
  IconNotes,
  IconQuote,
  IconRotate2,
  IconScale,
  IconSearch,
  IconTable,
  IconUsers,
} from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { ChangesSheet } from "@/components/history/changes-sheet";
import { LiveStatus } from "@/components/live/live-status";
import { Presence } from "@/components/live/presence";
import { useFollowToDocument } from "@/components/live/use-following";
import { type Standing, can } from "@/lib/projects/permissions";
import { ProjectMenu } from "./project-menu";
import { MainContent } from "./main-content";
import classes from "./project-frame.module.css";
import { useHistoryKeys } from "./use-history";
import { StandingContext } from "./use-may";
import { ProjectNameContext } from "./use-project-name";
import { UserMenu } from "./user-menu";

/** `also`: the path of a page that is reached from this one, beside it. */
const places: readonly { path: string; label: string; icon: typeof IconSearch; also?: string }[] = [
  { path: "documents", label: "Documents", icon: IconFileText },
  { path: "cases", label: "Cases", icon: IconId },
  { path: "codebook", label: "Codebook", icon: IconBinaryTree2 },
  { path: "excerpts", label: "Excerpts", icon: IconQuote },
  { path: "search", label: "Search", icon: IconSearch, also: "queries" },
  { path: "tables", label: "Finding tables", icon: IconTable },
  { path: "memos", label: "Memos", icon: IconNotes },
  { path: "rounds", label: "Rounds", icon: IconRotate2 },
  { path: "agreement", label: "Agreement", icon: IconScale },
  { path: "team", label: "Team", icon: IconUsers },
  { path: "history", label: "History", icon: IconClockHour4 },
];

interface Props {
  project: { id: string; name: string };
  standing: Standing;
  user: { id: string; name: string; administrator: boolean };
  children: ReactNode;
}

/** The frame of every page of a project: where one is, where one can go, undo and redo. */
export function ProjectFrame({ project, standing, user, children }: Props) {
  const pathname = usePathname();
  const [opened, drawer] = useDisclosure(false);
  const [listing, list] = useDisclosure(false);
  useFollowToDocument(project.id);
  const mayUndo = can(standing, "coding.write") || can(standing, "codebook.edit");
  const { undo, redo, refresh } = useHistoryKeys(project.id, mayUndo ? list.open : list.close);
  const links = places.map(({ path, label, icon: Icon, also }) => {
    const href = `/projects/${project.id}/${path}`;
    const here = [path, also].some((each) => each && pathname.startsWith(`/projects/${project.id}/${each}`));
    return (
      <Link
        key={path}
        href={href}
        className={classes.link}
        aria-current={here ? "page" : undefined}
        title={label}
        onClick={drawer.close}
      >
        <Icon size={18} stroke={1.6} aria-hidden />
        <span className={classes.label}>{label}</span>
      </Link>
    );
  });
  return (
    <div className={classes.frame}>
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <header className={classes.header} data-frame-head>
        <Burger
          opened={opened}
          onClick={drawer.toggle}
          className={classes.burger}
          size="sm"
          aria-label="Places"
        />
        <Anchor component={Link} href="/projects" className={classes.mark} aria-label="All projects">
          Excerpta
        </Anchor>
        <ProjectMenu project={project} standing={standing} />
        <nav className={classes.nav} aria-label="Project">
          {links}
        </nav>
        <Group gap={4} wrap="nowrap" className={classes.tools}>
          <LiveStatus />
          <Presence projectId={project.id} userId={user.id} />
          {mayUndo && (
            <>
              <Tooltip label="Undo (Ctrl+Z)">
                <ActionIcon variant="subtle" color="gray" aria-label="Undo" onClick={() => void undo()}>
                  <IconArrowBackUp size={18} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label="Your changes (Ctrl+Alt+Z)">
                <ActionIcon variant="subtle" color="gray" aria-label="Your changes" onClick={list.open}>
                  <IconHistory size={18} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label="Redo (Ctrl+Shift+Z)">
                <ActionIcon variant="subtle" color="gray" aria-label="Redo" onClick={() => void redo()}>
                  <IconArrowForwardUp size={18} />
                </ActionIcon>
              </Tooltip>
            </>
          )}
          <UserMenu user={user} />
        </Group>
      </header>
      <Drawer opened={opened} onClose={drawer.close} title={project.name} size="xs">
        <nav aria-label="Project places" className={classes.drawerNav}>
          {links}
        </nav>
      </Drawer>
      {listing && <ChangesSheet projectId={project.id} refresh={refresh} onClose={list.close} />}
      <MainContent className={classes.main}>
        <StandingContext value={standing}>
          <ProjectNameContext value={project.name}>{children}</ProjectNameContext>
        </StandingContext>
      </MainContent>
    </div>
  );
}
