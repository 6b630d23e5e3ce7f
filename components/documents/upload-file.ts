import { sendFile } from "@/components/shell/send-file";

/** Sends one file and gives the id of the job that imports it: see `sendFile`. */
export async function uploadFile(
  projectId: string,
  file: Parameters<typeof sendFile>[1],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<string> {
  const address = `/api/projects/${projectId}/documents`;
  const { id } = await sendFile<{ id: string }>(address, file, onProgress, signal);
  return id;
}
