import type { PGlite } from "@electric-sql/pglite";
import { type Server, type Socket, createServer } from "node:net";
import { MessageUnits } from "./message-units";

interface Waiting {
  readonly socket: Socket;
  readonly messages: readonly Uint8Array[];
}

/**
 * Serves PostgreSQL's protocol from one PGlite to many connections. PGlite has one session, so requests take turns:
 * a whole unit (see `MessageUnits`) at a time, and while a connection has a transaction open, only that connection's.
 */
export class ProtocolServer {
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();
  private waiting: Waiting[] = [];
  private running = false;
  /** The connection whose transaction is open. */
  private owner: Socket | null = null;
  /** The last connection has gone, and nobody has come since. */
  private forgetting = false;

  constructor(private readonly db: PGlite) {
    this.server = createServer((socket) => this.accept(socket));
  }

  listen(path: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen(path, resolve);
    });
  }

  /** Ends all connections; what is running is finished first. */
  async close(): Promise<void> {
    this.server.close();
    for (const socket of this.sockets) socket.destroy();
    while (this.running) await new Promise((resolve) => setTimeout(resolve, 5));
  }

  private accept(socket: Socket): void {
    const units = new MessageUnits();
    this.sockets.add(socket);
    this.forgetting = false;
    socket.on("data", (bytes) => {
      for (const incoming of units.push(bytes)) {
        if (incoming.kind === "encryption") socket.write("N");
        else if (incoming.kind === "end") return void socket.end();
        else this.waiting.push({ socket, messages: incoming.messages });
      }
      void this.run();
    });
    socket.on("error", () => socket.destroy());
    socket.on("close", () => {
      this.sockets.delete(socket);
      this.waiting = this.waiting.filter((each) => each.socket !== socket);
      if (this.sockets.size === 0) this.forgetting = true;
      void this.run();
    });
  }

  private takeNext(): Waiting | undefined {
    const index = this.owner === null ? 0 : this.waiting.findIndex(({ socket }) => socket === this.owner);
    return index < 0 ? undefined : this.waiting.splice(index, 1)[0];
  }

  /** Works off what waits, one unit after another. */
  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (;;) {
      if (this.owner?.destroyed) await this.abandonTransaction();
      if (this.forgetting) await this.forgetStatements();
      const next = this.takeNext();
      if (next === undefined) break;
      await this.answer(next);
    }
    this.running = false;
  }

  private async answer({ socket, messages }: Waiting): Promise<void> {
    socket.cork(); // an answer's parts in one piece
    try {
      for (const message of messages) {
        await this.db.execProtocolRawStream(message, {
          onRawData: (data) => void (socket.destroyed || socket.write(Buffer.from(data))),
        });
      }
    } catch {
      socket.destroy(); // the client sees a broken connection and opens another
    }
    socket.uncork();
    this.owner = this.db.isInTransaction() ? socket : null;
  }

  /** Nobody is left who knows the prepared statements. */
  private async forgetStatements(): Promise<void> {
    this.forgetting = false;
    await this.db.exec("DEALLOCATE ALL");
  }

  /** A client went away inside a transaction: what it did there is undone. */
  private async abandonTransaction(): Promise<void> {
    this.owner = null;
    await this.db.exec("ROLLBACK");
  }
}
