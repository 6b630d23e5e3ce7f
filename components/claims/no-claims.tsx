import { Teaching, Ways } from "@/components/shell/teaching";

const ways = [
  [
    "Write one down",
    "Type a sentence below: who did what, when. Then search the texts for what speaks for it or against it.",
  ],
  ["From a text", "Select words or go to a passage, press H, and hold it against a claim, there or new."],
] as const;

/** What stands where there are no claims yet. */
export const NoClaims = ({ mayWrite }: { mayWrite: boolean }) => (
  <Teaching
    title="No claims yet"
    purpose="A claim is a sentence to be held against several sources: “The partnership was signed in 1999.” Each source supports or contradicts it; the table shows which claims rest on one source only, and where sources disagree."
  >
    {mayWrite ? <Ways ways={ways} /> : <p>The project’s coders have not written any.</p>}
  </Teaching>
);
