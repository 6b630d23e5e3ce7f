"use client";

import { Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { notifyDone, notifyError } from "@/components/shell/notify";
import { client } from "@/lib/api/client";

type Registration = "open" | "invitation";

/** Who may make an account; saved as soon as it is chosen. */
export function RegistrationChoice({ initial }: { initial: Registration }) {
  const [chosen, setChosen] = useState(initial);
  const choose = async (value: string) => {
    const registration: Registration = value === "open" ? "open" : "invitation";
    setChosen(registration);
    try {
      await client.accounts.setRegistration({ registration });
      notifyDone("Saved.");
    } catch (error) {
      setChosen(chosen);
      notifyError(error, "Registration stays as it was");
    }
  };
  return (
    <Radio.Group aria-label="Registration" value={chosen} onChange={(value) => void choose(value)}>
      <Stack gap="sm">
        <Radio
          value="open"
          label="Open"
          description="Anyone who can reach this address may make an account."
        />
        <Radio
          value="invitation"
          label="By invitation only"
          description="Only with a link: into a project, from its owner or a lead, or from you, below."
        />
      </Stack>
    </Radio.Group>
  );
}
