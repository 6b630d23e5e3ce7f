interface FileToSend {
  readonly file: File;
  /** Folders it came out of, with `/` between them; "" for none. */
  readonly folder: string;
  /** Of a recording: the document it was chosen for. */
  readonly recordingOf?: string;
}

/**
 * Sends one file as the body of a POST and gives what the server answers. `onProgress` gets the share sent, 0 to 1; at 1
 * the server works on the file. Rejects with the server's sentence, or with the signal's reason.
 */
export function sendFile<T>(
  address: string,
  { file, folder, recordingOf }: FileToSend,
  onProgress?: (share: number) => void,
  signal?: AbortSignal,
): Promise<T> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of how much has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name.toWellFormed()));
    if (folder !== "") request.setRequestHeader("X-File-Folder", encodeURIComponent(folder.toWellFormed()));
    if (recordingOf !== undefined) request.setRequestHeader("X-Recording-Of", recordingOf);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if ([201, 202].includes(request.status)) resolve(JSON.parse(request.responseText) as T);
      else reject(new Error(sentenceOf(request)));
    };
    request.onerror = () =>
      reject(
        new Error("The connection broke before the file had arrived. Nothing was added; upload it again."),
      );
    request.onabort = () => reject(signal?.reason as Error);
    signal?.addEventListener("abort", () => request.abort(), { once: true });
    request.send(file);
  });
}

/** Our own routes answer in plain text; what stands between may answer with a page, which says nothing to a reader. */
function sentenceOf(request: XMLHttpRequest): string {
  const plain = request.getResponseHeader("Content-Type")?.startsWith("text/plain") ?? false;
  if (plain && request.responseText !== "") return request.responseText;
  if (request.status === 413)
    return "The file is larger than the server in front of this one takes. Split it and upload the parts.";
  return "The server could not take the file. Nothing was added; try again, and if it happens again, tell its administrator.";
}
