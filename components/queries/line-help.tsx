"use client";

import { Collapse, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useState } from "react";
import classes from "./queries.module.css";

const conditions: readonly (readonly [written: string, means: string])[] = [
  ['code:"Sector/Energy"', "coded with it or one of its sub-codes"],
  ['code="Energy"', "coded with it, not with its sub-codes"],
  ["coder:Noor", "coded by one person, in any round"],
  ["layer:consensus", "coded in the consensus; layer:coder, by a person"],
  ["round:First", "coded in a round"],
  ["date:2026-01-01..2026-03-31", "coded on these days; either may be left out"],
  ["weight>=50", "coded with at least this weight"],
  ["[code:Energy coder:Noor]", "one coding that is all of this: Energy, by Noor"],
  ['document:"Letter","Report"', "in one of these documents"],
  ['set:"Wave 1"', "in a document of this set; folder: of a folder"],
  ['attribute:"Side"="East"', "in documents with this value; caseAttribute: of cases"],
  ['text:"gas pipeline"', "the passage contains these words in a row"],
  ['query:"Gas beside trade"', "found by this saved query or smart code"],
];

const operators: readonly (readonly [written: string, means: string])[] = [
  ["A AND B, A OR B, NOT A", "both, either, all other coded passages"],
  ["A OVERLAPPING B", "passages of A that share a character with one of B"],
  ["A INSIDE B", "passages of A that lie wholly in one of B"],
  ["A NEAR/10 B", "at most ten words between them; NEAR/PARAGRAPH, in one paragraph"],
  ["A FOLLOWED BY/10 B", "one of B begins after it, at most ten words on; or BY/PARAGRAPH"],
];

/** How a line is written. */
export function LineHelp() {
  const [opened, setOpened] = useState(false);
  const Chevron = opened ? IconChevronDown : IconChevronRight;
  return (
    <>
      <UnstyledButton className={classes.more} aria-expanded={opened} onClick={() => setOpened(!opened)}>
        <Chevron size={15} aria-hidden /> How a line is written
      </UnstyledButton>
      <Collapse expanded={opened} keepMounted={false}>
        <div className={classes.help}>
          <Words title="Conditions" words={conditions} />
          <div>
            <Words title="Between them" words={operators} />
            <p className={classes.said}>
              The result is always passages of the left side. Relations bind before NOT, NOT before AND, AND
              before OR; brackets decide otherwise. A name with blanks or signs stands in quotation marks.
            </p>
          </div>
        </div>
      </Collapse>
    </>
  );
}

const Words = ({
  title,
  words,
}: {
  title: string;
  words: readonly (readonly [written: string, means: string])[];
}) => (
  <table className={classes.words}>
    <caption>{title}</caption>
    <tbody>
      {words.map(([written, means]) => (
        <tr key={written}>
          <th scope="row">
            <code>{written}</code>
          </th>
          <td>{means}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
