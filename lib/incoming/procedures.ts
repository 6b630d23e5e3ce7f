import { runReader } from "@/lib/ingest/server/run-reader";
import { memberProcedure } from "@/lib/projects/server/access";
import {
  DismissUnplacedInput,
  FindPlacesInput,
  IncomingInput,
  ListUnplacedInput,
  PlaceUnplacedInput,
} from "./schema";
import { bringIn } from "./server/bring-in";
import { previewIncoming } from "./server/preview-incoming";
import type { Searches } from "./server/settle-file";
import { dismissUnplaced, placeUnplaced } from "./server/unplaced-commands";
import { findPlaces, listUnplaced } from "./server/unplaced-queries";

/** Words are sought in a process of their own: thousands in many documents take seconds. */
const searchesFor = (owner: string, signal: AbortSignal | undefined): Searches => {
  const options = { owner, ...(signal !== undefined && { signal }) };
  return {
    anchor: (task) => runReader("anchor", task, options),
    candidates: (task) => runReader("candidates", task, options),
  };
};

export const incomingProcedures = {
  /** What bringing a file's excerpts in would do. */
  preview: memberProcedure("coding.write", IncomingInput).handler(({ input, context, signal }) =>
    previewIncoming(context.member, input, searchesFor(input.projectId, signal)),
  ),
  bringIn: memberProcedure("coding.write", IncomingInput).handler(({ input, context, signal }) =>
    bringIn(context.member, input, searchesFor(input.projectId, signal)),
  ),
  listUnplaced: memberProcedure("coding.read", ListUnplacedInput).handler(({ context }) =>
    listUnplaced(context.member),
  ),
  findPlaces: memberProcedure("coding.write", FindPlacesInput).handler(({ input, context, signal }) =>
    findPlaces(context.member, input, searchesFor(input.projectId, signal)),
  ),
  place: memberProcedure("coding.write", PlaceUnplacedInput).handler(({ input, context }) =>
    placeUnplaced(context.member, input),
  ),
  dismiss: memberProcedure("coding.write", DismissUnplacedInput).handler(({ input, context }) =>
    dismissUnplaced(context.member, input.ids),
  ),
};
