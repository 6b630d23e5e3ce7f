import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client";

export type Database = PrismaClient;
/** What a command writes through: the database inside one transaction. */
export type Transaction = Prisma.TransactionClient;

/** Connects to the PostgreSQL that a URL names; the pool reconnects when the server was restarted. */
function connect(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  pool.on("error", () => undefined); // an idle connection broke; the pool drops it and opens another when asked
  return new PrismaClient({ adapter: new PrismaPg(pool, { disposeExternalPool: true }) });
}

const shared = globalThis as { excerptaDatabase?: Database };

/** The process's database, opened at first use (never at build time) and kept over reloads in development. */
export function database(): Database {
  const url = process.env.DATABASE_URL;
  if (url === undefined || url === "") throw new Error("DATABASE_URL is not set: start with `npm start`.");
  return (shared.excerptaDatabase ??= connect(url));
}
