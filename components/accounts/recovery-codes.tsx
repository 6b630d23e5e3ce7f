import { Button, CopyButton, Group, Modal, Stack, Text } from "@mantine/core";
import classes from "./two-step.module.css";

interface Props {
  codes: readonly string[];
  onClose: () => void;
}

/** The recovery codes, this once; closed only on purpose. */
export function RecoveryCodesDialog({ codes, onClose }: Props) {
  return (
    <Modal
      opened
      onClose={onClose}
      title="Your recovery codes"
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
    >
      <Stack gap="md">
        <Text size="sm">
          Each signs you in once, after your password, when your app is not at hand. Keep them where you would
          look without it: in a password manager, or printed. They are not shown again.
        </Text>
        <ul className={classes.codes} aria-label="Recovery codes">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Group justify="flex-end" gap="sm">
          <CopyButton value={codes.join("\n")}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? "Copied" : "Copy all"}
              </Button>
            )}
          </CopyButton>
          <Button data-autofocus onClick={onClose}>
            I have kept them
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
