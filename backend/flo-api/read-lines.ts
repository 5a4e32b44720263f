/** The lines of a stream of UTF-8 text, as they arrive; empty lines are left out. */
export async function* readLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line.trim() !== '') yield line.trimEnd();
  }
  if (rest.trim() !== '') yield rest.trimEnd();
}
