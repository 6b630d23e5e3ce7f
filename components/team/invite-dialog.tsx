"use client";

import { Button, CopyButton, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { ProblemAlert } from "@/components/accounts/problem-alert";
import { invitationDays } from "@/lib/projects/invitation";
import { type Role, roles } from "@/lib/projects/permissions";
import { roleWords } from "@/lib/projects/role-words";
import { reaches } from "@/lib/projects/team";
import { countOf } from "@/lib/shared/count-of";

type Days = (typeof invitationDays)[number];

interface Props {
  title: string;
  /** The highest role to offer; null where an invitation gives none. */
  highest: Role | null;
  onClose: () => void;
  /** Makes the invitation and returns its token; rejects with the sentence to show. */
  onInvite: (days: Days, role: Role) => Promise<string>;
}

/** Makes an invitation link, then shows it, once. */
export function InviteDialog({ title, highest, onClose, onInvite }: Props) {
  const [role, setRole] = useState<Role>("coder");
  const [days, setDays] = useState<Days>(7);
  const [link, setLink] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [working, setWorking] = useState(false);
  const invite = async () => {
    setWorking(true);
    try {
      setLink(`${window.location.origin}/invite/${await onInvite(days, role)}`);
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setWorking(false);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      {link === null ? (
        <Stack gap="md">
          <ProblemAlert problem={problem} />
          {highest !== null && (
            <Select
              label="Role"
              description={roleWords[role].may}
              data={roles
                .filter((each) => reaches(highest, each))
                .map((each) => ({ value: each, label: roleWords[each].label }))}
              value={role}
              allowDeselect={false}
              onChange={(value) => value !== null && setRole(value)}
            />
          )}
          <Select
            label="The link is good for"
            data={invitationDays.map((each) => ({ value: String(each), label: countOf(each, "day") }))}
            value={String(days)}
            allowDeselect={false}
            onChange={(value) => setDays(invitationDays.find((each) => String(each) === value) ?? days)}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button onClick={() => void invite()} loading={working}>
              Create link
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="md">
          <Text size="sm">
            Send this link to those you invite. Whoever holds it can use it until it expires or you withdraw
            it. It is shown only now: the server keeps no copy.
          </Text>
          <TextInput
            label="Invitation link"
            value={link}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              Done
            </Button>
            <CopyButton value={link}>
              {({ copied, copy }) => (
                <Button
                  onClick={copy}
                  leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
                  data-autofocus
                >
                  {copied ? "Copied" : "Copy link"}
                </Button>
              )}
            </CopyButton>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
