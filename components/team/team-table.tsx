"use client";

import { Table, VisuallyHidden } from "@mantine/core";
import { type Role, can } from "@/lib/projects/permissions";
import type { TeamMemberView } from "@/lib/projects/server/team";
import { ScrollPanel } from "./scroll-panel";
import { TeamRow } from "./team-row";
import { useTeam } from "./use-team";

interface Props {
  projectId: string;
  own: { userId: string; role: Role };
  initial: TeamMemberView[];
}

/** Who is in the project and as what; owners and leads change it here. */
export function TeamTable({ projectId, own, initial }: Props) {
  const { team, setRole, remove } = useTeam(projectId, initial);
  const manages = can(own.role, "member.manage");
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
                <VisuallyHidden>Remove</VisuallyHidden>
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
              onRemove={() => remove(member)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollPanel>
  );
}
