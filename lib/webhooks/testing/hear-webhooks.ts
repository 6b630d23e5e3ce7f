import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { LiveEvent } from "@/lib/live/live-news";

/** One request as it arrived. */
interface Heard {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  readonly message: { readonly type: string; readonly projectId: string; readonly events: LiveEvent[] };
}

/** A server that hears what webhooks are told, on this machine alone. For tests. */
export interface Hearer {
  readonly address: string;
  readonly heard: Heard[];
  /** What the next requests are answered with; 200 unless said. */
  status: number;
  readonly close: () => Promise<void>;
}

export async function hearWebhooks(): Promise<Hearer> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = Buffer.concat(parts).toString("utf8");
      heard.push({ headers: request.headers, body, message: JSON.parse(body) as Heard["message"] });
      response.writeHead(hearer.status, { location: hearer.address }).end("x".repeat(200_000));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const hearer: Hearer = {
    address: `http://127.0.0.1:${port}/hear`,
    heard,
    status: 200,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
  return hearer;
}
