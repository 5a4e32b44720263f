/**
 * Loaded into the processes that `npm start` runs: when their parent is gone, even by a kill that
 * nobody can catch, the channel to it closes, and they stop as if they had been asked to.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
