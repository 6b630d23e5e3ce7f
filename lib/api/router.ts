import { liveProcedures } from "@/lib/live/procedures";

/** Every procedure of the product, by feature. The same router serves the typed client and the REST interface. */
export const router = {
  live: liveProcedures,
};

export type Router = typeof router;
