import { notifications } from "@mantine/notifications";
import { problemOf } from "./problem-of";

/** Tells that something went wrong, in the server's own sentence. */
export function notifyError(error: unknown, title = "That did not work"): void {
  notifications.show({ color: "red", title, message: problemOf(error), autoClose: 10_000, role: "alert" });
}

/** Tells that something was done. */
export function notifyDone(message: string): void {
  notifications.show({ message, autoClose: 4_000 });
}
