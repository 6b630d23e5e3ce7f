/**
 * The embedded database's own process: opens PGlite on a folder and serves PostgreSQL's protocol on a Unix socket.
 * Started by `embedded-database.ts`; ends when its parent goes.
 */
import { PGlite } from "@electric-sql/pglite";
import { ProtocolServer } from "./protocol-server";

const [folder, socketFolder] = process.argv.slice(2);
if (folder === undefined || socketFolder === undefined)
  throw new Error("Needs a data folder and a socket folder.");

// Ctrl-C reaches the whole process group; the parent stops this process after its own clients have gone.
process.on("SIGINT", () => undefined);

const db = await PGlite.create(folder);
const server = new ProtocolServer(db);
await server.listen(`${socketFolder}/.s.PGSQL.5432`);

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  await server.close();
  await db.close();
  process.exit(0);
}
process.on("disconnect", () => void stop());
process.on("SIGTERM", () => void stop());
process.send?.("ready");
