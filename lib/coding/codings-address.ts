/** Where `coding.list` is answered to a GET request, which pages can ask for before their scripts run. */
export const codingsAddress = (projectId: string, documentId: string): string =>
  `/api/v1/coding/list?${new URLSearchParams({ projectId, documentId }).toString()}`;
