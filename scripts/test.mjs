// `npm test` (everything) and `npm run check` (everything that needs no browser).
import { prepare, runScript } from "./prepare.mjs";

prepare();
runScript("test.ts", process.argv.slice(2));
