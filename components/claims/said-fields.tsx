"use client";

import { Group, Radio, TextInput } from "@mantine/core";
import { readingLimit, stances } from "@/lib/claims/claim";
import { stanceSigns } from "@/lib/claims/say-cell";
import type { Said } from "./use-claims";

interface Props {
  said: Said;
  onChange: (said: Said) => void;
}

/** Asks what a passage says to a claim. */
export const SaidFields = ({ said, onChange }: Props) => (
  <>
    <Radio.Group
      label="This passage"
      value={said.stance}
      onChange={(stance) => onChange({ ...said, stance })}
    >
      <Group gap="lg" mt={6}>
        {stances.map((stance) => (
          <Radio key={stance} value={stance} label={`${stanceSigns[stance]} ${stance} the claim`} />
        ))}
      </Group>
    </Radio.Group>
    <TextInput
      label="Reading"
      description="What this source says, exactly or instead: the year, the number, the name. Leave it empty where it says what the claim says."
      placeholder="2003"
      maxLength={readingLimit}
      dir="auto"
      value={said.reading}
      onChange={(event) => onChange({ ...said, reading: event.currentTarget.value })}
    />
  </>
);
