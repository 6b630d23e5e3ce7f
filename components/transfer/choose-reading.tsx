import { Alert, Radio } from "@mantine/core";
import { nameConvention } from "@/lib/exchange/refi-qda/offset-conventions";
import type { TransferQuestion } from "@/lib/transfer/transfer-question";
import classes from "./transfer.module.css";

interface Props {
  question: Pick<TransferQuestion, "readings" | "samples">;
  /** The index of one; null while nothing is chosen. */
  chosen: number | null;
  onChoose: (index: number) => void;
}

/** Lets a person choose between the two likeliest ways in which a file may count positions. */
export function ChooseReading({ question: { readings, samples }, chosen, onChoose }: Props) {
  return (
    <Alert color="yellow" title="Which of these are the passages?">
      The file does not tell for certain how it counts positions in its texts. Choose the reading in which
      these passages are whole.
      <Radio.Group
        mt="sm"
        aria-label="How positions are read"
        value={chosen === null ? null : String(chosen)}
        onChange={(value) => onChoose(Number(value))}
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
  );
}
