import { deriveGuid } from "@/lib/exchange/refi-qda/derive-guid";
import type { RefiNote } from "@/lib/exchange/refi-qda/refi-project";
import { nobody, textOf } from "./refi-parts";

const joined = /^One passage in (\d+) parts$/;

/** The note that says of several selections that they are one passage; `suffix` where a passage is written twice. */
export const joiningNote = (passageId: string, suffix: string, parts: number, createdAt: Date): RefiNote =>
  textOf(
    deriveGuid(passageId, `joined${suffix}`),
    `One passage in ${parts} parts`,
    "The selections that refer to this note are parts of one passage and were coded together.",
    nobody(createdAt),
  );

/** Whether a note joins the selections that refer to it. */
export const joinsSelections = ({ name }: Pick<RefiNote, "name">): boolean => joined.test(name);
