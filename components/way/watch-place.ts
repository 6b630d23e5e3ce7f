import type { Surface } from "@/components/reader/surface";
import { topOf } from "./use-landing";

/** How long scrolling must have rested before what is in the window is looked at, in milliseconds. */
const rest = 120;

/** Tells the offset of the first text in the window, at once and whenever scrolling rests. Returns what ends it. */
export function watchPlace(surface: Surface, tell: (offset: number) => void): () => void {
  let timer: number | undefined;
  const look = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      const first = topOf(surface);
      if (first !== null) tell(first);
    }, rest);
  };
  look();
  surface.scroller.addEventListener("scroll", look, { passive: true });
  return () => {
    window.clearTimeout(timer);
    surface.scroller.removeEventListener("scroll", look);
  };
}
