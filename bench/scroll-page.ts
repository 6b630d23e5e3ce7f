import type { Page } from "@playwright/test";

/** A frame that came later than this was dropped, in milliseconds. */
const dropped = 25;

export interface ScrollTimes {
  /** Milliseconds between frames. */
  readonly gaps: readonly number[];
  readonly dropped: number;
}

const summarise = (gaps: readonly number[]): ScrollTimes => ({
  gaps,
  dropped: gaps.filter((gap) => gap > dropped).length,
});

/**
 * Scrolls what scrolls about an element from the top on, so many pixels a frame: about 100 by a wheel turned fast, 400 by the
 * scroll bar. `inside`: a selector of the element.
 */
export async function scrollOn(
  page: Page,
  inside: string,
  frames: number,
  pixels: number,
): Promise<ScrollTimes> {
  return summarise(
    await page.evaluate(
      async ([selector, count, by]) => {
        let scroller = document.querySelector(selector)?.parentElement;
        while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowY))
          scroller = scroller.parentElement;
        if (!scroller) throw new Error("There is nothing that scrolls.");
        scroller.scrollTop = 0;
        await new Promise((resolve) => setTimeout(resolve, 500));
        const gaps: number[] = [];
        let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
        for (let frame = 0; frame < count; frame += 1) {
          scroller.scrollTop += by;
          const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
          gaps.push(now - last);
          last = now;
        }
        return gaps;
      },
      [inside, frames, pixels] as const,
    ),
  );
}

/** Milliseconds from each of some far jumps to the frame in which passages in view are painted. */
export async function jumpAround(page: Page, jumps: number): Promise<number[]> {
  return page.evaluate(async (count) => {
    const scroller = document.querySelector("[data-reader-text]")?.parentElement?.parentElement;
    if (!scroller) throw new Error("The text is not there.");
    const view = scroller.getBoundingClientRect();
    const isPainted = () =>
      [...document.querySelectorAll("mark[data-p]")].some((mark) => {
        const { top, bottom } = mark.getBoundingClientRect();
        return bottom > view.top && top < view.bottom;
      });
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    for (let nth = 0; nth < count; nth += 1) {
      const started = performance.now();
      scroller.scrollTop = scroller.scrollHeight * (((nth + 1) * 0.618) % 1);
      do await frame();
      while (!isPainted() && performance.now() - started < 1_000);
      times.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return times;
  }, jumps);
}
