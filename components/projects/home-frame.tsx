import Link from "next/link";
import type { ReactNode } from "react";
import { MainContent } from "@/components/shell/main-content";
import { UserMenu } from "@/components/shell/user-menu";
import classes from "./home-frame.module.css";

interface Props {
  user: { name: string; administrator: boolean };
  children: ReactNode;
}

/** The frame of pages outside of any project: the list of projects, the account, the administration. */
export function HomeFrame({ user, children }: Props) {
  return (
    <>
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <header className={classes.header}>
        <Link href="/projects" className={classes.mark} aria-label="Excerpta, all projects">
          Excerpta
        </Link>
        <UserMenu user={user} />
      </header>
      <MainContent className={classes.main}>{children}</MainContent>
    </>
  );
}
