"use client";

import { Button, Group, Text } from "@mantine/core";
import { modals } from "@mantine/modals";
import { useQueryClient } from "@tanstack/react-query";
import { IconUserPlus } from "@tabler/icons-react";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { api, client } from "@/lib/api/client";
import { type Role, can } from "@/lib/projects/permissions";
import { InviteDialog } from "./invite-dialog";

interface Props {
  project: { id: string; name: string };
  role: Role;
  /** A project's only owner cannot leave it. */
  mayLeave: boolean;
}

/** Inviting, and leaving. */
export function TeamActions({ project, role, mayLeave }: Props) {
  const router = useRouter();
  const queries = useQueryClient();
  const [inviting, setInviting] = useState(false);
  const leave = async () => {
    try {
      await client.projects.leave({ projectId: project.id });
      queries.clear();
      router.push("/projects");
      notifyDone(`You left ${project.name}.`);
    } catch (error) {
      notifyError(error, "You are still a member");
    }
  };
  const confirmLeave = () =>
    modals.openConfirmModal({
      title: `Leave ${project.name}?`,
      children: (
        <Text size="sm">
          You can no longer open this project. Your codings, memos and history stay in it, under your name.
          Coming back takes an invitation.
        </Text>
      ),
      labels: { confirm: "Leave project", cancel: "Stay" },
      confirmProps: { color: "red" },
      onConfirm: () => void leave(),
    });
  return (
    <Group gap="sm">
      {mayLeave && (
        <Button variant="default" onClick={confirmLeave}>
          Leave project
        </Button>
      )}
      {can(role, "member.manage") && (
        <Button leftSection={<IconUserPlus size={16} />} onClick={() => setInviting(true)}>
          Invite
        </Button>
      )}
      {inviting && (
        <InviteDialog
          title={`Invite to ${project.name}`}
          highest={role}
          onClose={() => setInviting(false)}
          onInvite={async (terms) => {
            const { token } = await client.projects.invite({ projectId: project.id, ...terms });
            await queries.invalidateQueries({ queryKey: api.projects.listInvitations.key() });
            return token;
          }}
        />
      )}
    </Group>
  );
}
