import { Teaching, Ways } from "@/components/shell/teaching";

const ways = [
  ["On a passage", "Press M while you read, or use the note in a passage’s tools."],
  ["On a code", "Open the code in the codebook; its memos stand under its definition."],
  ["On documents, cases and cells", "Use “Memos” in their menus, or in a finding table’s cell."],
  ["Here", "Write on the project, or on nothing in particular."],
] as const;

/** What memos are for and where they are written, for a project that has none yet. */
export function NoMemos({ mayWrite }: { mayWrite: boolean }) {
  return (
    <Teaching
      title="No memos yet"
      purpose="Memos keep what you think while you code: a doubt about a passage, why a code was split, an idea for the findings. Type @ in one to name a member, # to name a code, a document or a passage, so that one gets there with a click."
    >
      {mayWrite ? <Ways ways={ways} /> : <p>The project’s coders have not written any.</p>}
    </Teaching>
  );
}
