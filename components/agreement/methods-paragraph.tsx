"use client";

import { Button, CopyButton } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import { useMay } from "@/components/shell/use-may";
import type { ComparedView } from "@/lib/agreement/agreement-view";
import { writeSetup } from "@/lib/agreement/setup-address";
import { writeMethods } from "@/lib/agreement/write-methods";
import classes from "./agreement.module.css";

/** What a paper says of this comparison, to be copied, and the files by which a reader can recompute it. */
export function MethodsParagraph({ projectId, view }: { projectId: string; view: ComparedView }) {
  const mayExport = useMay("project.export");
  const text = useMemo(() => writeMethods(view), [view]);
  return (
    <section className={classes.section} aria-labelledby="methods">
      <div className={classes.titled}>
        <h2 id="methods">For the methods section</h2>
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
        {mayExport && (
          <Button
            component="a"
            size="compact-sm"
            variant="default"
            href={`/api/projects/${projectId}/agreement/export?${writeSetup(view.setup).toString()}`}
            download
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            Figures, counts and R script (ZIP)
          </Button>
        )}
      </div>
      <p className={classes.methods}>{text}</p>
    </section>
  );
}
