"use client";

import type { ReactNode } from "react";
import classes from "./pictures.module.css";

interface Props {
  caption: string;
  /** The first heads the names of the rows. */
  columns: readonly string[];
  rows: readonly { readonly id: string; readonly name: ReactNode; readonly cells: readonly ReactNode[] }[];
}

/** More than so many are not shown on the page; a file has all. */
const mostShown = 300;

/** The numbers of a picture. */
export const PictureTable = ({ caption, columns, rows }: Props) => (
  <div className={classes.tableFrame} role="region" aria-label={`${caption}: table`} tabIndex={0}>
    <table className={classes.table}>
      <caption>
        {caption}
        {rows.length > mostShown && `: the first ${mostShown} of ${rows.length} rows; the CSV has all`}
      </caption>
      <thead>
        <tr>
          {columns.map((heading, at) => (
            <th key={at} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, mostShown).map(({ id, name, cells }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {cells.map((cell, at) => (
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

interface CountProps {
  count: number;
  /** What is counted, "Energy, Report". */
  of: string;
  onOpen: () => void;
}

/** A number that leads to its passages. */
export const CountButton = ({ count, of, onOpen }: CountProps) =>
  count === 0 ? (
    <span className={classes.nothing}>0</span>
  ) : (
    <button
      type="button"
      className={classes.number}
      aria-label={`${count.toLocaleString("en-US")}: passages of ${of}`}
      onClick={onOpen}
    >
      {count.toLocaleString("en-US")}
    </button>
  );
