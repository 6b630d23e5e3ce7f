"use client";

import { Alert, Button, Checkbox, Group, Radio, Stack } from "@mantine/core";
import { useState } from "react";
import { nameConvention } from "@/lib/exchange/refi-qda/offset-conventions";
import { countOf } from "@/lib/shared/count-of";
import type { TransferDecision } from "@/lib/transfer/schema";
import type { TransferQuestion } from "@/lib/transfer/transfer-question";
import { TransferReportView } from "./transfer-report-view";
import classes from "./transfer.module.css";

interface Props {
  question: TransferQuestion;
  deciding: boolean;
  onDecide: (decision: TransferDecision) => void;
  onCancel: () => void;
}

/** The standard's, where no passage depends on it. */
const ordinary: TransferDecision["convention"] = { unit: "codePoint", lineEnd: "asStored" };

/** What will become of a project, what only a person can decide, and the way on. */
export function TransferPreview({ question, deciding, onDecide, onCancel }: Props) {
  const { report, readings, sure, samples } = question;
  const [chosen, setChosen] = useState(sure ? 0 : null);
  const [byGroups, setByGroups] = useState(false);
  const convention = readings.length === 0 ? ordinary : readings[chosen ?? -1]?.convention;
  return (
    <Stack gap="md">
      <TransferReportView report={report} over={false} />
      {!sure && (
        <Alert color="yellow" title="Which of these are the passages?">
          The file does not tell for certain how it counts positions in its texts. Choose the reading in which
          these passages are whole.
          <Radio.Group
            mt="sm"
            aria-label="How positions are read"
            value={chosen === null ? null : String(chosen)}
            onChange={(value) => setChosen(Number(value))}
          >
            {readings.slice(0, 2).map((reading, index) => (
              <div key={index}>
                <Radio
                  mt="xs"
                  value={String(index)}
                  label={`${nameConvention(reading.convention)} (${Math.floor(100 * reading.score)} % agrees)`}
                />
                <ul className={classes.samples}>
                  {samples.map(({ words }, at) => (
                    <li key={at}>{words[index] === "" ? "no passage" : `“${words[index] ?? ""}”`}</li>
                  ))}
                </ul>
              </div>
            ))}
          </Radio.Group>
        </Alert>
      )}
      {report.grouped > 0 && (
        <Checkbox
          checked={byGroups}
          onChange={({ currentTarget }) => setByGroups(currentTarget.checked)}
          label="Put codes below their groups"
          description={`${countOf(report.grouped, "code")} ${report.grouped === 1 ? "is" : "are"} called “Group::Code”, as ATLAS.ti does. Each can go below a heading of its group’s name.`}
        />
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onCancel}>
          Do not bring it over
        </Button>
        <Button
          loading={deciding}
          disabled={convention === undefined}
          onClick={() => convention && onDecide({ convention, byGroups })}
        >
          Bring it over
        </Button>
      </Group>
    </Stack>
  );
}
