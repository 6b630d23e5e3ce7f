import { describe, expect, it } from "vitest";
import { isRecordingName, recordingTypeOf } from "./recording";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("recordingTypeOf", () => {
  it.each([
    ["ID3\x04", "a.mp3", "audio/mpeg"],
    ["\xff\xfb\x90\x00", "a.mp3", "audio/mpeg"],
    ["RIFF\x00\x00\x00\x00WAVEfmt ", "a.wav", "audio/wav"],
    ["OggS\x00", "a.ogg", "audio/ogg"],
    ["\x1aE\xdf\xa3\x01\x42\x82\x84webm", "a.webm", "video/webm"],
    ["\x00\x00\x00\x20ftypisom", "a.mp4", "video/mp4"],
    ["\x00\x00\x00\x20ftypmp42", "a.m4a", "audio/mp4"],
    ["\x00\x00\x00\x20ftypM4A ", "a.mp4", "audio/mp4"],
    ["\x1aE\xdf\xa3\x01\x42\x82\x88matroska", "a.webm", null],
    ["\x00\x00\x00\x20ftypheic", "a.mp4", null],
    ["RIFF\x00\x00\x00\x00WEBPVP8 ", "a.wav", null],
    ["<html><script>", "a.mp3", null],
    ["\xff\xfe<\x00h\x00", "a.mp3", null],
    ["", "a.mp3", null],
  ])("%j named %s is %s", (beginning, name, type) => {
    expect(recordingTypeOf(bytes(beginning), name)).toBe(type);
  });
});

describe("isRecordingName", () => {
  it.each([
    ["talk.MP3", true],
    ["talk.mp4", true],
    ["talk.vtt", false],
    ["mp3", false],
  ])("%s: %s", (name, is) => expect(isRecordingName(name)).toBe(is));
});
