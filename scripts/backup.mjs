// `npm run backup`: everything into one file.
import { prepare, runScript } from "./prepare.mjs";

prepare();
runScript("backup.ts", process.argv.slice(2), ["react-server"]);
