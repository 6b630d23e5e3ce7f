"use client";

import { Button, Group, Modal, Stack, Switch, Text } from "@mantine/core";
import { useState } from "react";
import { type Overrides, type Right, givesRight, hasRight, rights } from "@/lib/projects/permissions";
import { rightWords } from "@/lib/projects/right-words";
import { roleWords } from "@/lib/projects/role-words";
import type { TeamMemberView } from "@/lib/projects/server/team";
import { type TeamMember, overrideFor } from "@/lib/projects/team";
import classes from "./team.module.css";

interface Props {
  member: TeamMemberView;
  own: TeamMember;
  onSave: (overrides: Overrides) => void;
  onClose: () => void;
}

/** What one member may do: what the role gives, and what differs from it. */
export function RightsDialog({ member, own, onSave, onClose }: Props) {
  const [overrides, setOverrides] = useState<Overrides>(member);
  const role = roleWords[member.role].label.toLowerCase();
  const asRole = Object.fromEntries(rights.map((right) => [right, null])) as Record<Right, null>;
  const differs = rights.some(
    (right) => hasRight({ ...member, ...overrides }, right) !== givesRight(member.role, right),
  );
  return (
    <Modal opened onClose={onClose} title={`What ${member.name} may do`}>
      <Stack gap="md">
        <Text size="sm">
          As {role}, {member.name} has what comes with the role. Each of these can be given or taken beside
          it.
        </Text>
        {rights.map((right) => (
          <RightSwitch
            key={right}
            right={right}
            member={{ ...member, ...overrides }}
            own={own}
            wasAllowed={hasRight(member, right)}
            onChange={(allowed) =>
              setOverrides({ ...overrides, [right]: overrideFor(member.role, right, allowed) })
            }
          />
        ))}
        <Group justify="space-between" gap="sm">
          <Button variant="subtle" px={4} disabled={!differs} onClick={() => setOverrides(asRole)}>
            As the role says
          </Button>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button
              onClick={() => {
                onClose();
                onSave(overrides);
              }}
            >
              Save
            </Button>
          </Group>
        </Group>
      </Stack>
    </Modal>
  );
}

interface SwitchProps {
  right: Right;
  member: TeamMember;
  own: TeamMember;
  /** Before the dialog was opened: who has it already can keep it. */
  wasAllowed: boolean;
  onChange: (allowed: boolean) => void;
}

function RightSwitch({ right, member, own, wasAllowed, onChange }: SwitchProps) {
  const allowed = hasRight(member, right);
  const given = givesRight(member.role, right);
  const role = roleWords[member.role].label.toLowerCase();
  const beyond = !hasRight(own, right) && !wasAllowed;
  const standard = given ? `A ${role} may.` : `A ${role} may not.`;
  return (
    <Switch
      checked={allowed}
      disabled={beyond}
      label={rightWords[right].label}
      description={
        <>
          {rightWords[right].about}
          <span className={allowed === given ? classes.asRole : classes.differs}>
            {beyond
              ? `${standard} You have not this right, so you cannot give it.`
              : allowed === given
                ? `${standard} As the role says.`
                : `${standard} ${allowed ? "Given" : "Taken"} beside the role.`}
          </span>
        </>
      }
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
