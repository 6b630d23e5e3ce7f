import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import Link from "next/link";
import { Teaching, Ways } from "@/components/shell/teaching";

const ways = [
  ["Open coding", "Give out documents, see what is done and what is left."],
  [
    "Reliability",
    "Several people code the same documents, or the same drawn passages, without seeing each other's work; then agreement can be measured.",
  ],
  ["Recoding", "Code documents anew with a codebook that has changed, as if they had not been coded."],
  ["Adjudication", "Settle where coders differ, in sight of everybody's codings."],
] as const;

/** What rounds are for, in a project that has none yet. `planAt`: null for those who cannot plan one. */
export function NoRounds({ planAt }: { planAt: string | null }) {
  return (
    <Teaching
      title="Who codes what, and until when?"
      purpose="A round gives documents to coders. It can be blind: until it is closed, its coders see nobody's codings, counts and memos but their own, anywhere in the project. It can freeze the codebook, and it can draw the passages to be coded at random."
    >
      <Ways ways={ways} />
      {planAt === null ? (
        <p>Leads and owners plan rounds. What they give you to code stands here.</p>
      ) : (
        <Button component={Link} href={planAt} leftSection={<IconPlus size={16} aria-hidden />}>
          Plan a round
        </Button>
      )}
    </Teaching>
  );
}
