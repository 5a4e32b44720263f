import react from '@vitejs/plugin-react';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { webSocketPath } from '#contract/workspace/host.ts';
import { inProject } from '../lib/project.ts';

export interface PageServerOptions {
  readonly port: number;
  /** Address of the browser host, which keeps the line to the backend. */
  readonly host: string;
  /** The token of the host that runs now; it changes when the host is started again. */
  readonly token: () => string;
}

/** Serves the renderer from its sources with hot reload; its line goes through to the browser host. */
export async function startPageServer({
  port,
  host,
  token,
}: PageServerOptions): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: inProject('renderer'),
    cacheDir: inProject('.cache/vite-dev'),
    logLevel: 'warn',
    plugins: [react(), handOverToken(token)],
    server: {
      host: '127.0.0.1',
      port,
      strictPort: port !== 0,
      proxy: {
        [webSocketPath]: {
          target: host,
          ws: true,
          changeOrigin: true,
          configure: (proxy) => {
            proxy.on('proxyReqWs', (request) => request.setHeader('origin', host));
          },
        },
      },
    },
  });
  return server.listen();
}

/** In development the page gets the token from its own server, so that a reload finds the new one. */
function handOverToken(token: () => string): Plugin {
  return {
    name: 'flo:hand-over-token',
    transformIndexHtml: () => [
      {
        tag: 'script',
        injectTo: 'head-prepend',
        children: `history.replaceState(null, '', ${JSON.stringify(`/#${token()}`)})`,
      },
    ],
  };
}
