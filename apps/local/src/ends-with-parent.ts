/**
 * Loaded into the API's process before the API: when the launcher is killed outright, the channel between the two
 * closes, and the API ends in order instead of living on unseen.
 */
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 5_000).unref();
  process.kill(process.pid, 'SIGTERM');
});
