import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  Radio,
  ScrollArea,
  Stack,
  Text,
} from "@mantine/core";
import type { Named, PlanChoices } from "@/lib/rounds/round-view";
import type { RoundDraft } from "./round-draft";

interface Props {
  form: RoundDraft;
  choices: PlanChoices;
  set: (fields: Partial<RoundDraft>) => void;
}

/** Who codes which documents, all of each or passages drawn from it. */
export function RoundWorkFields({ form, choices, set }: Props) {
  const { documentIds, userIds, perDocument, percent, seed } = form;
  const draws = percent !== null || perDocument !== null;
  return (
    <>
      <Choices
        legend="Documents"
        all={choices.documents}
        chosen={documentIds}
        nothing="Add documents to the project first."
        onChange={(ids) => set({ documentIds: ids })}
      />
      <Choices
        legend="Coders"
        all={choices.coders}
        chosen={userIds}
        nothing="Invite coders first."
        onChange={(ids) => set({ userIds: ids })}
      />
      <Radio.Group
        label="Who codes what"
        value={perDocument === null ? "all" : "some"}
        onChange={(value) => set({ perDocument: value === "all" ? null : 2 })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label="Every coder codes every document" />
          <Radio
            value="some"
            label="Each document goes to some of the coders"
            description="At random and evenly. You can change single documents afterwards."
          />
        </Stack>
      </Radio.Group>
      {perDocument !== null && (
        <NumberInput
          label="Coders per document"
          w={220}
          min={1}
          max={Math.max(1, userIds.length)}
          allowDecimal={false}
          value={perDocument}
          onChange={(value) => set({ perDocument: Math.max(1, Number(value) || 1) })}
        />
      )}
      <Radio.Group
        label="What of a document"
        value={percent === null ? "free" : "units"}
        onChange={(value) => set({ percent: value === "free" ? null : 10 })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="free" label="All of it: coders find the passages themselves" />
          <Radio
            value="units"
            label="Given passages: paragraphs drawn at random"
            description="The same for all coders, a share of every document."
          />
        </Stack>
      </Radio.Group>
      <Group gap="md" align="flex-start">
        {percent !== null && (
          <NumberInput
            label="Share of the paragraphs"
            suffix=" %"
            w={220}
            min={1}
            max={100}
            allowDecimal={false}
            value={percent}
            onChange={(value) => set({ percent: Math.min(100, Math.max(1, Number(value) || 1)) })}
          />
        )}
        {draws && (
          <NumberInput
            label="Seed"
            description="The same seed draws the same again."
            w={260}
            min={0}
            max={2_147_483_647}
            allowDecimal={false}
            value={seed}
            onChange={(value) => set({ seed: Math.max(0, Number(value) || 0) })}
          />
        )}
      </Group>
    </>
  );
}

interface ChoicesProps {
  legend: string;
  all: readonly Named[];
  chosen: readonly string[];
  /** What stands there when there is nothing to choose. */
  nothing: string;
  onChange: (ids: readonly string[]) => void;
}

/** Check boxes in a list that scrolls. */
function Choices({ legend, all, chosen, nothing, onChange }: ChoicesProps) {
  const whole = chosen.length === all.length;
  return (
    <Fieldset legend={`${legend}: ${chosen.length} of ${all.length}`}>
      {all.length === 0 && <Text size="sm">{nothing}</Text>}
      <ScrollArea.Autosize mah={260} type="auto">
        <Checkbox.Group value={[...chosen]} onChange={onChange} aria-label={legend}>
          <Stack gap={8} py={4} px={2}>
            {all.map(({ id, name }) => (
              <Checkbox key={id} value={id} label={name} />
            ))}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
      {all.length > 1 && (
        <Button
          mt="xs"
          size="compact-sm"
          variant="default"
          aria-label={whole ? `Choose no ${legend.toLowerCase()}` : `Choose all ${legend.toLowerCase()}`}
          onClick={() => onChange(whole ? [] : all.map(({ id }) => id))}
        >
          {whole ? "Choose none" : "Choose all"}
        </Button>
      )}
    </Fieldset>
  );
}
