/** Called once when the server starts: it works on jobs from then on. */
export async function register(): Promise<void> {
  const serving =
    process.env.NEXT_RUNTIME === "nodejs" && process.env.NEXT_PHASE !== "phase-production-build";
  if (!serving || !process.env.DATABASE_URL) return;
  const [{ heedSignals }, { runJobs }, { jobHandlers }] = await Promise.all([
    import("@/lib/platform/stopping"),
    import("@/lib/platform/jobs/run-jobs"),
    import("@/lib/api/job-handlers"),
  ]);
  heedSignals();
  await runJobs(jobHandlers);
}
