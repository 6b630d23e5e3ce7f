import { memberProcedure, signedInProcedure } from "@/lib/projects/server/access";
import { CreateTokenInput, ProjectReference, ProjectTokenReference, TokenReference } from "./schema";
import { createToken, revokeProjectToken, revokeToken } from "./server/commands";
import { listProjectTokens, listTokens } from "./server/queries";

export const tokenProcedures = {
  list: signedInProcedure.handler(({ context }) => listTokens(context.user.id)),
  create: signedInProcedure
    .input(CreateTokenInput)
    .handler(({ input, context }) => createToken(context.user, input)),
  revoke: signedInProcedure
    .input(TokenReference)
    .handler(({ input, context }) => revokeToken(context.user.id, input.tokenId)),
  listOfProject: memberProcedure("member.manage", ProjectReference).handler(({ context }) =>
    listProjectTokens(context.member),
  ),
  revokeOfProject: memberProcedure("member.manage", ProjectTokenReference).handler(({ input, context }) =>
    revokeProjectToken(context.member, input.tokenId),
  ),
};
