import type { ReferenceFile } from "@/lib/references/reference";

/** Has the server read a bibliography. Rejects with the server's sentence. */
export async function readReferenceFile(projectId: string, file: File): Promise<ReferenceFile> {
  const response = await fetch(`/api/projects/${projectId}/references`, {
    method: "POST",
    headers: { "Content-Type": "application/octet-stream" },
    body: file,
  });
  if (response.ok) return (await response.json()) as ReferenceFile;
  const plain = response.headers.get("Content-Type")?.startsWith("text/plain") ?? false;
  const sentence = plain ? await response.text() : "";
  throw new Error(sentence || "The server could not read the file. Try again.");
}
