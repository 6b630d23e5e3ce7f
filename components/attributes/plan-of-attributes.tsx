import { Text } from "@mantine/core";
import type { AttributesPlan } from "@/lib/attributes/plan-attributes";
import { countOf } from "@/lib/shared/count-of";
import classes from "./import-attributes.module.css";

interface Props {
  plan: AttributesPlan;
  thing: "document" | "case";
  /** Whether cases are made of names that none has. */
  making: boolean;
  /** How many attributes come in. */
  columns: number;
}

/** More rows than so many are counted only. */
const mostListed = 100;

/** What importing would change, and what it would leave out and why. */
export function PlanOfAttributes({ plan, thing, making, columns }: Props) {
  const { entries, unmatched, refused, problems } = plan;
  const said = [
    `${countOf(entries.length, thing)} ${entries.length === 1 ? "gets" : "get"} ${countOf(columns, "attribute")}.`,
    ...(making && unmatched.length > 0 ? [`${countOf(unmatched.length, "case")} will be made.`] : []),
    "Other attributes stay; empty cells change nothing. One undo takes it back.",
  ];
  return (
    <>
      <Text size="sm" role="status">
        {said.join(" ")}
      </Text>
      {!making && (
        <Left
          title={`${countOf(unmatched.length, "row")} without a ${thing} of that name`}
          lines={unmatched.map(({ number, name }) => `Row ${number}: ${name}`)}
        />
      )}
      <Left
        title={`${countOf(refused.length, "row")} left out`}
        lines={refused.map(({ number, reason }) => `Row ${number}: ${reason}`)}
      />
      <Left
        title={`${countOf(problems.length, "value")} left out`}
        lines={problems.map(({ number, reason }) => `Row ${number}: ${reason}`)}
      />
    </>
  );
}

const Left = ({ title, lines }: { title: string; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <section aria-label={title} className={classes.left} tabIndex={0}>
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, mostListed).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lines.length > mostListed && <p>The first {mostListed} are listed.</p>}
    </section>
  );
