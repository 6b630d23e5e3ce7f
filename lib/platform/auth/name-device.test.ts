import { describe, expect, it } from "vitest";
import { nameDevice } from "./name-device";

const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("nameDevice", () => {
  it.each([
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/143.0.0.0 Safari/537.36`,
      "Chrome on Windows",
    ],
    [
      `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${webkit} Chrome/143.0.0.0 Safari/537.36 Edg/143.0`,
      "Edge on Windows",
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/18.3 Safari/605.1",
      "Safari on a Mac",
    ],
    [
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_3 like Mac OS X) AppleWebKit/605.1 CriOS/143.0 Mobile Safari/604.1",
      "Chrome on iPhone",
    ],
    [
      `Mozilla/5.0 (Linux; Android 15; SM-X200) ${webkit} Chrome/143.0.0.0 Safari/537.36`,
      "Chrome on Android",
    ],
    ["curl/8.5.0", "An unknown browser"],
    ["something (X11; odd)", "A browser on Linux"],
    ["<script>alert(1)</script>", "An unknown browser"],
    ["", "An unknown browser"],
  ])("%s: %s", (header, words) => {
    expect(nameDevice(header)).toBe(words);
  });
});
