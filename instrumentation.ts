/** Called once when the server starts: from then on it works on jobs and tells webhooks what happens. */
export async function register(): Promise<void> {
  const serving =
    process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build";
  if (!serving || !process.env.DATABASE_URL) return;
  const [{ heedSignals }, { runJobs }, { jobHandlers }, { runWebhooks }] = await Promise.all([
    import("@/lib/platform/stopping"),
    import("@/lib/platform/jobs/run-jobs"),
    import("@/lib/api/job-handlers"),
    import("@/lib/webhooks/server/run-webhooks"),
  ]);
  heedSignals();
  await runJobs(jobHandlers);
  await runWebhooks();
}
