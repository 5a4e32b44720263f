import { runScript } from './lib/entry.ts';
import { verificationRuntime } from './verification-runtime/index.ts';

await runScript(async () => {
  const { executablePath, betterSqlite3BindingPath } = await verificationRuntime();
  process.stdout.write(`${JSON.stringify({ executablePath, betterSqlite3BindingPath })}\n`);
});
