import { contextBridge, ipcRenderer } from 'electron';
import {
  askLineChannel,
  connectFunctionName,
  lineChannel,
  type ConnectFunction,
  type LineArrival,
} from '#contract/workspace/host.ts';

/** All that the page gets from Electron: it may ask for a line to its backend. */
const connect: ConnectFunction = (nonce) => ipcRenderer.send(askLineChannel, String(nonce));
contextBridge.exposeInMainWorld(connectFunctionName, connect);

// A port cannot cross from this script's world to the page's by itself; a window message carries it.
ipcRenderer.on(lineChannel, (event, nonce: string) => {
  const arrival: LineArrival = { kind: 'flo:line', nonce };
  window.postMessage(arrival, window.origin, [...event.ports]);
});
