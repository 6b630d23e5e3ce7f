// `npm run restore`: an installation from such a file.
import { prepare, runScript } from "./prepare.mjs";

prepare();
runScript("restore.ts", process.argv.slice(2), ["react-server"]);
