"use client";

import { Anchor, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/lib/api/client";
import { formatDay } from "@/lib/shared/format-day";
import { DescriptionLink } from "./description-link";
import { TransferReportView } from "./transfer-report-view";
import classes from "./transfer.module.css";

/** Where a project that was brought over came from, and the report of it; nothing for any other. */
export function TransferOrigin({ projectId }: { projectId: string }) {
  const [opened, setOpened] = useState(false);
  const { data: transfer } = useQuery({
    ...api.transfer.report.queryOptions({ input: { projectId } }),
    staleTime: Infinity,
  });
  if (!transfer) return null;
  const { report, fileName, createdAt } = transfer;
  return (
    <>
      <p className={classes.origin}>
        Brought over from {report.program || fileName} on {formatDay(new Date(createdAt))}.{" "}
        <Anchor component="button" type="button" inherit underline="always" onClick={() => setOpened(true)}>
          Show what came and what did not
        </Anchor>
      </p>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={`Brought over: ${report.name}`}
        size="xl"
        closeButtonProps={{ "aria-label": "Close" }}
      >
        <TransferReportView report={report} over />
        <DescriptionLink projectId={projectId} />
      </Modal>
    </>
  );
}
