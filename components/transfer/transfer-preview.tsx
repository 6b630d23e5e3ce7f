"use client";

import { Alert, Button, Checkbox, Group, Stack } from "@mantine/core";
import { useState } from "react";
import type { TransferDecision } from "@/lib/transfer/schema";
import type { TransferQuestion } from "@/lib/transfer/transfer-question";
import { ChooseReading } from "./choose-reading";
import { GroupsChoice } from "./groups-choice";
import { TransferReportView } from "./transfer-report-view";

interface Props {
  question: TransferQuestion;
  deciding: boolean;
  onDecide: (decision: TransferDecision) => void;
  onCancel: () => void;
}

/** The standard's, where no passage depends on it. */
const ordinary: TransferDecision["convention"] = { unit: "codePoint", lineEnd: "asStored" };

const wholeSide =
  "The file comes from Excerpta: it holds rounds, decisions, finding tables, claims, queries and the history beside what the exchange format carries.";
const changedSide =
  "The file comes from Excerpta, but another program has changed the project in it since. What only Excerpta keeps was written before that: it may speak of what is no longer there, and such parts are left out.";

/** What will become of a project, what only a person can decide, and the way on. */
export function TransferPreview({ question, deciding, onDecide, onCancel }: Props) {
  const { readings, sure, side, sideProblem } = question;
  const [withSide, setWithSide] = useState(side?.belongs ?? false);
  const whole = side !== null && withSide && side.belongs;
  const report = side !== null && withSide ? side.report : question.report;
  const [chosen, setChosen] = useState(sure ? 0 : null);
  const [byGroups, setByGroups] = useState(false);
  const convention =
    readings.length === 0 || whole
      ? (readings[0]?.convention ?? ordinary)
      : readings[chosen ?? -1]?.convention;
  return (
    <Stack gap="md">
      <TransferReportView report={report} over={false} />
      {sideProblem !== "" && <Alert color="yellow">{sideProblem}</Alert>}
      {side !== null && (
        <Checkbox
          checked={withSide}
          onChange={({ currentTarget }) => setWithSide(currentTarget.checked)}
          label="Bring over what only Excerpta keeps"
          description={side.belongs ? wholeSide : changedSide}
        />
      )}
      {!sure && !whole && <ChooseReading question={question} chosen={chosen} onChoose={setChosen} />}
      {!whole && <GroupsChoice grouped={report.grouped} checked={byGroups} onChange={setByGroups} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          Do not bring it over
        </Button>
        <Button
          loading={deciding}
          disabled={convention === undefined}
          onClick={() => convention && onDecide({ convention, byGroups, withSide })}
        >
          Bring it over
        </Button>
      </Group>
    </Stack>
  );
}
