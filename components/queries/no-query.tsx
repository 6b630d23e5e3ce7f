import { Teaching, Ways } from "@/components/shell/teaching";
import classes from "./queries.module.css";

const ways = [
  ["Add a condition", "and build the query from what the project has: codes, coders, documents, words."],
  ["Write it as a line", "as soon as you know how: what is written and what is built are one query."],
  ["Save it", "to ask it again, and to use it as a row or column of a table, where it follows your codings."],
] as const;

/** What queries are for, for who has asked for nothing yet. */
export const NoQuery = () => (
  <div className={classes.empty}>
    <Teaching
      title="Ask for passages by how they are coded"
      purpose="Which passages are about energy, coded by two people, and stand near one about prices? A query finds coded passages by their codes and coders, by where they stand and how they stand to each other."
    >
      <Ways ways={ways} />
    </Teaching>
  </div>
);
