import { Button } from "@mantine/core";
import Link from "next/link";
import { Teaching } from "@/components/shell/teaching";

/** Why who codes blind, or may not see others' layers (`alone`), is shown no numbers. */
export function ToldBlind({ projectId, alone }: { projectId: string; alone: boolean }) {
  return alone ? (
    <Teaching
      title="You see your own codings only"
      purpose="Agreement compares the codings of several people, and in this project you may not see those of others. A lead can change that on the page of the team."
    />
  ) : (
    <Teaching
      title="You are coding blind"
      purpose="How far you and the others agree would tell you what they have done. Once your blind round is closed, or all your documents in it are taken back, the numbers are here."
    >
      <Button component={Link} variant="default" mt="md" href={`/projects/${projectId}/rounds`}>
        Go to the rounds
      </Button>
    </Teaching>
  );
}
