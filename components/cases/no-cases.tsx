import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { Teaching, Ways } from "@/components/shell/teaching";

const ways = [
  [
    "Transcripts",
    "Add an interview in which turns begin with a name: every speaker becomes a case by itself.",
  ],
  ["Surveys", "Add a table of answers: each row becomes a case, closed questions become its attributes."],
  ["By hand", "Add a case here, then link documents to it."],
] as const;

/** What cases are for and how they come about, for a project that has none yet. */
export function NoCases({ onAdd }: { onAdd: (() => void) | null }) {
  return (
    <Teaching
      title="Who or what does this study compare?"
      purpose="A case is a person you interviewed, a respondent, a household, a place. Give it attributes such as age or town, and link what belongs to it: whole documents, or what one speaker says in them. Excerpts can then be read by case and by attribute."
    >
      <Ways ways={ways} />
      {onAdd && (
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          Add case
        </Button>
      )}
    </Teaching>
  );
}
