import { memberProcedure } from "@/lib/projects/server/access";
import { AgreementChoicesInput, AgreementInput } from "./schema";
import { getAgreement, getAgreementChoices, getContinuum } from "./server/queries";
import { getTrend } from "./server/trend";

export const agreementProcedures = {
  getChoices: memberProcedure("coding.read", AgreementChoicesInput).handler(({ context }) =>
    getAgreementChoices(context.member),
  ),
  compare: memberProcedure("coding.read", AgreementInput).handler(({ input, context, signal }) =>
    getAgreement(context.member, input.setup, signal),
  ),
  compareContinuum: memberProcedure("coding.read", AgreementInput).handler(({ input, context, signal }) =>
    getContinuum(context.member, input.setup, signal),
  ),
  /** The same in each round, in time order. */
  trend: memberProcedure("coding.read", AgreementInput).handler(({ input, context, signal }) =>
    getTrend(context.member, input.setup, signal),
  ),
};
