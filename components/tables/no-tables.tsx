import { Button } from "@mantine/core";
import Link from "next/link";
import { Teaching } from "@/components/shell/teaching";
import classes from "./table-list.module.css";

const EXAMPLE = [
  ["Energy", "Supply grew where prices were agreed early.", "Long contracts"],
  ["Transport", "Border posts slow what treaties promise.", "Two days' waiting"],
];

/** What a finding table is, for those who have none yet. */
export function NoTables({ newAddress }: { newAddress: string | null }) {
  return (
    <Teaching
      title="A table that follows from your codings"
      purpose="Choose what the rows stand for (the sub-codes of a code, or your documents) and what the columns show: the passages that carry a second code, or a count. Every cell leads back to its passages, and follows when your codings change."
    >
      <table className={classes.example} aria-label="An example of a finding table">
        <thead>
          <tr>
            <th scope="col">Sector</th>
            <th scope="col">Finding</th>
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {EXAMPLE.map(([sector, ...cells]) => (
            <tr key={sector}>
              <th scope="row">{sector}</th>
              {cells.map((cell) => (
                <td key={cell}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {newAddress && (
        <Button component={Link} href={newAddress}>
          Make the first table
        </Button>
      )}
    </Teaching>
  );
}
