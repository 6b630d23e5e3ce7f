// `npm run screenshots`: takes the README's pictures from the running product.
import { prepare, runScript } from "./prepare.mjs";

prepare();
runScript("screenshots.ts", process.argv.slice(2));
