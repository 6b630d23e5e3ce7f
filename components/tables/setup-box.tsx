"use client";

import { Collapse, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { type ComponentProps, type ReactNode, useState } from "react";
import { ScopeFields } from "./scope-fields";
import classes from "./setup-box.module.css";

/** What is counted: fields, and behind a button which documents, coders, rounds and codings count. */
export function SetupBox({
  children,
  ...scope
}: ComponentProps<typeof ScopeFields> & { children?: ReactNode }) {
  const [opened, setOpened] = useState(false);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <section className={classes.setup} aria-label="What is counted">
      {children !== undefined && <div className={classes.fields}>{children}</div>}
      <UnstyledButton className={classes.more} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <Chevron size={15} aria-hidden /> {scope.ofDocument ? "Coders" : "Documents, coders"}, rounds and
        weights
      </UnstyledButton>
      <Collapse expanded={opened} keepMounted={false}>
        <div className={classes.scope}>
          <ScopeFields {...scope} />
        </div>
      </Collapse>
    </section>
  );
}

/** Fields that say one thing together. */
export const SetupField = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <fieldset className={classes.field}>
    <legend>{legend}</legend>
    {children}
  </fieldset>
);
