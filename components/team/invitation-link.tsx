import { Button, CopyButton, Group, Stack, Text, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";

/** A link just made, to be copied now or never. */
export function InvitationLink({ link, onDone }: { link: string; onDone: () => void }) {
  return (
    <Stack gap="md">
      <Text size="sm">
        Send this link to those you invite. Whoever holds it can use it until it expires or you withdraw it.
        It is shown only now: the server keeps no copy.
      </Text>
      <TextInput
        label="Invitation link"
        value={link}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onDone}>
          Done
        </Button>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button onClick={copy} leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}>
              {copied ? "Copied" : "Copy link"}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}
