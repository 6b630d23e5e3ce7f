import { Stack, Text } from "@mantine/core";
import { verificationInPython } from "@/lib/webhooks/verification";
import classes from "./webhooks.module.css";

/** How a receiver tells that a message is genuine. */
export function Verification() {
  return (
    <Stack gap="xs">
      <Text size="sm">
        In Python, with nothing installed: <code>secret</code> is the webhook’s, <code>headers</code> and{" "}
        <code>body</code> (bytes) are those of the request. Take what is <code>genuine</code> and{" "}
        <code>fresh</code>, and answer 200 within ten seconds. A message can come twice: its{" "}
        <code>webhook-id</code> stays the same.
      </Text>
      <pre className={classes.code}>{verificationInPython}</pre>
    </Stack>
  );
}
