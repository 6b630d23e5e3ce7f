"use client";

import { Table, VisuallyHidden } from "@mantine/core";
import { useState } from "react";
import { can } from "@/lib/projects/permissions";
import type { TeamMemberView } from "@/lib/projects/server/team";
import type { TeamMember } from "@/lib/projects/team";
import { DepartureDialog } from "./departure-dialog";
import { RightsDialog } from "./rights-dialog";
import { ScrollPanel } from "./scroll-panel";
import { TeamRow } from "./team-row";
import { useTeam } from "./use-team";

interface Props {
  projectId: string;
  own: TeamMember;
  initial: TeamMemberView[];
}

/** Who is in the project and as what; owners and leads change it here. */
export function TeamTable({ projectId, own, initial }: Props) {
  const { team, setRole, setRights, leaving, setLeaving, remove } = useTeam(projectId, initial);
  /** Whose rights are open. */
  const [opened, setOpened] = useState<TeamMemberView | null>(null);
  const manages = can(own, "member.manage");
  return (
    <ScrollPanel label="Members">
      <Table verticalSpacing="sm" horizontalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Member</Table.Th>
            <Table.Th scope="col">Role</Table.Th>
            <Table.Th scope="col" visibleFrom="xs">
              Since
            </Table.Th>
            {manages && (
              <Table.Th scope="col">
                <VisuallyHidden>Rights and removal</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {team.map((member) => (
            <TeamRow
              key={member.userId}
              member={member}
              own={own}
              manages={manages}
              onSetRole={(role) => setRole(member, role)}
              onRights={() => setOpened(member)}
              onRemove={() => setLeaving(member)}
            />
          ))}
        </Table.Tbody>
      </Table>
      {opened !== null && (
        <RightsDialog
          member={opened}
          own={own}
          onSave={(overrides) => setRights(opened, overrides)}
          onClose={() => setOpened(null)}
        />
      )}
      {leaving !== null && (
        <DepartureDialog
          title={`Remove ${leaving.name}?`}
          meaning={`${leaving.name} can no longer open this project.`}
          whose={`the name ${leaving.name}`}
          confirm="Remove"
          cancel="Keep in the team"
          onConfirm={(keepName) => remove(leaving, keepName)}
          onClose={() => setLeaving(null)}
        />
      )}
    </ScrollPanel>
  );
}
