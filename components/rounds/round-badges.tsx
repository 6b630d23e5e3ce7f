import { Badge, Group } from "@mantine/core";
import { IconEyeOff, IconLock } from "@tabler/icons-react";
import { purposeWords } from "@/lib/rounds/round";
import type { RoundView } from "@/lib/rounds/round-view";

const states = {
  draft: { label: "Draft", color: "gray" },
  open: { label: "Open", color: "teal" },
  closed: { label: "Closed", color: "gray" },
} as const;

/** A round in a few words: whether it is open, what for, blind, with which codebook. */
export function RoundBadges({
  round,
}: {
  round: Pick<RoundView, "state" | "purpose" | "blind" | "codebookFrozen">;
}) {
  const { label, color } = states[round.state];
  return (
    <Group gap={6}>
      <Badge variant={round.state === "open" ? "filled" : "default"} color={color} tt="none">
        {label}
      </Badge>
      <Badge variant="default" tt="none">
        {purposeWords[round.purpose].name}
      </Badge>
      {round.blind && (
        <Badge variant="default" tt="none" leftSection={<IconEyeOff size={12} aria-hidden />}>
          Blind
        </Badge>
      )}
      {round.codebookFrozen && (
        <Badge variant="default" tt="none" leftSection={<IconLock size={12} aria-hidden />}>
          Codebook frozen
        </Badge>
      )}
    </Group>
  );
}
