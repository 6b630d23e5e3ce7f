"use client";

import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { matchedKinds } from "@/lib/transfer/match-choices";
import type { IntoQuestion } from "@/lib/transfer/into-question";
import type { IntoDecision } from "@/lib/transfer/schema";
import { ChooseReading } from "./choose-reading";
import { GroupsChoice } from "./groups-choice";
import { IntoReportView } from "./into-report-view";
import { MatchList } from "./match-list";

interface Props {
  question: IntoQuestion;
  deciding: boolean;
  onDecide: (decision: IntoDecision) => void;
  onCancel: () => void;
}

/** The standard's, where no passage depends on it. */
const ordinary: IntoDecision["convention"] = { unit: "codePoint", lineEnd: "asStored" };

/** What a project will get of another, what a person can choose about it, and the way on. */
export function IntoPreview({ question, deciding, onDecide, onCancel }: Props) {
  const { report, items, readings, sure } = question;
  const [choices, setChoices] = useState(question.choices);
  const [byGroups, setByGroups] = useState(question.byGroups);
  const first = report.positions === null ? 0 : findReading(question);
  const [chosen, setChosen] = useState(sure ? first : null);
  const convention = readings.length === 0 ? ordinary : readings[chosen ?? -1]?.convention;
  const isChanged =
    byGroups !== question.byGroups ||
    JSON.stringify(choices) !== JSON.stringify(question.choices) ||
    (chosen !== null && chosen !== first);
  const decide = (confirmed: boolean) => convention && onDecide({ convention, byGroups, choices, confirmed });
  return (
    <Stack gap="md">
      <IntoReportView report={report} over={false} />
      {!sure && <ChooseReading question={question} chosen={chosen} onChoose={setChosen} />}
      <GroupsChoice grouped={question.grouped} checked={byGroups} onChange={setByGroups} />
      <div>
        {matchedKinds
          .filter((kind) => items[kind].length > 0)
          .map((kind) => (
            <MatchList
              key={kind}
              kind={kind}
              items={items[kind]}
              choices={choices[kind]}
              onChange={(changed) => setChoices({ ...choices, [kind]: changed })}
            />
          ))}
      </div>
      <Text size="sm" role="status">
        {isChanged && "The counts above are those before your choices."}
      </Text>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          Do not bring it in
        </Button>
        {isChanged && (
          <Button
            variant="default"
            disabled={convention === undefined || deciding}
            onClick={() => decide(false)}
          >
            Count anew
          </Button>
        )}
        <Button loading={deciding} disabled={convention === undefined} onClick={() => decide(true)}>
          Bring it in
        </Button>
      </Group>
    </Stack>
  );
}

/** The reading that the report was worked out with. */
const findReading = ({ report, readings }: IntoQuestion): number =>
  Math.max(
    0,
    readings.findIndex(
      ({ convention }) =>
        convention.unit === report.positions?.convention.unit &&
        convention.lineEnd === report.positions.convention.lineEnd,
    ),
  );
