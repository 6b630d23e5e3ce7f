import "server-only";
import { EventEmitter } from "node:events";
import pg from "pg";
import { isEmbeddedUrl } from "@/lib/platform/db/embedded-url";
import { log } from "@/lib/platform/logger";

/** What is told to whoever listens: small, since PostgreSQL takes 8,000 bytes at most. */
interface Notice {
  readonly topic: string;
  readonly message: string;
}
type Listener = (message: string | null) => void;

/** One channel of PostgreSQL carries all topics. */
const channel = "excerpta";
/** Milliseconds until a broken connection is tried again. */
const retryAfter = 1_000;

/** One a process, whichever bundle asks and however often development reloads them. */
interface Switchboard {
  readonly local: EventEmitter;
  /** Kept once all that is to be told has been sent. */
  sending: Promise<unknown>;
  remote: { readonly client: pg.Client; readonly ready: Promise<void> } | null;
}
const shared = globalThis as { excerptaSwitchboard?: Switchboard };

function switchboard(): Switchboard {
  return (shared.excerptaSwitchboard ??= {
    local: new EventEmitter().setMaxListeners(0),
    sending: Promise.resolve(),
    remote: null,
  });
}

/**
 * Calls `listener` with each message published under the topic from now on, by this process or, on a PostgreSQL server,
 * by any. With null when messages may have been missed: look at what is there. Gives the function that ends it; the
 * promise is kept once nothing published afterwards is missed.
 */
export async function subscribe(topic: string, listener: Listener): Promise<() => void> {
  const board = switchboard();
  const hear = ({ topic: about, message }: Notice) => about === topic && listener(message);
  const missed = () => listener(null);
  board.local.on("notice", hear).on("missed", missed);
  if (!isEmbeddedUrl(process.env.DATABASE_URL)) await listen(board);
  return () => void board.local.off("notice", hear).off("missed", missed);
}

/** Tells all who listen to a topic. Never fails: who missed it finds out when looking next. */
export async function publish(topic: string, message: string): Promise<void> {
  const notice: Notice = { topic, message };
  if (isEmbeddedUrl(process.env.DATABASE_URL)) {
    switchboard().local.emit("notice", notice);
    return;
  }
  const client = await listen(switchboard());
  if (client === null) return;
  // A connection answers one question at a time.
  const board = switchboard();
  const send = () => client.query("SELECT pg_notify($1, $2)", [channel, JSON.stringify(notice)]);
  board.sending = board.sending.then(send).then(nothing, nothing);
  await board.sending;
}

const nothing = () => undefined;

/** The one connection that hears the server; opened at first use, and again when it broke. */
async function listen(board: Switchboard): Promise<pg.Client | null> {
  if (board.remote === null) {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    client.on("notification", ({ payload }) => board.local.emit("notice", JSON.parse(payload ?? "{}")));
    client.on("error", () => lose(board, client));
    client.on("end", () => lose(board, client));
    const ready = client.connect().then(async () => void (await client.query(`LISTEN ${channel}`)));
    board.remote = { client, ready };
  }
  const { client, ready } = board.remote;
  try {
    await ready;
    return client;
  } catch (error) {
    log("warn", `The database's notices cannot be heard: ${error instanceof Error ? error.message : ""}`);
    lose(board, client);
    return null;
  }
}

function lose(board: Switchboard, client: pg.Client): void {
  if (board.remote?.client !== client) return;
  board.remote = null;
  void client.end().catch(() => undefined);
  setTimeout(() => {
    void listen(board).then((heard) => heard && board.local.emit("missed"));
  }, retryAfter).unref();
}
