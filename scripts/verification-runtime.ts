import { verificationRuntime } from './verification-runtime/index.ts';

const { executablePath, betterSqlite3BindingPath } = await verificationRuntime();
process.stdout.write(`${JSON.stringify({ executablePath, betterSqlite3BindingPath })}\n`);
