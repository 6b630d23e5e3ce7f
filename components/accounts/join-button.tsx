"use client";

import { Button, Stack } from "@mantine/core";
import { useState } from "react";
import { problemOf } from "@/components/shell/problem-of";
import { followInvitation } from "./follow-invitation";
import { ProblemAlert } from "./problem-alert";

/** For who is signed in already: one press makes one a member. */
export function JoinButton({ token }: { token: string }) {
  const [problem, setProblem] = useState<string | null>(null);
  const [joining, setJoining] = useState(false);
  const join = async () => {
    setJoining(true);
    try {
      window.location.assign(await followInvitation(token, "/projects"));
    } catch (error) {
      setProblem(problemOf(error));
      setJoining(false);
    }
  };
  return (
    <Stack gap="md">
      <ProblemAlert problem={problem} />
      <Button fullWidth onClick={() => void join()} loading={joining}>
        Join the project
      </Button>
    </Stack>
  );
}
