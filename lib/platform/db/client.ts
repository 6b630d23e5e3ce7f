import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { isEmbeddedUrl } from "./embedded-url";
import { type Prisma, PrismaClient } from "./generated/client";
import { StatementNames } from "./statement-names";

export type Database = PrismaClient;
/** What a command writes through: the database inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/**
 * Connects to the PostgreSQL that a URL names; the pool reconnects when the server was restarted. The embedded database
 * does one thing at a time, so a second connection to it would only wait; and the one stays, since a statement that is on its
 * way when an idle one is replaced would come under a name that the database may have for the old one still.
 */
function connect(url: string): Database {
  const embedded = isEmbeddedUrl(url);
  const limits = embedded ? { max: 1, idleTimeoutMillis: 0 } : { max: 8 };
  const pool = new pg.Pool({ connectionString: url, ...limits });
  const names = new StatementNames();
  if (embedded) pool.on("connect", () => names.renew());
  pool.on("error", () => undefined); // an idle connection broke; the pool drops it and opens another when asked
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: true,
    statementNameGenerator: ({ sql }) => names.nameOf(sql),
  });
  return new PrismaClient({ adapter });
}

const shared = globalThis as { excerptaDatabase?: Database };

/** The process's database, opened at first use (never at build time) and kept over reloads in development. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === "") throw new Error("DATABASE_URL is not set: start with `npm start`.");
  return (shared.excerptaDatabase ??= connect(url));
}
