import { notifications } from "@mantine/notifications";

/** A request that never got an answer fails with a TypeError, whose words each browser makes up for itself. */
const problemOf = (error: unknown) =>
  error instanceof Error && !(error instanceof TypeError) && error.message !== ""
    ? error.message
    : "The server could not be reached. Check the connection and try again.";

/** Tells that something went wrong, in the server's own sentence. */
export function notifyError(error: unknown, title = "That did not work"): void {
  notifications.show({ color: "red", title, message: problemOf(error), autoClose: 10_000, role: "alert" });
}

/** Tells that something was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, autoClose: 4_000 });
}
