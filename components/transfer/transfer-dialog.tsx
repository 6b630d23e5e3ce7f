"use client";

import { Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { api } from "@/lib/api/client";
import { ChooseProject } from "./choose-project";
import { TransferSteps } from "./transfer-steps";

interface Props {
  /** One that is on its way already. */
  projectId?: string;
  onClose: () => void;
}

/** Brings a project over from another program. */
export function TransferDialog({ projectId, onClose }: Props) {
  const queries = useQueryClient();
  const [begun, setBegun] = useState(projectId ?? null);
  const begin = useCallback(
    ({ projectId: id }: { projectId: string }) => {
      setBegun(id);
      void queries.invalidateQueries({ queryKey: api.transfer.list.key() });
    },
    [queries],
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title="Bring a project from another program"
      size="xl"
      closeButtonProps={{ "aria-label": "Close" }}
    >
      {begun === null ? (
        <ChooseProject address="/api/transfers" onBegun={begin} />
      ) : (
        <TransferSteps projectId={begun} onClose={onClose} />
      )}
    </Modal>
  );
}
