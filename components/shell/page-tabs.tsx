import Link from "next/link";
import classes from "./page-tabs.module.css";

interface Tab {
  readonly name: string;
  readonly href: string;
  /** Whether it is the page that is shown. */
  readonly here: boolean;
}

/** From one to another of the few pages that belong together. `label` names them all. */
export const PageTabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav className={classes.tabs} aria-label={label}>
    {tabs.map(({ name, href, here }) => (
      <Link key={href} href={href} aria-current={here ? "page" : undefined}>
        {name}
      </Link>
    ))}
  </nav>
);
