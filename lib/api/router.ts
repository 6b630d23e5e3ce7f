import { codingProcedures } from "@/lib/coding/procedures";
import { accountProcedures } from "@/lib/accounts/procedures";
import { liveProcedures } from "@/lib/live/procedures";
import { projectProcedures } from "@/lib/projects/procedures";

/** Every procedure of the product, by feature. The same router serves the typed client and the REST interface. */
export const router = {
  accounts: accountProcedures,
  coding: codingProcedures,
  live: liveProcedures,
  projects: projectProcedures,
};

export type Router = typeof router;
