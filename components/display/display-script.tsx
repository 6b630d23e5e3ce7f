import { applyDisplay, displayProperties } from "./apply-display";
import { displayKey } from "./display-settings";

/** Shows the text as this browser has kept it, before it is painted for the first time. */
export function DisplayScript({ nonce }: { nonce: string | undefined }) {
  const names = JSON.stringify(displayProperties);
  const kept = `JSON.parse(localStorage.getItem(${JSON.stringify(displayKey)}))`;
  // Storage may be forbidden, and what it holds may be anybody's.
  const script = `try{(${applyDisplay.toString()})(document.documentElement,${kept},${names})}catch{}`;
  return <script suppressHydrationWarning nonce={nonce} dangerouslySetInnerHTML={{ __html: script }} />;
}
