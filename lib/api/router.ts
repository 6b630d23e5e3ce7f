import { codingProcedures } from "@/lib/coding/procedures";
import { liveProcedures } from "@/lib/live/procedures";

/** Every procedure of the product, by feature. The same router serves the typed client and the REST interface. */
export const router = {
  coding: codingProcedures,
  live: liveProcedures,
};

export type Router = typeof router;
