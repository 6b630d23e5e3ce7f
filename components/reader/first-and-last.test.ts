import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { heedFirstAndLast } from "./first-and-last";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("of many calls the first is heeded at once and the last when they rest", () => {
  const heed = vi.fn();
  const { call } = heedFirstAndLast(heed, 100);
  call();
  expect(heed).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 5; i += 1) {
    vi.advanceTimersByTime(60);
    call();
  }
  expect(heed).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(99);
  expect(heed).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(heed).toHaveBeenCalledTimes(2);
});

test("a single call is heeded once, and the next one after a rest at once again", () => {
  const heed = vi.fn();
  const { call } = heedFirstAndLast(heed, 100);
  call();
  vi.advanceTimersByTime(500);
  expect(heed).toHaveBeenCalledTimes(1);
  call();
  expect(heed).toHaveBeenCalledTimes(2);
});

test("nothing is heeded after a stop", () => {
  const heed = vi.fn();
  const { call, stop } = heedFirstAndLast(heed, 100);
  call();
  call();
  stop();
  vi.advanceTimersByTime(500);
  expect(heed).toHaveBeenCalledTimes(1);
});
