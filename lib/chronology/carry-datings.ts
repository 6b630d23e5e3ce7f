import { type Change, updated } from "@/lib/shared/change";
import type { Dating } from "./dating";

type Placed = Pick<Dating, "id" | "passageId" | "key">;

/**
 * Takes datings along with passages that moved: `movedTo` gives the passage that one is on now, undefined where it stays.
 * `keyIn`: where its date begins in the text it is on now; null where it is not found, which leaves the dating behind.
 */
export const carryDatings = (
  datings: readonly Placed[],
  movedTo: (passageId: string) => string | undefined,
  keyIn: (dating: Placed) => string | null = ({ key }) => key,
): Change[] =>
  datings.flatMap((dating) => {
    const { id, passageId, key } = dating;
    const to = movedTo(passageId);
    const keyThere = keyIn(dating);
    if (to === undefined || keyThere === null) return [];
    return updated("dating", id, { passageId, key }, { passageId: to, key: keyThere }) ?? [];
  });
