import type { ImportedDocument } from "@/lib/documents/document-view";

/**
 * Sends one file. `onProgress` gets the share sent, 0 to 1; at 1 the server reads the file. Rejects with the server's
 * sentence.
 */
export function uploadFile(
  projectId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<ImportedDocument> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing of how much has been sent.
    const request = new XMLHttpRequest();
    request.open("POST", `/api/projects/${projectId}/documents`);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(file.name.toWellFormed()));
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status === 201) resolve(JSON.parse(request.responseText) as ImportedDocument);
      else reject(new Error(sentenceOf(request)));
    };
    request.onerror = () =>
      reject(
        new Error("The connection broke before the file had arrived. Nothing was added; upload it again."),
      );
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
