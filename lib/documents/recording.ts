import { extensionOf } from "@/lib/ingest/file-kind";

/** The sound or film of a transcript, kept in the file store under its SHA-256. */
export interface Recording {
  readonly name: string;
  readonly mediaType: RecordingType;
  /** Bytes. */
  readonly byteSize: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/** What browsers play and we serve; nothing else is ever sent as something to be shown. */
export const recordingTypes = [
  "audio/mpeg",
  "audio/mp4",
  "audio/wav",
  "audio/ogg",
  "video/webm",
  "video/mp4",
] as const;
export type RecordingType = (typeof recordingTypes)[number];

const extensions = ["mp3", "m4a", "wav", "ogg", "oga", "opus", "webm", "mp4", "m4v"];

/** What the file dialog offers; the server looks at the content. */
export const acceptedRecordings = extensions.map((extension) => `.${extension}`).join(",");

/** True for names that promise sound or film that can be played. */
export const isRecordingName = (fileName: string): boolean => extensions.includes(extensionOf(fileName));

/** Names of sound and film that browsers do not play, or that are not served here. */
const otherExtensions =
  "aac,aif,aiff,amr,ape,avi,caf,ds2,dss,flac,flv,m4b,mka,mkv,mov,mpeg,mpg,mts,ts,wma,wmv,3gp".split(",");

/** True for names that promise sound or film of whatever kind. */
export const isSoundOrFilmName = (fileName: string): boolean =>
  isRecordingName(fileName) || otherExtensions.includes(extensionOf(fileName));

/** Said of sound and film that are not played here. */
export const notPlayable =
  "This is no recording that can be played here. Convert it to MP3, M4A, WAV, OGG, WebM or MP4 and try again.";

/** Brands of the ISO base format that hold sound or film; pictures (HEIC, AVIF) share the format. */
const mp4Brand = /^(?:iso\w|mp4\w|avc\d|dash|msdh|MSNV|M4V |M4A |M4B |f4v |3gp\w|3g2\w)$/;

/**
 * What a file is by its first 64 bytes; its name only tells sound from film where the format does not (MP4). Null for
 * anything that is not played here.
 */
export function recordingTypeOf(beginning: Uint8Array, fileName: string): RecordingType | null {
  const text = String.fromCharCode(...beginning.subarray(0, 64));
  const [first = 0, second = 0] = beginning;
  if (text.startsWith("ID3")) return "audio/mpeg";
  // A frame's sync bits, and layer III.
  if (first === 0xff && (second & 0xe6) === 0xe2) return "audio/mpeg";
  if (text.startsWith("RIFF") && text.slice(8, 12) === "WAVE") return "audio/wav";
  if (text.startsWith("OggS")) return "audio/ogg";
  if (text.startsWith("\x1aE\xdf\xa3")) return text.includes("webm") ? "video/webm" : null;
  if (text.slice(4, 8) !== "ftyp" || !mp4Brand.test(text.slice(8, 12))) return null;
  return /^M4[AB] $/.test(text.slice(8, 12)) || extensionOf(fileName) === "m4a" ? "audio/mp4" : "video/mp4";
}

/** True where there is a picture to show, or may be one. */
export const isFilm = (mediaType: RecordingType): boolean => mediaType.startsWith("video/");
