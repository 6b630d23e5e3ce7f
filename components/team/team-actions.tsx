"use client";

import { Button, Group } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { IconUserPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { usePageRefresh } from "@/components/shell/page-refresh";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import { type Standing, can, roles } from "@/lib/projects/permissions";
import { mayInvite } from "@/lib/projects/team";
import { DepartureDialog } from "./departure-dialog";
import { InviteDialog } from "./invite-dialog";
import { TransferDialog } from "./transfer-dialog";

interface Props {
  project: { id: string; name: string };
  standing: Standing;
  /** A project's only owner cannot leave it. */
  mayLeave: boolean;
  /** The other members. */
  others: readonly { readonly userId: string; readonly name: string }[];
}

/** Inviting, leaving, and giving the project to another. */
export function TeamActions({ project, standing, mayLeave, others }: Props) {
  const router = useRouter();
  const refreshPage = usePageRefresh();
  const queries = useQueryClient();
  const [open, setOpen] = useState<"invite" | "leave" | "transfer" | null>(null);
  const offered = roles.filter((role) => mayInvite(standing, role));
  const close = () => setOpen(null);
  const leave = async (keepName: boolean) => {
    try {
      await client.projects.leave({ projectId: project.id, keepName });
      queries.clear();
      router.push("/projects");
      notifyDone(`You left ${project.name}.`);
    } catch (error) {
      notifyError(error, "You are still a member");
    }
  };
  return (
    <Group gap="sm">
      {mayLeave && (
        <Button variant="default" onClick={() => setOpen("leave")}>
          Leave project
        </Button>
      )}
      {can(standing, "project.transfer") && others.length > 0 && (
        <Button variant="default" onClick={() => setOpen("transfer")}>
          Transfer ownership
        </Button>
      )}
      {offered.length > 0 && (
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setOpen("invite")}>
          Invite
        </Button>
      )}
      {open === "invite" && (
        <InviteDialog
          title={`Invite to ${project.name}`}
          offered={offered}
          onClose={close}
          onInvite={async (terms) => {
            const { token } = await client.projects.invite({ projectId: project.id, ...terms });
            await queries.invalidateQueries({ queryKey: api.projects.listInvitations.key() });
            return token;
          }}
        />
      )}
      {open === "leave" && (
        <DepartureDialog
          title={`Leave ${project.name}?`}
          meaning="You can no longer open this project."
          whose="your name"
          confirm="Leave project"
          cancel="Stay"
          onConfirm={(keepName) => void leave(keepName)}
          onClose={close}
        />
      )}
      {open === "transfer" && (
        <TransferDialog
          projectName={project.name}
          others={others}
          onTransfer={async (userId, projectName) => {
            await client.projects.transfer({ projectId: project.id, userId, projectName });
            notifyDone("The project has a new owner. You are a lead now.");
            await queries.invalidateQueries({ queryKey: api.projects.key() });
            refreshPage();
          }}
          onClose={close}
        />
      )}
    </Group>
  );
}
