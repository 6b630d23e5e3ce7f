import path from "node:path";
import pg from "pg";
import { DataFolderLocked, startEmbeddedDatabase } from "@/lib/platform/db/embedded-database";
import { migrate } from "@/lib/platform/db/migrate";

interface OpenDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

async function connectTo(url: string): Promise<OpenDatabase> {
  const probe = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await probe.connect();
    await probe.end();
  } catch (error) {
    const reason = error instanceof Error && error.message !== "" ? error.message : "no answer";
    throw new Error(
      `The database that DATABASE_URL names cannot be reached (${reason}); check the address and that it runs.`,
      { cause: error },
    );
  }
  return { url, stop: () => Promise.resolve() };
}

async function openEmbedded(dataFolder: string): Promise<OpenDatabase> {
  try {
    return await startEmbeddedDatabase(dataFolder);
  } catch (error) {
    if (!(error instanceof DataFolderLocked)) throw error;
    throw new Error(
      `The data folder ${dataFolder} is in use by another running Excerpta; stop it, or set EXCERPTA_DATA to another folder.`,
      { cause: error },
    );
  }
}

/** Opens the server that `url` names, or the embedded database in the data folder, and brings its tables up to date. */
export async function openDatabase(url: string | undefined, dataFolder: string): Promise<OpenDatabase> {
  const database = url ? await connectTo(url) : await openEmbedded(dataFolder);
  try {
    await migrate(database.url, path.resolve("prisma"));
    return database;
  } catch (error) {
    await database.stop();
    throw new Error(
      `The database could not be brought up to date: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}
