"use client";

import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import classes from "./filter-group.module.css";

/** Fields that narrow a list. In a narrow window they are behind one button, which says whether any does. */
export function FilterGroup({ on, children }: { on: boolean; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.filters} role="group" aria-label="Filters" data-open={open || undefined}>
      <Button
        className={classes.toggle}
        variant="default"
        leftSection={<IconFilter size={15} aria-hidden />}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {on ? "Filters (on)" : "Filters"}
      </Button>
      {children}
    </div>
  );
}
