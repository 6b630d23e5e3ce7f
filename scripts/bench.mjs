// `npm run bench`: prints medians; never a test.
import { prepare, runScript } from "./prepare.mjs";

prepare();
runScript("../bench/run.ts", process.argv.slice(2));
