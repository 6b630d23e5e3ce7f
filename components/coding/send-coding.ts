import { client } from "@/lib/api/client";

/** Commands on codings that are shown before they are saved, and sent again where the server was not reached. */
type Procedure = "apply" | "remove" | "changeCode" | "setWeight" | "moveBoundary" | "split";
type Calls = Pick<typeof client.coding, Procedure>;

/** One such command with what it is asked for: plain values, so that it can be kept and sent later. */
export interface CodingCall<P extends Procedure = Procedure> {
  readonly procedure: P;
  readonly input: Parameters<Calls[P]>[0];
}

/** What the server answers to a command. */
export type CodingAnswer<P extends Procedure = Procedure> = Awaited<ReturnType<Calls[P]>>;

/** Sends a command under the name of its operation: sent twice, it is done once. */
export function sendCoding<P extends Procedure>(
  { procedure, input }: CodingCall<P>,
  operation: string,
): Promise<CodingAnswer<P>> {
  const call = client.coding[procedure] as unknown as (
    input: CodingCall<P>["input"],
    options: { readonly context: { readonly operation: string } },
  ) => Promise<CodingAnswer<P>>;
  return call(input, { context: { operation } });
}
