/** What may be told of an error: its kind and where it came from. Messages may quote data. */
export function originOf(error: unknown): Record<string, string> {
  if (!(error instanceof Error)) return { error: typeof error };
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const code = 'code' in error ? String(error.code) : '';
  return {
    error: error.name,
    ...(code !== '' && { code }),
    at: places.slice(0, 3).join(' ').trim(),
  };
}
