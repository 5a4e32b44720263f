/** The top folders that hold code. */
export const layers = [
  'contract',
  'rules',
  'texts',
  'backend',
  'main',
  'preload',
  'browser-host',
  'renderer',
  'flo-server',
  'identity-provider',
  'scripts',
  'e2e',
  'bench',
  'soak',
] as const;
export type Layer = (typeof layers)[number];

/** Which other layers each may import; everything else is forbidden. */
export const allowedLayers: Readonly<Record<Layer, readonly Layer[]>> = {
  contract: [],
  rules: ['contract'],
  texts: ['contract'],
  backend: ['contract', 'rules', 'texts'],
  main: ['contract', 'rules', 'texts', 'backend'],
  preload: ['contract'],
  'browser-host': ['contract', 'rules', 'backend'],
  renderer: ['contract', 'rules', 'texts'],
  'flo-server': ['contract', 'rules', 'texts'],
  'identity-provider': ['contract'],
  scripts: ['contract', 'flo-server'],
  e2e: layers,
  bench: layers,
  soak: layers,
};

/** Packages that only some layers may use. */
export const packageOwners: readonly (readonly [RegExp, readonly Layer[]])[] = [
  [/^electron(?:\/|$)/, ['main', 'preload']],
  [/^better-sqlite3$/, ['backend', 'bench']],
  [/^pg(?:\/|$)/, ['flo-server', 'e2e', 'bench']],
  [/^(?:fastify|@fastify\/)/, ['flo-server']],
  [/^(?:react|react-dom|@navikt\/(?:ds-|aksel)|@tanstack\/|zustand)/, ['renderer']],
  [/^oidc-provider$/, ['identity-provider']],
  [/^openid-client$/, ['backend']],
  [/^jose$/, ['backend', 'flo-server', 'identity-provider', 'e2e', 'bench']],
  [/^ws$/, ['browser-host', 'e2e', 'bench']],
];

const pureLayers: readonly Layer[] = ['contract', 'rules', 'texts', 'renderer'];

/** Whether a layer must run anywhere, without Node. */
export function isPure(layer: Layer): boolean {
  return pureLayers.includes(layer);
}
