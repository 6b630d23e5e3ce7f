import { memberProcedure } from "@/lib/projects/server/access";
import {
  ChangeEvidenceInput,
  ClaimInput,
  ClaimsInput,
  HoldInput,
  MoveClaimInput,
  PassageClaimsInput,
  WriteClaimInput,
} from "./schema";
import { changeClaim, deleteClaim, placeClaim, writeClaim } from "./server/commands";
import { changePassageHeld, holdPassage, letPassageGo } from "./server/evidence-commands";
import { listChoices, listClaims, listClaimsOf } from "./server/queries";

export const claimProcedures = {
  list: memberProcedure("claim.read", ClaimsInput).handler(({ context }) => listClaims(context.member)),
  listChoices: memberProcedure("claim.read", ClaimsInput).handler(({ context }) =>
    listChoices(context.member),
  ),
  listOfPassage: memberProcedure("claim.read", PassageClaimsInput).handler(({ input, context }) =>
    listClaimsOf(context.member, input.passageId),
  ),
  add: memberProcedure("claim.write", WriteClaimInput).handler(({ input, context }) =>
    writeClaim(context.member, input),
  ),
  edit: memberProcedure("claim.write", WriteClaimInput).handler(({ input, context }) =>
    changeClaim(context.member, input),
  ),
  move: memberProcedure("claim.write", MoveClaimInput).handler(({ input, context }) =>
    placeClaim(context.member, input),
  ),
  remove: memberProcedure("claim.write", ClaimInput).handler(({ input, context }) =>
    deleteClaim(context.member, input.id),
  ),
  hold: memberProcedure("claim.write", HoldInput).handler(({ input, context }) =>
    holdPassage(context.member, input),
  ),
  changeEvidence: memberProcedure("claim.write", ChangeEvidenceInput).handler(({ input, context }) =>
    changePassageHeld(context.member, input),
  ),
  letGo: memberProcedure("claim.write", ClaimInput).handler(({ input, context }) =>
    letPassageGo(context.member, input.id),
  ),
};
